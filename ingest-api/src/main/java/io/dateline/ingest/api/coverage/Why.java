package io.dateline.ingest.api.coverage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is known of an address, and why it is, or is not, an article here.
///
/// @param sentence the answer for people
/// @param articleId null unless it is stored
/// @param pages what feeds said of it, the latest first
/// @param submissions what the caller's tenant handed in, the latest first; at most 20
/// @param sources publishers of the same site that are read
public record Why(
        String url,
        Verdict verdict,
        String sentence,
        @Nullable UUID articleId,
        List<Listing> pages,
        List<SubmissionTrace> submissions,
        List<SiteSource> sources) {

    /// An answer without a verdict is none: whoever reads one is told so where it is read.
    public Why {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(sentence, "sentence");
    }

    public enum Verdict {
        /// No source of this site is read.
        SITE_NOT_READ,
        /// The site is read, but its feeds have not named this page.
        NEVER_LISTED,
        /// It was listed or handed in, and waits.
        WAITING,
        /// The site does not let it be read.
        BLOCKED,
        /// It could not be fetched.
        NOT_FETCHED,
        /// It was fetched, and is no article.
        NOT_AN_ARTICLE,
        /// It is stored; what came after is for others to say.
        STORED;

        /// Its name in JSON, e.g. `site-not-read`.
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param source name of the publisher whose feed listed it; null if it is not known
    @Schema(name = "WhyListing")
    public record Listing(UUID sourceId, @Nullable String source, PageTrace page) {}

    /// What is known of one page.
    ///
    /// @param state `waiting`, `done` or `given-up`
    /// @param outcome of the last attempt; null before the first
    /// @param reason of that outcome, for people; null where the outcome says it all
    /// @param status HTTP, of the last attempt; 0 where there was no answer
    /// @param articleId null unless it is stored
    /// @param finishedAt null while it waits
    /// @param dueAt when it is tried next; of no meaning once it is done
    @Schema(name = "WhyPage")
    public record PageTrace(
            UUID sourceId,
            String url,
            String state,
            @Nullable String outcome,
            @Nullable String reason,
            int status,
            int attempts,
            @Nullable UUID articleId,
            Instant firstSeenAt,
            @Nullable Instant finishedAt,
            Instant dueAt) {}

    /// @param status `received`, `fetching`, `stored` or `rejected`
    /// @param rejection why it was rejected, a sentence; null unless it was
    /// @param articleId null until it is stored
    @Schema(name = "WhySubmission")
    public record SubmissionTrace(
            UUID submissionId,
            String status,
            @Nullable String rejection,
            @Nullable UUID articleId,
            Instant receivedAt) {}

    /// @param state the best state among its feeds
    /// @param lastPolledAt latest poll of its feeds; null if there was none
    @Schema(name = "WhySource")
    public record SiteSource(
            UUID id, String name, String state, @Nullable Instant lastPolledAt) {}
}
