package io.dateline.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.fixture.Growth;
import io.dateline.ingest.format.FeedReading.Entry;
import io.dateline.ingest.format.FeedReading.Format;
import io.dateline.ingest.format.FeedReading.NotAFeed;
import io.dateline.ingest.format.FeedReading.ParsedFeed;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

    private static final URI URL = URI.create("https://example.org/feeds/all");

    private static final String RSS = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>"
            + "<title>Déjà News</title><link>https://example.org/</link><language>fr_FR</language>"
            + "<item><title>A &amp;amp; B</title><link>/a</link><guid isPermaLink=\"false\">7</guid>"
            + "<pubDate>Mon, 23 Nov 2026 08:30:00 +0100</pubDate><category>Politics</category>"
            + "<description>&lt;p&gt;Text&lt;/p&gt;</description></item></channel></rss>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<br />\n",
                "  \n\n",
                "<!-- cached --><br>",
                "<b>Warning</b>:  Undefined variable $x in <b>/srv/feed.php</b> on line <b>7</b><br />\n",
                "<table class='xdebug-error'><tr><td>Notice: a < b</td></tr></table>",
                "<script>var a = '<p>';</script>",
                "PHP Notice: too late "
            })
    void whatAServersProgramPrintsBeforeTheFeedIsPassedOver(String lead) {
        ParsedFeed feed = feed(lead + RSS);

        assertThat(feed.title()).isEqualTo("Déjà News");
        assertThat(feed.entries().getFirst().link()).hasToString("https://example.org/a");
    }

    @Test
    void aJsonFeedBehindMarkupIsReadAndAPageThatQuotesAFeedIsNone() {
        String json = "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"J\", \"items\": "
                + "[{\"id\": \"1\", \"url\": \"https://example.org/1\", \"title\": \"One\"}]}";

        assertThat(feed("<br />\n" + json).entries()).hasSize(1);
        assertThat(FeedReader.read(
                        ("<html><body><xmp>" + RSS + "</xmp></body></html>").getBytes(StandardCharsets.UTF_8),
                        null,
                        URL))
                .isInstanceOf(NotAFeed.class);
    }

    @Test
    void rssIsRead() {
        ParsedFeed feed = feed(RSS);

        assertThat(feed.format()).isEqualTo(Format.RSS);
        assertThat(feed.title()).isEqualTo("Déjà News");
        assertThat(feed.language()).isEqualTo("fr-FR");
        Entry entry = feed.entries().getFirst();
        assertThat(entry.link()).hasToString("https://example.org/a");
        assertThat(entry.title()).isEqualTo("A & B");
        assertThat(entry.published()).isEqualTo(Instant.parse("2026-11-23T07:30:00Z"));
        assertThat(entry.tags()).containsExactly("Politics");
    }

    @Test
    void atomIsRead() {
        ParsedFeed feed =
                feed("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de'><title type='html'>N &amp;amp; M"
                        + "</title><entry><id>urn:1</id><title>Eins</title><link rel='alternate' href='https://example.org/1'/>"
                        + "<updated>2026-11-23T09:00:00Z</updated><author><name>Ada</name></author></entry></feed>");

        assertThat(feed.format()).isEqualTo(Format.ATOM);
        assertThat(feed.entries().getFirst().link()).hasToString("https://example.org/1");
        assertThat(feed.entries().getFirst().author()).isEqualTo("Ada");
        assertThat(feed.entries().getFirst().updated()).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    void rdfIsRead() {
        ParsedFeed feed = feed("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
                + "xmlns='http://purl.org/rss/1.0/'><channel rdf:about='x'><title>T</title><link>https://e.org</link>"
                + "<description>d</description></channel><item rdf:about='y'><title>One</title>"
                + "<link>https://e.org/1</link></item></rdf:RDF>");

        assertThat(feed.entries()).extracting(Entry::title).containsExactly("One");
    }

    @Test
    void jsonFeedIsRead() {
        ParsedFeed feed = feed("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\"items\":["
                + "{\"id\":1,\"url\":\"https://e.org/1\",\"title\":\"One\",\"authors\":[{\"name\":\"Ada\"}],"
                + "\"date_published\":\"2026-11-23T09:00:00+01:00\",\"tags\":[\"x\"]}]}");

        assertThat(feed.format()).isEqualTo(Format.JSON);
        assertThat(feed.entries().getFirst().published()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(feed.entries().getFirst().author()).isEqualTo("Ada");
    }

    @Test
    void wrongCharsetIsSeenThrough() {
        String latin = RSS.replace("UTF-8", "ISO-8859-1");

        assertThat(feed(latin.getBytes(StandardCharsets.UTF_8)).title()).isEqualTo("Déjà News");
        assertThat(feed(RSS.getBytes(Charset.forName("windows-1252"))).title()).isEqualTo("Déjà News");
        assertThat(feed(("\ufeff" + RSS).getBytes(StandardCharsets.UTF_8)).title())
                .isEqualTo("Déjà News");
        assertThat(feed(("\ufeff" + RSS).getBytes(StandardCharsets.UTF_16LE)).title())
                .isEqualTo("Déjà News");
    }

    @Test
    void junkEntitiesAndControlCharactersDoNotStopIt() {
        assertThat(feed("Warning: headers sent\n\n" + RSS).entries()).hasSize(1);
        assertThat(feed(RSS.replace("Text", "caf&eacute; &nope; AT&T &#0; \u0001"))
                        .entries())
                .hasSize(1);
        assertThat(feed(RSS.replace("Politics", "Q&A")).entries().getFirst().tags())
                .containsExactly("Q&A");
    }

    @Test
    void truncatedFeedGivesWhatWasWhole() {
        String two = RSS.replace("</channel></rss>", "<item><title>Second</title><link>/b</link></item><item><tit");

        assertThat(feed(two).entries()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void undeclaredPrefixIsForgiven() {
        assertThat(feed(RSS.replace("<category>", "<media:thumb url='x'/><category>"))
                        .entries())
                .hasSize(1);
    }

    @Test
    void noTruncationMakesItFail() {
        byte[] whole = RSS.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            assertThat(FeedReader.read(Arrays.copyOf(whole, length), null, URL)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>Sign in</body></html>", "{\"a\":1}", "{", "hello", "%PDF-1.4", "null"})
    void whatIsNoFeedIsSaidToBeNone(String text) {
        FeedReading reading = FeedReader.read(text.getBytes(StandardCharsets.UTF_8), "text/html", URL);

        assertThat(reading).isInstanceOf(NotAFeed.class);
        assertThat(((NotAFeed) reading).detail()).endsWith(".");
    }

    @Test
    void entitiesAreNeitherExpandedNorLoaded() {
        String bomb = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>"
                + "<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>&b;&x;</title>"
                + "<link>https://e.org</link></channel></rss>";

        ParsedFeed feed = feed(bomb);

        assertThat(feed.title()).doesNotContain("aaaa").doesNotContain("root:");
    }

    @Test
    void hostileDepthAndSizeEndSoon() {
        byte[] deep = ("<rss version='2.0'><channel>" + "<a>".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        String many = RSS.replace("</channel></rss>", "<item><link>/x</link><title>t</title></item>".repeat(20_000));

        Growth.assertWithin(
                "deep",
                10_000,
                () -> assertThat(FeedReader.read(deep, null, URL)).isInstanceOf(NotAFeed.class));
        Growth.assertWithin(
                "many",
                10_000,
                () -> assertThat(feed(many + "</channel></rss>").entries()).hasSize(FeedReader.MAX_ENTRIES));
    }

    private static ParsedFeed feed(String text) {
        return feed(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ParsedFeed feed(byte[] body) {
        FeedReading reading = FeedReader.read(body, "text/xml", URL);
        assertThat(reading).isInstanceOf(ParsedFeed.class);
        return (ParsedFeed) reading;
    }
}
