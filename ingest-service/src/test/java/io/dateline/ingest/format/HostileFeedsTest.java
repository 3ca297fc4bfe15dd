package io.dateline.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.fixture.Growth;
import io.dateline.ingest.dates.CalendarNames;
import io.dateline.ingest.source.Opml;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Feeds and lists of feeds that repeat one thing many thousands of times take time in proportion to their length.
class HostileFeedsTest {

    private static final int LENGTH = 1_000_000;

    private static final URI URL = URI.create("https://quay.example/feed");

    private record Hostile(String before, String piece, String after) {

        byte[] bytes(int length) {
            StringBuilder text = new StringBuilder(length + 500).append(before);
            for (int i = 0; text.length() < length; i++) {
                text.append(piece.replace("#", Integer.toString(i)));
            }
            return text.append(after).toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    private static List<Hostile> feeds() {
        String rss =
                "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Quay</title>";
        String atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Quay</title>";
        List<Hostile> feeds = new ArrayList<>();
        for (String piece : List.of(
                "<item><title>Wall #</title><link>https://quay.example/#</link></item>",
                "<item><title>Wall</title><link>https://quay.example/</link><guid>a</guid></item>",
                "<item>",
                "</item>",
                "<x>",
                "<x:y xmlns:x='u#'>",
                "<x:y xmlns:x='u#'/>",
                "<a><b></a>",
                "</x>",
                "<image><url>x#</url></image>",
                "<link>https://quay.example/#</link>",
                "<atom:link rel='hub' href='https://quay.example/#'/>",
                "<category>a#</category>",
                "<skipHours><hour>#</hour>",
                "<!-- x -->",
                "<!--",
                "<![CDATA[x]]>",
                "<![CDATA[",
                "<?x y?>",
                "<!DOCTYPE x [<!ENTITY a#",
                "<!ENTITY a# 'b'>",
                "&amp;",
                "&a#;",
                "&",
                "<",
                ">",
                "]]>",
                "\"",
                "'",
                " ",
                "\n",
                "\u0301",
                "e\u0301")) {
            feeds.add(new Hostile(rss, piece, "</channel></rss>"));
            feeds.add(new Hostile(atom, piece.replace("item", "entry"), "</feed>"));
            feeds.add(new Hostile("", piece, rss));
        }
        for (String piece : List.of(
                "<author>Ada Quill #</author>",
                "<dc:creator>Ada Quill #</dc:creator>",
                "<author><name>Ada #</name></author>",
                "<contributor><name>Ada</name></contributor>",
                "<category>a#</category>",
                "<category term='a#'/>",
                "<link href='x#'/>",
                "<link rel='enclosure' href='https://quay.example/#'/>",
                "<enclosure url='x#'/>",
                "<pubDate>Sun, 01 Nov 2026 10:00:# GMT</pubDate>",
                "<title>Wall #</title>",
                "<description>&lt;p&gt;Wall</description>",
                "<description>Wall #</description>",
                "<content>Wall #</content>",
                "<source url='x#'>Wall</source>",
                "<x#>Wall</x#>",
                "<media:thumbnail url='x#'/>",
                "<geo:lat>#</geo:lat>",
                "<guid>#</guid>",
                "<comments>x#</comments>")) {
            feeds.add(new Hostile(rss + "<item>", piece, "</item></channel></rss>"));
            feeds.add(new Hostile(atom + "<entry>", piece, "</entry></feed>"));
        }
        for (String piece : List.of(
                "&lt;p&gt;",
                "<b>",
                "</b>",
                "<p style='a:b;c:url(x)'>",
                "a",
                " ",
                "&lt;",
                "&amp;lt;",
                "&#65;",
                "&x",
                "<a href=x#>",
                "<img src=#>",
                "<li>",
                "<table><tr>",
                "<!--",
                "(",
                "漢",
                "e\u0301",
                "https://quay.example/# ",
                "<script>",
                "<p onclick=x#>",
                "1 Nov 2026 ")) {
            for (String element : List.of(
                    "title", "description", "pubDate", "link", "guid", "author", "category", "content:encoded")) {
                feeds.add(new Hostile(
                        rss + "<item><" + element + "><![CDATA[",
                        piece,
                        "]]></" + element + "></item></channel></rss>"));
                feeds.add(new Hostile(
                        rss + "<item><" + element + ">", piece, "</" + element + "></item></channel></rss>"));
            }
            feeds.add(
                    new Hostile(atom + "<entry><content type='xhtml'><div>", piece, "</div></content></entry></feed>"));
        }
        for (String piece : List.of("a#='b' ", "xmlns:a#='b' ", "a ", "'", "a='")) {
            feeds.add(new Hostile(rss + "<item ", piece, "></item></channel></rss>"));
        }
        for (String piece : List.of(
                "{\"id\":\"#\",\"url\":\"https://quay.example/#\",\"title\":\"Wall\"},",
                "{\"authors\":[{\"name\":\"Ada #\"}]},",
                "[",
                "{\"a\":",
                "\"",
                "\\",
                " ",
                ",",
                "1,")) {
            feeds.add(new Hostile(
                    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Quay\",\"items\":[", piece, "{}]}"));
        }
        for (String piece : List.of("{\"name\":\"Ada #\"},")) {
            feeds.add(new Hostile(
                    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"authors\":[",
                    piece,
                    "{}]}]}"));
        }
        feeds.add(new Hostile(
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
                "<url><loc>https://quay.example/#</loc><lastmod>2026-11-01</lastmod></url>",
                "</urlset>"));
        feeds.add(new Hostile(
                "<sitemapindex>", "<sitemap><loc>https://quay.example/#</loc></sitemap>", "</sitemapindex>"));
        return feeds;
    }

    @Test
    void everyFeedTakesTimeInProportionToItsLength() {
        Growth.forEach(
                feeds(),
                feed -> Growth.assertLinear(
                        feed.before() + feed.piece(),
                        LENGTH,
                        length -> assertThat(FeedReader.read(feed.bytes(length), "application/xml", URL))
                                .isNotNull()));
    }

    @Test
    void everyListOfFeedsTakesTimeInProportionToItsLength() {
        for (String piece : List.of(
                "<outline xmlUrl='https://quay.example/#'/>",
                "<outline xmlUrl='x#' text='Wall'>",
                "<outline>",
                "</outline>",
                "<outline ",
                "<x a#='b'>",
                "&amp;",
                "<!--",
                "<![CDATA[")) {
            Hostile list = new Hostile("<opml version='2.0'><body>", piece, "</body></opml>");
            Growth.assertLinear(piece, LENGTH, length -> {
                try {
                    Opml.read(list.bytes(length));
                } catch (io.dateline.platform.problem.ProblemException tooMuch) {
                    assertThat(tooMuch).hasMessageContaining("outlines");
                }
            });
        }
    }

    @Test
    void timesAndNamesOfMonthsTakeNoTimeHoweverLongTheyAre() {
        for (String piece : List.of(
                "1", "1 ", "1:", "Nov ", "a", " ", "年", "1年", "-", "1-", "e\u0301", "ב", "\u0301", ".", "T", "+")) {
            String times = piece.repeat(100).substring(0, 100);
            Growth.assertWithin(piece, 100, () -> {
                for (int i = 0; i < 20; i++) {
                    FeedTime.parse(times);
                }
            });
            Growth.assertLinear(piece, 200_000, length -> {
                String name = piece.repeat(length / piece.length());
                FeedTime.parse(name);
                CalendarNames.months(name, "en");
                CalendarNames.weekdays(name);
                CalendarNames.half(name);
            });
        }
    }
}
