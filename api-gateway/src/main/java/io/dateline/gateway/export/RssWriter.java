package io.dateline.gateway.export;

import io.dateline.contract.article.Source;
import io.dateline.gateway.triage.MentionView;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Mentions as RSS 2.0.
final class RssWriter implements AutoCloseable {

    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /// Where `creator` is from: `author` of RSS is a mail address.
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private final XMLStreamWriter xml;
    private final String publicUrl;

    /// @param publicUrl address of the web pages, without a slash at the end; empty if it is not known
    /// @param path of the monitor's page
    RssWriter(OutputStream out, String title, String publicUrl, String path) throws XMLStreamException {
        this.publicUrl = publicUrl;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("dc", DUBLIN_CORE);
        xml.writeStartElement("channel");
        element("title", title);
        element("link", publicUrl + path);
        element("description", "What the monitor found, latest article first.");
    }

    void write(MentionView view) throws XMLStreamException {
        Source source = view.article().source();
        xml.writeStartElement("item");
        element("title", view.article().title());
        element("link", link(view));
        String matched = view.matchedText();
        element("description", view.article().snippet() + (matched.isEmpty() ? "" : "\nMatched: " + matched));
        if (source != null) {
            xml.writeStartElement("dc", "creator", DUBLIN_CORE);
            xml.writeCharacters(plain(source.name()));
            xml.writeEndElement();
        }
        for (String tag : view.tags()) {
            element("category", tag);
        }
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters("urn:uuid:" + view.id());
        xml.writeEndElement();
        Instant published = view.article().publishedAt();
        if (published != null) {
            element("pubDate", RFC_822.format(published));
        }
        xml.writeEndElement();
    }

    /// The publisher's page; of a team's own text the one in Dateline.
    private @Nullable String link(MentionView view) {
        String url = view.article().url();
        return url != null || publicUrl.isEmpty()
                ? url
                : publicUrl + "/articles/" + view.article().id();
    }

    private void element(String name, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(plain(text));
            xml.writeEndElement();
        }
    }

    private static String plain(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\n' || c == '\t' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }
}
