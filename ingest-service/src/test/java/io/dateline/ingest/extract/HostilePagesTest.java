package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.contract.fixture.Growth;
import io.dateline.ingest.extract.Extraction.NotAnArticle;
import io.dateline.platform.work.Cancellation;
import io.dateline.platform.work.CancelledException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/// Pages that repeat one thing many thousands of times take time in proportion to their length, whatever it is: a
/// feed of such pages must not keep the pages of others waiting.
class HostilePagesTest {

    private static final int LENGTH = 300_000;

    /// Bytes of a page that are read.
    private static final int GREATEST = 6_000_000;

    /// Processor time of one page, on a machine that does other things.
    private static final long MAX_MILLIS = 6_000;

    /// Pages that cost most at a small length, and are tried at the greatest.
    private static final int DEAREST = 12;

    private static final String STORY =
            "<p>The council of Marlow Quay voted on Tuesday to rebuild the old harbour wall, and to pay for it with a levy on"
                    + " moorings that visitors have asked about for years.</p>";

    /// @param piece what is repeated; `#` is a number that counts up
    record Hostile(String name, String before, String piece, String after) {

        static Hostile body(String piece) {
            return new Hostile(
                    piece, "<html><body><article>" + STORY.repeat(4), piece, STORY + "</article></body></html>");
        }

        static Hostile head(String piece) {
            return new Hostile(
                    piece,
                    "<html><head>",
                    piece,
                    "</head><body><article>" + STORY.repeat(6) + "</article></body></html>");
        }

