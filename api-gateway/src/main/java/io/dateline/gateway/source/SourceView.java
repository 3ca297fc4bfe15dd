package io.dateline.gateway.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A source, as ingest-service describes it; here for the API's documentation.
///
/// @param state the best state among its feeds: one good feed keeps a source readable
/// @param nextStep what happens next, or what a person should do
/// @param own whether the caller's tenant added it
@Schema(name = "Source", description = "A publisher that is read, and how well that goes.")
record SourceView(
        UUID id,
        @Schema(examples = "The Northwind Post") String name,
        @Schema(examples = "https://news.example/") String url,

        @Schema(description = "ISO 3166-1, two letters", examples = "DE") @Nullable
        String country,

        @Schema(description = "BCP 47", examples = "en") @Nullable
        String language,

        @Schema(description = "1 (national) to 4 (niche)", minimum = "1", maximum = "4") @Nullable
        Integer tier,

        State state,

        @Schema(description = "What happens next, or what a person should do", examples = "Polled again at 10:05.")
        String nextStep,

        Instant addedAt,

        @Schema(description = "Whether your tenant added it")
        boolean own,

        long articles24h,
        @Nullable Instant lastNewAt,
        List<Feed> feeds) {

    /// How reading goes.
    enum State {
        @JsonProperty("new")
        NEW,
        @JsonProperty("healthy")
        HEALTHY,
        @JsonProperty("slowing")
        SLOWING,
        @JsonProperty("failing")
        FAILING,
        @JsonProperty("gone")
        GONE,
        @JsonProperty("blocked")
        BLOCKED
    }

    /// One URL that lists the source's articles.
    @Schema(name = "Feed")
    record Feed(
            UUID id,

            @Schema(examples = "https://news.example/rss.xml")
            String url,

            @Nullable String title,

            @Schema(enumeration = {"rss", "atom", "json", "sitemap"})
            String format,

            State state,
            String nextStep,
            @Nullable Instant lastPolledAt,
            @Nullable Instant lastNewAt,
            @Nullable Instant nextPollAt,

            @Schema(description = "Polls that failed in a row")
            int failures,

            @Schema(examples = "not-modified") @Nullable String lastOutcome,
            @Nullable String lastError) {}

    /// A page of sources.
    @Schema(name = "SourcePage")
    record SourcePage(List<SourceView> items, @Nullable String next) {}

    /// What `POST /sources` takes.
    @Schema(name = "NewSource")
    record NewSource(
            @Schema(
                    description = "Of a feed, a page or a site; feeds are looked for",
                    examples = "https://news.example/")
            String url,

            @Nullable String name,

            @Schema(description = "ISO 3166-1, two letters", examples = "DE") @Nullable
            String country,

            @Schema(description = "BCP 47", examples = "en") @Nullable
            String language,

            @Schema(minimum = "1", maximum = "4") @Nullable Integer tier) {}

    /// What `PATCH /sources/{id}` takes; what is absent stays as it is.
    @Schema(name = "SourceChange")
    record SourceChange(
            @Nullable String name,
            @Nullable String country,
            @Nullable String language,
            @Schema(minimum = "1", maximum = "4") @Nullable Integer tier) {}
}
