package io.dateline.gateway.export.rss;

import io.dateline.platform.text.Characters;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes a channel of RSS 2.0.
public final class RssWriter implements AutoCloseable {

    public static final String MEDIA_TYPE = "application/rss+xml; charset=UTF-8";

    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /// Where `creator` is from: `author` of RSS is a mail address.
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private final XMLStreamWriter xml;

    /// @param link of the channel's page
    public RssWriter(OutputStream out, String title, String link, String description) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace("dc", DUBLIN_CORE);
            xml.writeStartElement("channel");
            element("title", title);
            element("link", link);
            element("description", description);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    public void write(RssEntry item) throws IOException {
        try {
            xml.writeStartElement("item");
            element("title", item.title());
            element("link", item.link());
            element("description", item.description());
            if (item.creator() != null) {
                xml.writeStartElement("dc", "creator", DUBLIN_CORE);
                xml.writeCharacters(Characters.inXml(item.creator()));
                xml.writeEndElement();
            }
            for (String category : item.categories()) {
                element("category", category);
            }
            xml.writeStartElement("guid");
            xml.writeAttribute("isPermaLink", "false");
            xml.writeCharacters("urn:uuid:" + item.id());
            xml.writeEndElement();
            Instant published = item.published();
            element("pubDate", published == null ? null : RFC_822.format(published));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void element(String name, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(Characters.inXml(text));
            xml.writeEndElement();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
