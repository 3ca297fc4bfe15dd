package io.dateline.gateway.document.paint;

import io.dateline.gateway.document.Document;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/// A document as a page of its own: without a script, and with nothing that is fetched from elsewhere.
@ApplicationScoped
public class WebPainter {

    private final Template page;

    WebPainter(@Location("document/web.html") Template page) {
        this.page = page;
    }

    public String paint(Document document, Place place) {
        return page.data("document", new Templated(place).of(document)).render();
    }
}
