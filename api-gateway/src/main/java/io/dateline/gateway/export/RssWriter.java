package io.dateline.gateway.export;

import io.dateline.contract.Source;
import io.dateline.gateway.triage.MentionView;
import java.io.OutputStream;
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

    private final XMLStreamWriter xml;

    /// @param link of the monitor's page
    RssWriter(OutputStream out, String title, String link) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeStartElement("channel");
        element("title", title);
        element("link", link);
        element("description", "What the monitor found, latest article first.");
    }

    void write(MentionView view) throws XMLStreamException {
        Source source = view.article().source();
        xml.writeStartElement("item");
        element("title", view.article().title());
        element("link", view.article().url());
        element("description", view.article().snippet());
        if (source != null) {
            element("author", source.name());
        }
        for (String tag : view.tags()) {
            element("category", tag);
        }
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters("urn:uuid:" + view.id());
        xml.writeEndElement();
        element("pubDate", RFC_822.format(MentionTable.time(view.article())));
        xml.writeEndElement();
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
