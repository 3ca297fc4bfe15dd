package io.dateline.ingest.format;

import io.dateline.ingest.format.FeedDocument.Link;
import io.dateline.ingest.format.FeedDocument.Moment;
import io.dateline.ingest.format.FeedDocument.Part;
import io.dateline.ingest.format.FeedDocument.Person;
import io.dateline.ingest.format.FeedDocument.Role;
import io.dateline.ingest.format.FeedDocument.Text;
import io.dateline.ingest.format.FeedReading.Entry;
import io.dateline.ingest.format.FeedReading.Format;
import io.dateline.ingest.format.FeedReading.Hub;
import io.dateline.ingest.format.FeedReading.NotAFeed;
import io.dateline.ingest.format.FeedReading.ParsedFeed;
import io.dateline.ingest.format.FeedReading.SitemapIndex;
import io.dateline.ingest.url.WebUrl;
import io.dateline.ingest.url.Wrappers;
import io.dateline.ingest.xml.Markup;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Reads any feed, well-formed or not. Pure.
public final class FeedReader {

    /// More entries than any feed needs; a feed with more is read up to here.
    public static final int MAX_ENTRIES = 5_000;

    private static final int MAX_AUTHORS = 50;

    private FeedReader() {}

    /// What came from where.
    ///
    /// @param contentType as served; null if it was not
    /// @param language as served; null if it was not
    /// @param url where the document was read, after redirects; relative links are resolved against it
    public record Answer(
            byte[] body,
            @Nullable String contentType,
            @Nullable String language,
            URI url) {}

    /// All that the document says.
    ///
    /// @return null if it is no feed
    public static @Nullable FeedDocument document(Answer answer) {
        FeedText.Decoded text = FeedText.decode(answer.body(), answer.contentType());
        if (text.text().stripLeading().startsWith("{")) {
            return JsonFeed.read(text, answer.url());
        }
        return FeedXml.read(text, answer.url(), answer.language(), MAX_ENTRIES).document();
    }

    /// What polling needs of it, where nobody knows the time: days without a year are left out.
    public static FeedReading read(byte[] body, @Nullable String contentType, URI url) {
        return read(body, contentType, url, null);
    }

    /// What polling needs of it.
    ///
    /// @param now by which a day without a year is the last one of its kind
    public static FeedReading read(byte[] body, @Nullable String contentType, URI url, @Nullable Instant now) {
        if (body.length == 0) {
            return new NotAFeed("The answer is empty.");
        }
        FeedText.Decoded text = FeedText.decode(body, contentType);
        String start = text.text().stripLeading();
        if (start.startsWith("{")) {
            FeedDocument document = JsonFeed.read(text, url);
            return document == null ? new NotAFeed(JsonFeed.refusal(text.text())) : reading(document, url, now);
        }
        if (start.startsWith("%PDF") || start.indexOf('\u0000') >= 0 && !start.contains("<")) {
            return new NotAFeed("The answer is a binary file, not a feed.");
        }
        FeedXml.Result result = FeedXml.read(text, url, null, MAX_ENTRIES);
        FeedDocument json = result.document() == null ? jsonBehindMarkup(text, url) : null;
        if (json != null) {
            return reading(json, url, now);
        }
        if (result.tooDeep()) {
            return new NotAFeed("Its elements are nested more than " + Markup.MAX_DEPTH + " deep.");
        }
        if (result.document() == null) {
            return new NotAFeed(
                    result.root().isEmpty()
                            ? "The answer is neither XML nor JSON."
                            : "The answer is no feed: its first element is <" + result.root() + ">.");
        }
        return reading(result.document(), url, now);
    }

    /// A JSON Feed that warnings of the server's own program precede.
    private static @Nullable FeedDocument jsonBehindMarkup(FeedText.Decoded text, URI url) {
        int version = text.text().indexOf("jsonfeed.org/version/");
        int start = version < 0 || version > FeedXml.MAX_LEAD ? -1 : text.text().lastIndexOf('{', version);
        return start < 0
                ? null
                : JsonFeed.read(
                        new FeedText.Decoded(text.text().substring(start), text.encoding(), text.faults()), url);
    }

    private static FeedReading reading(FeedDocument document, URI url, @Nullable Instant now) {
        if (document.version().equals("sitemapindex")) {
            return index(document, url);
        }
        Part channel = document.channel();
        String language = language(channel.values().get("language"));
        FeedTime.Reader reader = new FeedTime.Reader(language, now);
        List<Entry> entries = document.entries().stream()
                .map(entry -> entry(entry, url, reader))
                .toList();
        return new ParsedFeed(
                format(document.version()),
                plain(channel.texts().get(Role.TITLE)),
                WebUrl.resolve(url, channel.link()),
                language,
                entries,
                hub(channel, url),
                List.copyOf(document.faults()));
    }

