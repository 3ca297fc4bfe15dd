package io.dateline.gateway.briefing.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.gateway.channel.content.Lines;
import io.dateline.gateway.channel.content.Markup;
import io.dateline.gateway.document.Document;
import io.dateline.gateway.document.paint.CardPainter;
import io.dateline.gateway.document.paint.MailPainter;
import io.dateline.gateway.document.paint.MarkdownPainter;
import io.dateline.gateway.document.paint.Place;
import io.dateline.gateway.document.paint.WebPainter;
import io.dateline.gateway.http.PublicUrl;
import io.dateline.gateway.licence.Audience;
import io.dateline.gateway.licence.Licences;
import io.dateline.platform.text.Hashes;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Paints editions: a draft as it stands, and what is approved once and for all.
@ApplicationScoped
class EditionForms {

    private final WebPainter web;
    private final MailPainter mail;
    private final Licences licences;
    private final PublicUrl publicUrl;
    private final ObjectMapper json;

    EditionForms(WebPainter web, MailPainter mail, Licences licences, PublicUrl publicUrl, ObjectMapper json) {
        this.web = web;
        this.mail = mail;
        this.licences = licences;
        this.publicUrl = publicUrl;
        this.json = json;
    }

    /// An edition in every form.
    ///
    /// @param document as JSON
    /// @param subject of the mail
    /// @param card for chats, as plain text
    /// @param outside for people outside of the team; null for a draft, which nobody there has, and for what was
    ///     approved before there were licences
    @RegisterForReflection
    record Frozen(
            String document,
            String subject,
            String web,
            String mailHtml,
            String mailText,
            String markdown,
            String card,
            @Nullable Outside outside) {

        Outside forOutside() {
            return outside == null ? new Outside(document, web, mailHtml, mailText) : outside;
        }

        /// Of the document, in hex.
        String hash() {
            return Hashes.hex(document);
        }
    }

    /// What people outside of the team have of an edition.
    ///
    /// @param document as JSON
    @RegisterForReflection
    record Outside(String document, String web, String mailHtml, String mailText) {}

    /// @param whole with all that was found; who gets it gets of it what licences allow
    /// @param approved who approved it; empty for a draft, which is painted without a seal
    Frozen paint(Document whole, UUID tenantId, UUID edition, ZoneId zone, List<Edition.Approval> approved) {
        Document inside = licences.licensed(whole, tenantId, Audience.INSIDE, zone);
        String written = written(inside);
        Document document = sealed(inside, Hashes.hex(written), approved);
        Place place = new Place(zone, publicUrl.get());
        MailPainter.PaintedMail letter = mail.paint(document, place);
        String page = publicUrl.get().map(url -> url + "/editions/" + edition).orElse(null);
        return new Frozen(
                written,
                letter.subject(),
                web.paint(document, place),
                letter.html(),
                letter.text(),
                MarkdownPainter.paint(document, place),
                String.join("\n", Lines.all(CardPainter.paint(document, place, page), Markup.NONE)) + "\n",
                approved.isEmpty()
                        ? null
                        : outside(licences.licensed(whole, tenantId, Audience.OUTSIDE, zone), place, approved));
    }

    private Outside outside(Document unsealed, Place place, List<Edition.Approval> approved) {
        String written = written(unsealed);
        Document document = sealed(unsealed, Hashes.hex(written), approved);
        MailPainter.PaintedMail letter = mail.paint(document, place);
        return new Outside(written, web.paint(document, place), letter.html(), letter.text());
    }

    /// A document as people of the team have it while it is a draft.
    Document draft(Document whole, UUID tenantId, ZoneId zone) {
        return licences.licensed(whole, tenantId, Audience.INSIDE, zone);
    }

    /// A document that was approved, with its seal.
    ///
    /// @param written as JSON
    Document approved(String written, List<Edition.Approval> approved) {
        return sealed(read(written), Hashes.hex(written), approved);
    }

    /// Names who approved it, and by what the document can be told from any other.
    ///
    /// @param approved empty for a draft, which has no seal
    private static Document sealed(Document document, String hash, List<Edition.Approval> approved) {
        if (approved.isEmpty()) {
            return document;
        }
        String by = approved.stream()
                .map(Edition.Approval::by)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" and "));
        return new Document(
                document.title(),
                document.subtitle(),
                document.blocks(),
                document.foot() + (by.isEmpty() ? "" : " Approved by " + by + ".") + " SHA-256 " + hash + ".");
    }

    private Document read(String written) {
        try {
            return json.readValue(written, Document.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document is read back as it was written", e);
        }
    }

    private String written(Document document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document is JSON", e);
        }
    }
}
