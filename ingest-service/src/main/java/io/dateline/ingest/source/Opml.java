package io.dateline.ingest.source;

import io.dateline.ingest.api.source.FeedView;
import io.dateline.ingest.api.source.SourceView;
import io.dateline.ingest.url.WebUrl;
import io.dateline.platform.problem.ProblemException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Lists of feeds as feed readers exchange them (OPML 2.0). Pure.
public final class Opml {

    /// Outlines that one file may hold.
    static final int MAX_OUTLINES = 10_000;

    private Opml() {}

    /// @param site null if the outline names none
    public record Outline(String name, URI feed, @Nullable URI site, String format) {

        public ListedSource source() {
            return new ListedSource(name, feed, site == null ? feed.resolve("/") : site, format, null, null, null);
        }
    }

    /// @param refused outlines whose address cannot be read
    public record Outlines(List<Outline> outlines, List<String> refused) {}

    /// @throws ProblemException if this is no OPML, or too much of it
    public static Outlines read(byte[] body) {
        Document document = Jsoup.parse(
                new String(body, StandardCharsets.UTF_8), "", Parser.xmlParser().setMaxDepth(100));
        if (document.selectFirst("opml") == null) {
            throw new ProblemException(422, "not-opml", "This is no OPML file: it has no <opml> element.");
        }
        List<Element> elements = document.select("outline");
        if (elements.size() > MAX_OUTLINES) {
            throw new ProblemException(
                    422,
                    "opml-too-large",
                    "The file has " + elements.size() + " outlines; at most " + MAX_OUTLINES + " are accepted.");
        }
        Map<URI, Outline> byFeed = new LinkedHashMap<>();
        List<String> refused = new ArrayList<>();
        for (Element element : elements) {
            String address = attribute(element, "xmlUrl");
            if (address == null) {
                continue;
            }
            URI feed = WebUrl.resolve(URI.create("https://unknown.invalid/"), address);
            if (feed == null || "unknown.invalid".equals(feed.getHost())) {
                refused.add(address.length() > 200 ? address.substring(0, 200) : address);
            } else {
                byFeed.putIfAbsent(feed, outline(element, feed));
            }
        }
        return new Outlines(List.copyOf(byFeed.values()), refused);
    }

    private static Outline outline(Element element, URI feed) {
        String title = attribute(element, "title");
        String name = title == null ? attribute(element, "text") : title;
        String site = attribute(element, "htmlUrl");
        String type = attribute(element, "type");
        boolean atom = type != null && type.equalsIgnoreCase("atom");
        String shown = name == null ? String.valueOf(feed.getHost()) : name;
        return new Outline(
                shown.length() > 200 ? shown.substring(0, 200) : shown,
                feed,
                site == null ? null : WebUrl.resolve(feed, site),
                atom ? "atom" : "rss");
    }

    /// Attribute names differ in case between programs.
    private static @Nullable String attribute(Element element, String name) {
        String value = element.attributes().getIgnoreCase(name).strip();
        return value.isEmpty() ? null : value;
    }

    static String write(List<SourceView> sources) {
        StringBuilder opml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n"
                + "<head><title>Dateline sources</title></head>\n<body>\n");
        for (SourceView source : sources) {
            opml.append("<outline text=\"").append(escaped(source.name())).append("\">\n");
            for (FeedView feed : source.feeds()) {
                opml.append("  <outline type=\"")
                        .append(feed.format().equals("atom") ? "atom" : "rss")
                        .append("\" text=\"")
                        .append(escaped(feed.title() == null ? source.name() : feed.title()))
                        .append("\" xmlUrl=\"")
                        .append(escaped(feed.url()))
                        .append("\" htmlUrl=\"")
                        .append(escaped(source.url()))
                        .append("\"/>\n");
            }
            opml.append("</outline>\n");
        }
        return opml.append("</body>\n</opml>\n").toString();
    }

    private static String escaped(String text) {
        return Entities.escape(
                        text,
                        new Document.OutputSettings()
                                .escapeMode(Entities.EscapeMode.xhtml)
                                .charset(StandardCharsets.UTF_8))
                .replace("\"", "&quot;");
    }
}
