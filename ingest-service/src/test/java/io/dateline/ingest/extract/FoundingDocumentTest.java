package io.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.contract.article.Dateline;
import io.dateline.contract.article.Precision;
import io.dateline.ingest.dates.Published;
import io.dateline.ingest.extract.Extraction.Extracted;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The founding document comes out without its clutter, pasted or wrapped as a page.
class FoundingDocumentTest {

    private static final URI ADDRESS = URI.create("https://news.example/2014/12/09/no-attribution.html");

    private String text;

    @BeforeEach
    void readFoundingDocument() throws IOException {
        String shared = System.getenv("DATELINE_SHARED");
        Path root = Path.of("").toAbsolutePath();
        Path folder = shared != null ? Path.of(shared) : root.getParent().resolve("../shared");
        Path file = folder.resolve("data/seed/article.txt").normalize();
        assumeTrue(
                Files.exists(file),
                () -> "SKIPPED: the founding document is not at " + file
                        + "; set DATELINE_SHARED to the folder that holds data/");
        text = Files.readString(file);
    }

    @Test
    void pastedTextLosesItsClutter() {
        Extracted article = (Extracted) new PlainText().extract(null, text, null);

        assertClean(article);
        assertThat(article.title()).startsWith("The FBI says they have yet not identified the hackers");
        assertThat(article.dateline()).isEqualTo(new Dateline("Moscow", "--12-09", "Sputnik"));
        assertThat(article.published()).isNull();
    }

    @Test
    void addressGivesTheYearOfTheDateline() {
        Extracted article = (Extracted) new PlainText().extract(null, text, ADDRESS);

        assertClean(article);
        assertThat(article.dateline()).isEqualTo(new Dateline("Moscow", "2014-12-09", "Sputnik"));
        assertThat(article.published())
                .isEqualTo(new Published(Instant.parse("2014-12-09T00:00:00Z"), Precision.DAY, null));
    }

    @Test
    void givenTitleStays() {
        Extracted article = (Extracted) new PlainText().extract("FBI names nobody", text, null);

        assertClean(article);
        assertThat(article.title()).isEqualTo("FBI names nobody");
    }

    @Test
    void wrappingAsAPageChangesNothing() {
        for (String page : List.of(
                "<html><body><pre>" + text + "</pre></body></html>",
                "<html><head><title>FBI</title></head><body>" + text + "</body></html>",
                "<!doctype html><html><body><p>" + text.replaceAll("\n+", "</p>\n<p>") + "</p></body></html>",
                "<html><body><p>" + text.replaceAll("\n\\s*\n", "</p>\n<p>") + "</p></body></html>",
                "<html><body><article><h1>FBI</h1>" + text.replace("\n", "<br>\n") + "</article></body></html>")) {

            Extracted article = (Extracted) new Extractor()
                    .extract(new Page(page.getBytes(StandardCharsets.UTF_8), "text/html", null, FeedHints.NONE));

            assertClean(article);
            assertThat(article.dateline()).isEqualTo(new Dateline("Moscow", "--12-09", "Sputnik"));
            assertThat(article.published()).isNull();
        }
    }

    private static void assertClean(Extracted article) {
        assertThat(article.text())
                .startsWith("The FBI says they have yet not identified")
                .endsWith("in charge of the television branch.")
                .contains("\nMOSCOW, December 9 (Sputnik) – The FBI said")
                .doesNotContain("2020", "Listen Live", "Get short URL", "0 54", "(59)")
                .doesNotContain("Princess Beatrice", "Walmart", "Community standards", "Los Angeles, California");
        assertThat(article.tags())
                .startsWith("Democratic Republic of North Korea (DPRK)", "cyber attack")
                .endsWith("United States");
    }
}
