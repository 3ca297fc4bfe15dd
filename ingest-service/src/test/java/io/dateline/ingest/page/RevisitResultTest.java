package io.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.article.Words;
import io.dateline.ingest.extract.Extraction;
import io.dateline.ingest.extract.Extractor;
import io.dateline.ingest.extract.FeedHints;
import io.dateline.ingest.extract.Page;
import io.dateline.ingest.fetch.FetchFailure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RevisitResultTest {

    private static final URI ASKED = URI.create("https://post.example/news/dam-holds");
    private static final String BODY =
            "The dam above the lower town held through the night, engineers said on Monday.\n"
                    + "Families were told to stay with friends until the water had fallen by at least two metres.\n"
                    + "The governor promised that every household would be paid for what the flood had taken.";
    private static final Words FORMER = new Words("Dam holds through the night", BODY);

    private final Extractor extractor = new Extractor();

    @Test
    void editedArticleStands() {
        String edited = BODY.replace("two metres", "three metres").replace("Monday", "Tuesday");

        assertThat(result(ASKED, "Dam holds for a second night", edited)).isEqualTo(RevisitResult.PRESENT);
    }

    @Test
    void answersOfTheServerSayWhetherItIsMissing() {
        assertThat(RevisitResult.of(FetchFailure.GONE)).isEqualTo(RevisitResult.MISSING);
        assertThat(RevisitResult.of(FetchFailure.NOT_FOUND)).isEqualTo(RevisitResult.MISSING);
        assertThat(RevisitResult.of(FetchFailure.SERVER_ERROR)).isEqualTo(RevisitResult.UNKNOWN);
        assertThat(RevisitResult.of(FetchFailure.FORBIDDEN)).isEqualTo(RevisitResult.UNKNOWN);
    }

    @Test
    void frontPageInItsPlaceIsAMissingArticle() {
        assertThat(result(URI.create("https://post.example/"), "The Post", BODY))
                .isEqualTo(RevisitResult.MISSING);
    }

    @Test
    void apologyWithStatus200IsAMissingArticle() {
        String apology = "We are sorry, but the page that you were looking for could not be found on our servers.\n"
                + "It may have been moved, or the address may have been mistyped, so please try our search instead.\n"
                + "Here are some of the most read stories of the week from all of our newsrooms around the country.";

        assertThat(result(ASKED, "Page not found", apology)).isEqualTo(RevisitResult.MISSING);
        assertThat(result(ASKED, "Seite nicht gefunden", apology)).isEqualTo(RevisitResult.MISSING);
    }

    @Test
    void anotherTextInItsPlaceIsDoubtedFirst() {
        String other = "Shares of the largest grocer rose by four per cent after it raised its forecast for the year.\n"
                + "Analysts had expected less because prices of energy and packaging climbed through the autumn.\n"
                + "The chief financial officer said that customers were buying more of its own brands again.";

        assertThat(result(ASKED, "Grocer raises forecast", other)).isEqualTo(RevisitResult.REPLACED);
        assertThat(result(URI.create("https://post.example/business"), "Grocer raises forecast", other))
                .isEqualTo(RevisitResult.MISSING);
    }

    @Test
    void articleAboutAMissingPersonIsNoApology() {
        String edited = "The man who was not found after the flood is feared dead, police said.\n" + BODY;

        assertThat(result(ASKED, "Man still not found after flood", edited)).isEqualTo(RevisitResult.PRESENT);
    }

    private RevisitResult result(URI readAt, String title, String text) {
        String html = "<!doctype html><html lang=en><head><title>" + title + "</title></head><body><article><h1>"
                + title + "</h1><p>" + text.replace("\n", "</p><p>") + "</p></article></body></html>";
        Extraction found = extractor.extract(
                new Page(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", readAt, FeedHints.NONE));
        return RevisitResult.of(ASKED, readAt, FORMER, found);
    }
}