        byte[] page(int length) {
            StringBuilder page = new StringBuilder(length + 2_000).append(before);
            boolean counts = piece.indexOf('#') >= 0;
            for (int i = 0; page.length() < length; i++) {
                page.append(counts ? piece.replace("#", Integer.toString(i)) : piece);
            }
            return page.append(after).toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Hostile> pages() {
        List<Hostile> pages = new ArrayList<>();
        for (String key : List.of(
                "article:tag",
                "article:author",
                "author",
                "keywords",
                "news_keywords",
                "og:title",
                "og:image",
                "title",
                "description",
                "og:site_name",
                "article:published_time",
                "date",
                "x#",
                "language",
                "robots")) {
            pages.add(Hostile.head("<meta property=\"" + key + "\" content=\"Harbour #\">"));
            pages.add(Hostile.head("<meta name=\"" + key + "\" content=\"2026-11-0#\">"));
        }
        for (String rel : List.of("canonical", "author", "amphtml", "x#", "alternate", "shortlink")) {
            pages.add(Hostile.head("<link rel=\"" + rel + "\" href=\"https://quay.example/#\">"));
        }
        for (String json : List.of(
                "{\"@type\":\"NewsArticle\",\"headline\":\"Wall #\",\"author\":{\"name\":\"Ada Quill #\"}},",
                "{\"@id\":\"a#\",\"author\":{\"@id\":\"a\"}},",
                "{\"@id\":\"a\",\"author\":{\"@id\":\"a\"}},",
                "{\"@graph\":[",
                "[",
                "{\"a\":",
                "\"",
                "\\\\",
                "/*",
                "//",
                "{",
                "}",
                ",",
                "'",
                "\"a\" ",
                "&quot;",
                "{\"@type\":\"NewsArticle\",\"mainEntityOfPage\":{\"@type\":\"NewsArticle\",\"isPartOf\":",
                "{\"@type\":[\"NewsArticle\",\"Person\"],\"keywords\":\"a,b,c\",\"articleBody\":\"Wall\"},")) {
            pages.add(new Hostile(
                    "json " + json,
                    "<html><head><script type=\"application/ld+json\">[",
                    json,
                    "]</script></head><body>" + STORY.repeat(6)));
        }
        pages.add(
                Hostile.head(
                        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Wall #\",\"datePublished\":\"2026-11-01\",\"author\":\"Ada Quill\"}</script>"));
        pages.add(Hostile.head("<script>\"datePublished\":\"2026-1#</script>"));
        for (String property : List.of(
                "author",
                "headline",
                "name",
                "articleBody",
                "datePublished",
                "dateModified",
                "image",
                "publisher",
                "keywords",
                "url",
                "articleSection",
                "inLanguage",
                "isAccessibleForFree",
                "x#")) {
            pages.add(Hostile.body("<span itemprop=\"" + property + "\">Ada Quill #</span>"));
            pages.add(Hostile.body("<div itemscope itemprop=\"" + property + "\"><i itemprop=name>Ada #</i>"));
        }
        for (String tag : List.of(
                "p",
                "div",
                "span",
                "a",
                "b",
                "i",
                "em",
                "strong",
                "font",
                "nobr",
                "h1",
                "h2",
                "h3",
                "ul",
                "li",
                "ol",
                "dl",
                "dt",
                "table",
                "tr",
                "td",
                "thead",
                "caption",
                "section",
                "article",
                "main",
                "aside",
                "nav",
                "header",
                "footer",
                "figure",
                "figcaption",
                "blockquote",
                "q",
                "cite",
                "address",
                "time",
                "form",
                "button",
                "select",
                "option",
                "details",
                "summary",
                "pre",
                "code",
                "svg",
                "math",
                "template",
                "noscript",
                "iframe",
                "picture",
                "label",
                "quay-part",
                "body",
                "html",
                "head",
                "title",
                "frameset",
                "textarea",
                "center",
                "ruby",
                "rt")) {
            pages.add(Hostile.body("<" + tag + ">"));
            pages.add(Hostile.body("</" + tag + ">"));
            pages.add(Hostile.body("<" + tag + ">Wall # of the quay.</" + tag + ">\n"));
            pages.add(Hostile.body(
                    "<" + tag + " class=\"byline author date title\">By Ada Quill, 1 November 2026</" + tag + ">"));
            pages.add(Hostile.body("<" + tag + " id=x# class=\"article-body related share\"><p>Wall."));
        }
        for (String piece : List.of(
                "<b><p>",
                "<a><b>",
                "<a href=x><p>Wall.",
                "<b></p>",
                "<p><table>",
                "<table><tr><td>",
                "<i></b>",
                "<div></p>",
                "<td><p>",
                "<ul><li>Wall",
                "<br>",
                "<br><br>Wall.",
                "<hr>",
                "<img src=x#>",
                "<input>",
                "<wbr>",
                "<!-- x -->",
                "<!--",
                "<![CDATA[",
                "<?x",
                "&amp;",
                "&",
                "&x",
                "&#x41;",
                "a",
                "\u0301",
                "e\u0301",
                "漢",
                "。",
                " ",
                "\n",
                "\u00a0",
                "\t \n",
                "A.",
                "A. ",
                "- ",
                "| ",
                "1",
                "1 ",
                "10:00 ",
                "2026-11-01 ",
                "1 November 2026, ",
                "By ",
                "Ada Quill and ",
                "\"",
                "“",
                "”",
                "(",
                "https://quay.example/",
                "Wall, ",
                "<",
                ">",
                "</",
                "<a ",
                "<x/",
                "=\"",
                "Published: 1",
                "(1)\n",
                "\u2028",
                "😀",
                "<p>By Ada Quill</p>",
                "<p>Ada Quill</p>",
                "<p><b>Ada Quill</b></p>",
                "<p>MARLOW QUAY, Nov 1 - </p>",
                "<p><time datetime=\"2026-11-01\">1 November</time></p>",
                "<p>Correction: wall.</p>",
                "<p>Share this</p>",
                "<p>Read more</p>",
                "<p>Comments (#)</p>",
                "<h2>Related</h2>",
                "<p>" + "Wall ".repeat(30) + ".</p>",
                "<a rel=author href=x>Ada Quill</a>",
                "<p><a href=x>Wall</a></p>",
                "<li><a href=x>Wall #</a></li>",
                "<p>Wall. <b>Ada</b>",
                "<tr><td>Wall.</td></tr>",
                "<time datetime=\"2026-11-0#\">",
                "<div style=\"display:none\">",
                "<div hidden>",
                "<div class=\"" + "c ".repeat(400) + "\">")) {
            pages.add(Hostile.body(piece));
            pages.add(new Hostile(
                    "title " + piece, "<html><head><title>", piece, "</title></head><body>" + STORY.repeat(6)));
            pages.add(new Hostile("text/plain " + piece, "", piece, ""));
            pages.add(new Hostile("paragraph " + piece, "<html><body><p>Wall ", piece, ".</p>" + STORY.repeat(6)));
            pages.add(new Hostile(
                    "byline " + piece, "<html><body><p class=byline rel=author>By ", piece, "</p>" + STORY.repeat(6)));
            pages.add(new Hostile("date " + piece, "<html><body><p class=date>", piece, "</p>" + STORY.repeat(6)));
        }
        for (String attribute : List.of("x#=1 ", "class=c# ", "x ", "data-x#='' ", "\"'= ")) {
            pages.add(new Hostile("attribute " + attribute, "<html><body><article ", attribute, ">" + STORY.repeat(6)));
        }
        return pages;
    }

    @Test
    void everyPageTakesTimeInProportionToItsLength() {
        assertThat(pages()).hasSizeGreaterThan(500);
        Growth.forEach(pages(), page -> Growth.assertLinear(page.name(), LENGTH, work(page)));
    }

    /// What one page may cost whatever it holds: of a feed's pages each is read in its turn, and none for long.
    @Test
    void dearestPagesOfTheGreatestLengthAreReadWithinTheBound() {
        Map<Long, Hostile> byTime = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
        Growth.forEach(pages(), page -> byTime.put(Growth.nanos(() -> work(page).accept(LENGTH / 3)), page));
        for (Hostile page : byTime.values().stream().limit(DEAREST).toList()) {
            Growth.assertWithin(page.name(), MAX_MILLIS, () -> work(page).accept(GREATEST));
        }
    }

    @Test
    void pageOfTooManyElementsIsNoArticle() {
        byte[] page = Hostile.body("<br>").page(900_000);

        assertThat(extracted(page, "text/html"))
                .isInstanceOfSatisfying(
                        NotAnArticle.class,
                        refusal -> assertThat(refusal.detail()).contains("at most 200000 are read"));
    }

    /// Nobody waits for it: it ends at the next place.
    @Test
    void readingEndsWhenNobodyWaitsForIt() {
        Cancellation cancellation = new Cancellation();
        cancellation.request();

        assertThatThrownBy(() -> cancellation.during(
                        () -> extracted(Hostile.body("<p>Wall.").page(LENGTH), "text/html")))
                .isInstanceOf(CancelledException.class);
    }

    /// A page may name a hundred thousand tags, as long as another one does not wait for them.
    @Test
    void pageOfAHundredThousandTagsIsReadAtOnce() {
        Hostile tags = Hostile.head("<meta property=\"article:tag\" content=\"Harbour #\">");

        Growth.assertLinear(tags.name(), 4_600_000, work(tags));
    }

    private static IntConsumer work(Hostile hostile) {
        String type = hostile.name().startsWith("text/plain") ? "text/plain" : "text/html; charset=utf-8";
        return length -> extracted(hostile.page(length), type);
    }

    private static Extraction extracted(byte[] page, String type) {
        return new Extractor()
                .extract(new Page(page, type, URI.create("https://quay.example/2026/11/01/wall"), FeedHints.NONE));
    }
}
