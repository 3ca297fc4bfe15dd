package io.dateline.gateway.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.contract.fixture.ArticleBuilder;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewsAgeTest {

    private static final Instant SEEN = Instant.parse("2026-11-20T10:00:00Z");

    private final NewsAge age = new NewsAge(Duration.ofHours(48), false);

    @Test
    void whatWasPublishedMoreThanTwoDaysBeforeItWasFirstSeenIsOld() {
        assertThat(age.held(article("2026-11-18T10:00:00Z", Precision.SECOND, null)))
                .isNull();
        assertThat(age.held(article("2026-11-18T09:59:59Z", Precision.SECOND, null)))
                .isEqualTo("old");
        assertThat(age.held(article("2014-03-02T08:00:00Z", Precision.SECOND, null)))
                .isEqualTo("old");
        assertThat(age.held(article("2026-11-21T08:00:00Z", Precision.SECOND, null)))
                .isNull();
    }

    @Test
    void ofADayWithoutATimeItsEndCounts() {
        assertThat(age.held(article("2026-11-17T00:00:00Z", Precision.DAY, null)))
                .isEqualTo("old");
        assertThat(age.held(article("2026-11-18T00:00:00Z", Precision.DAY, null)))
                .isNull();
        assertThat(age.held(article("2026-11-01T00:00:00Z", Precision.MONTH, null)))
                .isNull();
        assertThat(age.held(article("2026-10-01T00:00:00Z", Precision.MONTH, null)))
                .isEqualTo("old");
        assertThat(age.held(article("2025-01-01T00:00:00Z", Precision.YEAR, null)))
                .isEqualTo("old");
    }

    @Test
    void whatAFeedListsFirstIsNoNewsHoweverItIsDated() {
        assertThat(age.held(article(null, null, true))).isEqualTo("first-listing");
        assertThat(age.held(article("2026-11-20T09:00:00Z", Precision.SECOND, true)))
                .isEqualTo("first-listing");
        assertThat(age.held(article("2014-03-02T08:00:00Z", Precision.SECOND, true)))
                .isEqualTo("old");
        assertThat(new NewsAge(Duration.ofHours(48), true).held(article(null, null, true)))
                .isNull();
    }

    @Test
    void whatSaysNoDateIsNews() {
        assertThat(age.held(article(null, null, null))).isNull();
    }

    private static Article article(
            @Nullable String published, @Nullable Precision precision, @Nullable Boolean firstListing) {
        return new ArticleBuilder("Headline", "Text")
                .publishedAt(published == null ? null : Instant.parse(published), precision)
                .seenAt(SEEN)
                .firstListing(firstListing)
                .build();
    }
}
