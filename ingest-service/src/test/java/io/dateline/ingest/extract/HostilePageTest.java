package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.dateline.ingest.document.Addresses;
import io.dateline.ingest.extract.Extraction.Extracted;
import io.dateline.ingest.extract.Extraction.NotAnArticle;
import io.dateline.ingest.extract.Extraction.Reason;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Pages that mean harm, or know no better, end in an outcome within bounds.
class HostilePageTest {

    /// Generous, because the machines that run the tests are shared; each of these takes well under a second alone.
    private static final Duration BOUND = Duration.ofSeconds(20);

    private static final String PROSE =
            "The council approved the new bridge on Monday after two years of argument, and "
                    + "said that work would begin before the end of the summer, if the weather allows it. ";

    @Test
    void hundredThousandNestedElementsEndInAnArticle() {
        String page = "<html><body>" + "<div>".repeat(100_000) + "<p>" + PROSE.repeat(5) + "</p></body></html>";

        Extracted article = (Extracted) extract(page);

        assertThat(article.text()).contains("approved the new bridge");
    }

    @Test
    void aWordOfFiveMegabytesIsCutShort() {
        Extraction extraction =
                extract("<html><body><article><p class='a'>" + "x".repeat(5_000_000) + "</p></article></body></html>");

        assertThat(extraction)
                .isInstanceOfSatisfying(
                        Extracted.class, article -> assertThat(article.text()).hasSizeLessThan(6_000_000));
    }

    @Test
    void manyUnclosedTablesAndAttributesEndInTime() {
        String soup = "<table><tr><td a=b c='d' e=\"f><b><i>".repeat(20_000);

        assertThat(extract("<html><body><h1>Bridge approved</h1>" + soup + PROSE))
                .isNotNull();
    }

    @Test
    void brokenStructuredDataCostsOnlyItself() {
        String page = "<html><head><title>Bridge approved by council</title><script type='application/ld+json'>"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Bridge \"finally\" approved\",\"author\":{\"name\":\"Ada Low\"},"
                + "\n\"datePublished\":\"2024-05-03T10:20:30+02:00\",,\"articleBody\":\"line\nbreak\" <!-- cut"
                + "</script></head><body><article class='story'>" + "<p>" + PROSE + "</p></article></body></html>";

        Extracted article = (Extracted) extract(page);

        assertThat(article.title()).isEqualTo("Bridge \"finally\" approved");
        assertThat(article.byline()).containsExactly("Ada Low");
        assertThat(article.published()).isNotNull();
        assertThat(article.published().at()).hasToString("2024-05-03T08:20:30Z");
    }

    @Test
    void deepStructuredDataIsReadToABound() {
        String page = "<html><head><script type='application/ld+json'>" + "{\"@graph\":[".repeat(50_000)
                + "</script></head><body><h1 class='t'>Bridge approved</h1><p>" + PROSE.repeat(3)
                + "</p></body></html>";

        assertThat(((Extracted) extract(page)).text()).startsWith("The council approved");
    }

    @Test
    void binariesUnderTheNameOfHtmlAreRefused() {
        byte[] noise = new byte[200_000];
        new Random(7).nextBytes(noise);
        noise[0] = 0;

        assertThat(reason(noise)).isEqualTo(Reason.BINARY);
        assertThat(reason("%PDF-1.7 1 0 obj".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Reason.BINARY);
        assertThat(reason(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})).isEqualTo(Reason.BINARY);
        assertThat(reason(new byte[0])).isEqualTo(Reason.NO_TEXT);
        assertThat(reason("<?xml version='1.0'?><rss version='2.0'></rss>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NOT_HTML);
        assertThat(reason("{\"error\":\"none\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NOT_HTML);
        assertThat(reason("<html><body></body></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void controlAndZeroWidthCharactersDoNotSplitNames() {
        String page = "<html><body><article class='a'><h1>Ac\u200bme\u202e wins</h1><p>Ac\u200bme\u0007 Corp said: "
                + PROSE.repeat(2) + "</p></article></body></html>";

        Extracted article = (Extracted) extract(page);

        assertThat(article.title()).isEqualTo("Acme wins");
        assertThat(article.text()).startsWith("Acme Corp said:");
    }

    @Test
    void canonicalAddressOfAnotherPublisherIsNotBelieved() {
        assertThat(Addresses.canonical("https://other.org/story", URI.create("https://news.com/a")))
                .isNull();
        assertThat(Addresses.canonical("/a?ref=1", URI.create("https://www.news.com/a")))
                .isEqualTo("https://www.news.com/a?ref=1");
        assertThat(Addresses.canonical("https://news.com/a", URI.create("https://m.news.com/a")))
                .isEqualTo("https://news.com/a");
    }

    @Test
    void charsetIsFoundWithoutAndAgainstTheClaim() {
        String russian = "<html lang=ru><head><title>Мост</title></head><body><p class=a>"
                + "Совет одобрил строительство нового моста в понедельник. ".repeat(10) + "</p></body></html>";

        for (String charset : new String[] {"windows-1251", "UTF-8", "UTF-16LE"}) {
            byte[] body = russian.getBytes(Charset.forName(charset));

            Extraction extraction =
                    new Extractor().extract(new Page(body, "text/html; charset=utf-8", null, FeedHints.NONE));

            assertThat(((Extracted) extraction).text()).as(charset).startsWith("Совет одобрил");
        }
    }

    private static Extraction extract(String page) {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        return assertTimeout(
                BOUND, () -> new Extractor().extract(new Page(body, "text/html; charset=utf-8", null, FeedHints.NONE)));
    }

    private static Reason reason(byte[] body) {
        Extraction extraction = new Extractor().extract(new Page(body, "text/html", null, FeedHints.NONE));
        assertThat(extraction).isInstanceOf(NotAnArticle.class);
        return ((NotAnArticle) extraction).reason();
    }
}
