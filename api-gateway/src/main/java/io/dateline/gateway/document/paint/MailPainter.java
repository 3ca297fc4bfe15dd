package io.dateline.gateway.document.paint;

import io.dateline.gateway.document.Document;
import io.dateline.gateway.document.paint.view.PaintedDocument;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/// A document as a mail: text and HTML say the same.
@ApplicationScoped
public class MailPainter {

    private final Template html;
    private final Template text;

    MailPainter(@Location("document/mail.html") Template html, @Location("document/mail-text.txt") Template text) {
        this.html = html;
        this.text = text;
    }

    public record PaintedMail(String subject, String text, String html) {}

    public PaintedMail paint(Document document, Place place) {
        PaintedDocument painted = new Templated(place).of(document);
        return new PaintedMail(
                painted.title(),
                text.data("document", painted).render().strip() + "\n",
                html.data("document", painted).render());
    }
}
