package io.dateline.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.format.FeedReading.Entry;
import io.dateline.ingest.format.FeedReading.NotAFeed;
import io.dateline.ingest.format.FeedReading.ParsedFeed;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Feeds as the world sends them and as an enemy would, each with what must come of it. Every case keeps the limits on
/// time and on memory that the largest real feeds need many times less than.
class FeedCorpusTest {

    private static final URI URL = URI.create("https://example.org/feeds/all");
    private static final Duration TIME = Duration.ofSeconds(3);
    private static final long MEMORY = 400_000_000;

    private static final String HEAD = "<rss version=\"2.0\"><channel><title>News</title>";
    private static final String TAIL = "</channel></rss>";

    /// @param entries that must be read; -1 if the document must be refused
    /// @param title of the first entry; null where it does not matter
    private record Case(
            String name, byte[] body, int entries, @Nullable String title) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        versions(cases);
        encodings(cases);
        damage(cases);
        identities(cases);
        attacks(cases);
        return cases.stream();
    }

    private static void versions(List<Case> cases) {
        for (String version : List.of("0.90", "0.91", "0.92", "0.93", "0.94", "1.0", "2.0", "2.1", "", "x")) {
            cases.add(text("rss " + version, HEAD.replace("2.0", version) + item("One") + TAIL, 1, "One"));
        }
        for (String namespace : List.of("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "urn:own")) {
            String feed = "<feed xmlns='" + namespace + "'><entry><title>One</title><link href='/1'/></entry></feed>";
            cases.add(text("atom in " + namespace, feed, 1, "One"));
        }
        cases.add(text("no root of rss", "<channel><item><title>One</title></item></channel>", 1, "One"));
        for (String version : List.of("1", "1.1")) {
            String feed = "{\"version\":\"https://jsonfeed.org/version/" + version
                    + "\",\"items\":[{\"id\":\"1\",\"title\":\"One\",\"url\":\"https://example.org/1\"}]}";
            cases.add(text("json feed " + version, feed, 1, "One"));
        }
        cases.add(text(
                "news sitemap",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                        + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>https://example.org/1</loc>"
                        + "<news:news><news:title>One</news:title><news:publication_date>2026-11-24</news:publication_date>"
                        + "</news:news></url></urlset>",
                1,
                "One"));
    }

    private static void encodings(List<Case> cases) {
        String feed = "<?xml version='1.0' encoding='%s'?>" + HEAD + item("Grüße – Ελλάδα") + TAIL;
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            String marked = "\ufeff" + feed.formatted("ISO-8859-1");
            cases.add(new Case("marked " + charset, marked.getBytes(Charset.forName(charset)), 1, "Grüße – Ελλάδα"));
        }
        String latin = "<?xml version='1.0' encoding='%s'?>" + HEAD + item("Grüße – heute") + TAIL;
        for (String claim : List.of("ISO-8859-1", "windows-1252", "utf-8", "no-such-thing", "us-ascii")) {
            cases.add(new Case(
                    "latin that claims " + claim,
                    latin.formatted(claim).getBytes(Charset.forName("windows-1252")),
                    1,
                    "Grüße – heute"));
            cases.add(new Case(
                    "utf-8 that claims " + claim,
                    latin.formatted(claim).getBytes(StandardCharsets.UTF_8),
                    1,
                    "Grüße – heute"));
        }
        cases.add(new Case(
                "shift_jis",
                latin.replace("Grüße – heute", "速報").formatted("Shift_JIS").getBytes(Charset.forName("Shift_JIS")),
                1,
                "速報"));
    }

    private static void damage(List<Case> cases) {
        cases.add(text("junk before", "\n\n<br />Warning: headers\n" + HEAD + item("One") + TAIL, 1, "One"));
        cases.add(text("words before", "Notice: cache\n" + HEAD + item("One") + TAIL, 1, "One"));
        cases.add(text(
                "undefined entities",
                HEAD + item("caf&eacute; &nope; AT&amp;T & Co") + TAIL,
                1,
                "café &nope; AT&T & Co"));
        cases.add(text("control characters", HEAD + item("O\u0001n\u0000e\u001b") + TAIL, 1, "One"));
        cases.add(text("tags that overlap", HEAD + "<item><title>One</item></title>" + TAIL, 1, "One"));
        cases.add(text("markup in a title", HEAD + item("<b>One</b> two") + TAIL, 1, "One two"));
        cases.add(text("prefix undeclared", HEAD + "<item><x:y/><title>One</title></item>" + TAIL, 1, "One"));
        cases.add(text("attribute without quotes", HEAD + "<item a=b c><title>One</title></item>" + TAIL, 1, "One"));
        cases.add(text("cdata without end", HEAD + "<item><title><![CDATA[One</title></item>" + TAIL, 1, "One"));
        cases.add(text("comment without end", HEAD + item("One") + "<!-- " + TAIL, 1, "One"));
        String three = HEAD + item("One") + item("Two") + item("Three") + TAIL;
        for (int part = 1; part < 16; part++) {
            byte[] whole = three.getBytes(StandardCharsets.UTF_8);
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 16);
            int least = new String(cut, StandardCharsets.UTF_8).split("</item>", -1).length - 1;
            cases.add(new Case("cut at " + part + "/16", cut, -2 - least, null));
        }
    }

    private static void identities(List<Case> cases) {
        cases.add(text("no guid, no link", HEAD + "<item><title>One</title></item>" + TAIL, 1, "One"));
        cases.add(text("one guid for all", HEAD + item("One").repeat(3) + TAIL, 3, "One"));
        for (String date :
                List.of("Thu, 32 Foo 2026", "0000-00-00", "1970-01-01", "9999-12-31T00:00:00Z", "01/02/03", "")) {
            String dated = "<item><title>One</title><pubDate>" + date + "</pubDate></item>";
            cases.add(text("date " + date, HEAD + dated + TAIL, 1, "One"));
        }
    }

    private static void attacks(List<Case> cases) {
        cases.add(text("50,000 entries", HEAD + item("One").repeat(50_000) + TAIL, FeedReader.MAX_ENTRIES, "One"));
        cases.add(text("one huge entry", HEAD + item("One", "x".repeat(11_000_000)) + TAIL, 1, "One"));
        cases.add(text("endless elements", HEAD + "<item><title>One</title>" + "<a/>".repeat(500_000), 1, "One"));
        cases.add(text("depth", HEAD + "<a>".repeat(100_000), -1, null));
        cases.add(text("depth in json", "{\"version\":\"jsonfeed.org\",\"items\":" + "[".repeat(100_000), -1, null));
        StringBuilder namespaces = new StringBuilder();
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            namespaces.append(" xmlns:n").append(i).append("='u").append(i).append("'");
            attributes.append(" a").append(i).append("='").append(i).append("'");
        }
        cases.add(text("20,000 namespaces", "<rss" + namespaces + "><channel>" + item("One") + TAIL, 1, "One"));
        cases.add(
                text("20,000 attributes", HEAD + "<item" + attributes + "><title>One</title></item>" + TAIL, 1, "One"));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        cases.add(text("billion laughs", laughs + "]>" + HEAD + item("&l29;") + TAIL, 1, "&l29;"));
        String loading = "<!DOCTYPE rss SYSTEM 'file:///etc/passwd' [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>";
        cases.add(text("entity from a file", loading + HEAD + item("One &x;") + TAIL, 1, "One &x;"));
        cases.add(text("many ampersands", HEAD + item("&".repeat(300_000)) + TAIL, 1, null));
        cases.add(text("many less-thans", HEAD + item("< ".repeat(300_000)) + TAIL, 1, null));
        cases.add(text("many open quotes", HEAD + "<item a='" + "<b c=\"".repeat(100_000), 1, null));
        cases.add(text("markup that is broken", HEAD + item("One", "&lt;a href=\"".repeat(50_000)) + TAIL, 1, "One"));
        cases.add(text("end tags alone", HEAD + item("One") + "</x>".repeat(300_000) + TAIL, 1, "One"));
        cases.add(text("web page", "<!doctype html><html><body><item></item></body></html>", -1, null));
        cases.add(text("nothing", "", -1, null));
        byte[] noise = new byte[1_000_000];
        new Random(1).nextBytes(noise);
        cases.add(new Case("noise", noise, -1, null));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void badInputHasItsOutcomeWithinItsLimits(Case input) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long memory = threads.getCurrentThreadAllocatedBytes();
        long time = threads.getCurrentThreadCpuTime();

        FeedReading reading = FeedReader.read(input.body(), "application/xml", URL);

        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - time)).isLessThan(TIME);
        assertThat(threads.getCurrentThreadAllocatedBytes() - memory).isLessThan(MEMORY);
        int entries = reading instanceof ParsedFeed feed ? feed.entries().size() : -1;
        if (input.entries() < -1) {
            assertThat(entries).isGreaterThanOrEqualTo(entries < 0 ? -1 : -2 - input.entries());
        } else {
            assertThat(entries).isEqualTo(input.entries());
        }
        if (input.title() != null && reading instanceof ParsedFeed feed) {
            assertThat(feed.entries().getFirst().title()).isEqualTo(input.title());
        }
        if (reading instanceof NotAFeed(String detail)) {
            assertThat(detail).endsWith(".");
        }
    }

    @Test
    void scriptsInAFeedDoNotSurvive() {
        String hostile =
                "&lt;script&gt;alert(1)&lt;/script&gt;&lt;a href=\"java\nscript:alert(1)\" onclick=\"x()\"&gt;One&lt;/a&gt;"
                        + "&lt;img src=x onerror=alert(1)&gt;&lt;style&gt;*{}&lt;/style&gt;&lt;svg&gt;&lt;script&gt;x";
        ParsedFeed feed = (ParsedFeed)
                FeedReader.read((HEAD + item("One", hostile) + TAIL).getBytes(StandardCharsets.UTF_8), null, URL);

        assertThat(feed.entries().getFirst().summary())
                .doesNotContainIgnoringCase("script")
                .doesNotContain("onclick")
                .doesNotContain("onerror")
                .contains("One");
    }

    @Test
    void datesInManyFormsAreRead() {
        Instant expected = Instant.parse("2004-01-05T00:48:21Z");
        for (String date : List.of(
                "Sun, 04 Jan 2004 19:48:21 EST",
                "04 Jan 2004 16:48:21 PST",
                "Sun, 4 Jan 04 19:48:21 -0500",
                "2004-01-04T16:48:21-08:00",
                "2004-01-05 00:48:21Z",
                "20040105T004821Z",
                "2004-01-04T16:48:21.123-0800",
                "Mon Jan  5 00:48:21 GMT 2004",
                "January 4, 2004 4:48:21 PM PST",
                "Sunday, January 04, 2004 19:48:21 EST")) {
            assertThat(FeedTime.parse(date)).as(date).isEqualTo(expected);
        }
    }

    @Test
    void entriesOfOneFeedKeepTheirOwnAddresses() {
        String feed = "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://news.example/a/'>"
                + "<entry xml:base='b/'><title>One</title><link href='1'/></entry>"
                + "<entry><title>Two</title><link href='../2'/></entry></feed>";
        ParsedFeed read = (ParsedFeed) FeedReader.read(feed.getBytes(StandardCharsets.UTF_8), null, URL);

        assertThat(read.entries())
                .extracting(Entry::link)
                .containsExactly(URI.create("https://news.example/a/b/1"), URI.create("https://news.example/2"));
    }

    @Test
    void hubAndSitemapsAreFound() {
        String feed = HEAD + "<atom:link rel='hub' href='https://hub.example/'/><atom:link rel='self' href='/all.xml'/>"
                + TAIL;
        ParsedFeed read = (ParsedFeed) FeedReader.read(feed.getBytes(StandardCharsets.UTF_8), null, URL);
        String index = "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>/old.xml</loc>"
                + "<lastmod>2026-01-01</lastmod></sitemap><sitemap><loc>/new.xml</loc><lastmod>2026-11-24T10:00:00Z</lastmod>"
                + "</sitemap></sitemapindex>";

        assertThat(read.hub())
                .isEqualTo(new FeedReading.Hub(
                        URI.create("https://hub.example/"), URI.create("https://example.org/all.xml")));
        assertThat(FeedReader.read(index.getBytes(StandardCharsets.UTF_8), null, URL))
                .isEqualTo(new FeedReading.SitemapIndex(
                        List.of(URI.create("https://example.org/new.xml"), URI.create("https://example.org/old.xml"))));
    }

    private static Case text(String name, String text, int entries, @Nullable String title) {
        return new Case(name, text.getBytes(StandardCharsets.UTF_8), entries, title);
    }

    private static String item(String title) {
        return item(title, "d");
    }

    private static String item(String title, String description) {
        return "<item><title>" + title + "</title><link>/1</link><guid>7</guid><description>" + description
                + "</description></item>";
    }
}
