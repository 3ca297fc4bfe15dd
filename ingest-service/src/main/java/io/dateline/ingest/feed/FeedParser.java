package io.dateline.ingest.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.WireFeedInput;
import io.dateline.ingest.feed.FeedReading.Entry;
import io.dateline.ingest.feed.FeedReading.Format;
import io.dateline.ingest.feed.FeedReading.NotAFeed;
import io.dateline.ingest.feed.FeedReading.ParsedFeed;
import io.dateline.ingest.url.WebUrl;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads RSS, RDF, Atom and JSON Feed, well-formed or not. Pure.
final class FeedParser {

    /// More entries than any feed needs; a feed with more is read up to here.
    static final int MAX_ENTRIES = 5_000;

    private static final Pattern ROOT = Pattern.compile("<\\s*([A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)");

    private FeedParser() {}

    /// @param url where the document was read, after redirects; relative links are resolved against it
    static FeedReading read(byte[] body, @Nullable String contentType, URI url) {
        if (body.length == 0) {
            return new NotAFeed("The answer is empty.");
        }
        String text = FeedText.decode(body, contentType).strip();
        if (text.startsWith("{")) {
            return JsonFeed.read(text, url);
        }
        if (text.startsWith("%PDF") || text.indexOf('\u0000') >= 0 && !text.contains("<")) {
            return new NotAFeed("The answer is a binary file, not a feed.");
        }
        XmlRepair.Repaired repaired = XmlRepair.repair(text);
        String root = root(repaired.xml());
        if (!root.equals("rss") && !root.equals("feed") && !root.equals("rdf") && !root.equals("channel")) {
            return new NotAFeed(
                    root.isEmpty()
                            ? "The answer is neither XML nor JSON."
                            : "The answer is no feed: its first element is <" + root + ">.");
        }
        if (repaired.deepest() > XmlRepair.MAX_DEPTH) {
            return new NotAFeed("Its elements are nested more than " + XmlRepair.MAX_DEPTH + " deep.");
        }
        return parse(repaired.xml(), root, url);
    }

    private static FeedReading parse(String xml, String root, URI url) {
        Format format = root.equals("feed") ? Format.ATOM : Format.RSS;
        try {
            return parsed(rome(xml), format, url);
        } catch (FeedException | IllegalArgumentException strict) {
            try {
                return parsed(rome(wellFormed(xml)), format, url);
            } catch (FeedException | IllegalArgumentException lenient) {
                return new NotAFeed("It looks like a feed but cannot be read: " + firstLine(lenient) + ".");
            }
        }
    }

    private static SyndFeed rome(String xml) throws FeedException {
        SyndFeedInput input = new SyndFeedInput(false, Locale.US);
        input.setXmlHealerOn(false);
        input.setAllowDoctypes(false);
        return input.build(new StringReader(xml));
    }

    /// Closes what is open and drops what fits nowhere, as a browser would.
    private static String wellFormed(String xml) {
        Parser parser = Parser.xmlParser().setMaxDepth(XmlRepair.MAX_DEPTH);
        Document document = Jsoup.parse(xml, "", parser);
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        org.jsoup.nodes.Element root = document.firstElementChild();
        if (root == null) {
            return "";
        }
        addMissingNamespaces(root);
        return root.outerHtml();
    }

    /// A prefix that nobody declared is no reason to refuse a whole feed.
    private static void addMissingNamespaces(org.jsoup.nodes.Element root) {
        root.getAllElements().stream()
                .map(org.jsoup.nodes.Element::tagName)
                .filter(name -> name.indexOf(':') > 0)
                .map(name -> name.substring(0, name.indexOf(':')))
                .distinct()
                .filter(prefix -> !root.hasAttr("xmlns:" + prefix))
                .forEach(prefix -> root.attr("xmlns:" + prefix, "urn:undeclared:" + prefix));
    }

    private static ParsedFeed parsed(SyndFeed feed, Format format, URI url) {
        URI site = WebUrl.resolve(url, feed.getLink());
        List<Entry> entries = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            if (entries.size() == MAX_ENTRIES) {
                break;
            }
            entries.add(entry(entry, url));
        }
        return new ParsedFeed(format, plain(feed.getTitle()), site, language(feed.getLanguage()), entries);
    }

    private static Entry entry(SyndEntry entry, URI url) {
        String id = blankToNull(entry.getUri());
        URI link = WebUrl.resolve(url, originalLink(entry));
        if (link == null) {
            link = WebUrl.resolve(url, entry.getLink());
        }
        if (link == null && id != null && (id.startsWith("http://") || id.startsWith("https://"))) {
            link = WebUrl.resolve(url, id);
        }
        List<String> tags = entry.getCategories().stream()
                .map(SyndCategory::getName)
                .map(FeedParser::plain)
                .filter(Objects::nonNull)
                .distinct()
                .limit(50)
                .toList();
        return new Entry(
                link,
                id,
                plain(entry.getTitle()),
                author(entry),
                instant(entry.getPublishedDate()),
                instant(entry.getUpdatedDate()),
                tags,
                summary(entry));
    }

    /// Feed hosts put their counting address in `link` and the publisher's own beside it.
    private static @Nullable String originalLink(SyndEntry entry) {
        for (Element extra : entry.getForeignMarkup()) {
            if (extra.getName().equals("origLink")) {
                return extra.getTextTrim();
            }
        }
        return null;
    }

    private static @Nullable String author(SyndEntry entry) {
        List<String> names = entry.getAuthors() == null
                ? List.of()
                : entry.getAuthors().stream()
                        .map(SyndPerson::getName)
                        .filter(Objects::nonNull)
                        .toList();
        String all = names.isEmpty() ? entry.getAuthor() : String.join(", ", names);
        return plain(all);
    }

    private static @Nullable String summary(SyndEntry entry) {
        for (SyndContent content : entry.getContents()) {
            if (content.getValue() != null && !content.getValue().isBlank()) {
                return content.getValue();
            }
        }
        SyndContent description = entry.getDescription();
        return description == null ? null : blankToNull(description.getValue());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /// Text without markup and with its entities resolved, on one line.
    static @Nullable String plain(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String clipped = text.length() > 20_000 ? text.substring(0, 20_000) : text;
        boolean markup = clipped.indexOf('<') >= 0 || clipped.indexOf('&') >= 0;
        String plain = markup ? Jsoup.parse(clipped).text() : clipped.strip().replaceAll("\\s+", " ");
        return blankToNull(plain);
    }

    static @Nullable String language(@Nullable String tag) {
        if (tag == null || tag.isBlank() || tag.length() > 35) {
            return null;
        }
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag();
        return language.equals("und") ? null : language;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// Local name of the first element, lower case; empty if there is none.
    static String root(String xml) {
        Matcher matcher = ROOT.matcher(xml);
        return matcher.find() ? matcher.group(2).toLowerCase(Locale.ROOT) : "";
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.length() > 200 ? line.substring(0, 200) : line;
    }

    /// ROME builds its tables of parsers on first use; done at start, the first poll does not pay for it.
    static void warmUp() {
        if (WireFeedInput.getSupportedFeedTypes().isEmpty()) {
            throw new IllegalStateException("no feed parser has been found");
        }
    }
}