    private static Format format(String version) {
        if (version.startsWith("atom")) {
            return Format.ATOM;
        }
        return version.startsWith("json") ? Format.JSON : version.equals("sitemap") ? Format.SITEMAP : Format.RSS;
    }

    private static SitemapIndex index(FeedDocument document, URI url) {
        Comparator<Part> newestFirst =
                Comparator.comparing((Part map) -> Objects.requireNonNullElse(map.at(Moment.UPDATED), Instant.MIN));
        List<URI> maps = document.entries().stream()
                .sorted(newestFirst.reversed())
                .map(map -> WebUrl.resolve(url, map.link()))
                .filter(Objects::nonNull)
                .toList();
        return new SitemapIndex(maps);
    }

    private static Entry entry(Part entry, URI url, FeedTime.Reader reader) {
        String id = blankToNull(entry.id());
        URI link = WebUrl.resolve(url, entry.values().get("feedburner_origlink"));
        if (link == null) {
            link = WebUrl.resolve(url, entry.link());
        }
        if (link == null && Links.isWeb(id)) {
            link = WebUrl.resolve(url, id);
        }
        link = link == null ? null : Wrappers.unwrapped(link);
        List<String> tags = entry.tags().stream()
                .map(tag -> tag.label() == null || tag.label().isBlank() ? tag.term() : tag.label())
                .map(FeedReader::plain)
                .filter(Objects::nonNull)
                .distinct()
                .limit(50)
                .toList();
        return new Entry(
                link,
                id,
                plain(entry.texts().get(Role.TITLE)),
                author(entry),
                published(entry, reader),
                at(entry, Moment.UPDATED, reader),
                tags,
                summary(entry),
                content(entry));
    }

    private static @Nullable Instant published(Part entry, FeedTime.Reader reader) {
        Instant published = at(entry, Moment.PUBLISHED, reader);
        return published == null ? at(entry, Moment.CREATED, reader) : published;
    }

    /// What alone may be two times is one where the feed's language is known.
    private static @Nullable Instant at(Part entry, Moment moment, FeedTime.Reader reader) {
        FeedDocument.Stated stated = entry.times().get(moment);
        if (stated == null || stated.at() != null) {
            return stated == null ? null : stated.at();
        }
        return FeedTime.parse(stated.text(), reader);
    }

    /// The longest text of an entry, summaries included: many feeds carry the whole article as its description.
    private static @Nullable String content(Part entry) {
        Stream<String> summary = Stream.ofNullable(entry.value(Role.SUMMARY));
        return Stream.concat(entry.contents().stream().map(Text::value), summary)
                .filter(text -> !text.isBlank())
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    private static @Nullable String author(Part entry) {
        Set<String> names = new LinkedHashSet<>();
        for (Person person : entry.authors()) {
            String name = names.size() < MAX_AUTHORS ? plain(person.name()) : null;
            if (name != null) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static @Nullable String summary(Part entry) {
        for (Text content : entry.contents()) {
            if (!content.value().isBlank()) {
                return content.value();
            }
        }
        return blankToNull(entry.value(Role.SUMMARY));
    }

    private static @Nullable Hub hub(Part channel, URI url) {
        URI hub = null;
        URI self = null;
        for (Link link : channel.links()) {
            if (hub == null && link.rel().equalsIgnoreCase("hub")) {
                hub = WebUrl.resolve(url, link.href());
            } else if (self == null && link.rel().equalsIgnoreCase("self")) {
                self = WebUrl.resolve(url, link.href());
            }
        }
        return hub == null ? null : new Hub(hub, self == null ? url : self);
    }

    private static @Nullable String plain(@Nullable Text text) {
        if (text == null) {
            return null;
        }
        // Titles in RSS hold markup without saying so more often than they hold a tag that is meant to be seen.
        return text.isHtml() || text.value().indexOf('&') >= 0 || text.value().contains("</")
                ? plain(text.value())
                : blankToNull(text.value().replaceAll("\\s+", " "));
    }

    /// Text without markup and with its entities resolved, on one line.
    public static @Nullable String plain(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String clipped = text.length() > 20_000 ? text.substring(0, 20_000) : text;
        boolean markup = clipped.indexOf('<') >= 0 || clipped.indexOf('&') >= 0;
        String plain = markup ? Jsoup.parse(clipped).text() : clipped.strip().replaceAll("\\s+", " ");
        return blankToNull(plain);
    }

    public static @Nullable String language(@Nullable String tag) {
        if (tag == null || tag.isBlank() || tag.length() > 35) {
            return null;
        }
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag();
        return language.equals("und") ? null : language;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
