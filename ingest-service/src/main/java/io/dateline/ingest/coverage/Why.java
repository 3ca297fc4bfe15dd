package io.dateline.ingest.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dateline.ingest.page.PageRecords.PageTrace;
import io.dateline.ingest.submission.SubmissionTraces.SubmissionTrace;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of an address, and why it is, or is not, an article here.
///
/// @param sentence the answer for people
/// @param articleId null unless it is stored
/// @param pages what feeds said of it, the latest first
/// @param submissions what the caller's tenant handed in, the latest first
/// @param sources publishers of the same site that are read
public record Why(
        String url,
        Verdict verdict,
        String sentence,
        @Nullable UUID articleId,
        List<Listing> pages,
        List<SubmissionTrace> submissions,
        List<SiteSource> sources) {

    public enum Verdict {
        /// No source of this site is read.
        @JsonProperty("site-not-read")
        SITE_NOT_READ,
        /// The site is read, but its feeds have not named this page.
        @JsonProperty("never-listed")
        NEVER_LISTED,
        /// It was listed or handed in, and waits.
        @JsonProperty("waiting")
        WAITING,
        /// The site does not let it be read.
        @JsonProperty("blocked")
        BLOCKED,
        /// It could not be fetched.
        @JsonProperty("not-fetched")
        NOT_FETCHED,
        /// It was fetched, and is no article.
        @JsonProperty("not-an-article")
        NOT_AN_ARTICLE,
        /// It is stored; what came after is for others to say.
        @JsonProperty("stored")
        STORED
    }

    /// @param source name of the publisher whose feed listed it
    public record Listing(UUID sourceId, @Nullable String source, PageTrace page) {}

    /// @param lastPolledAt latest poll of its feeds; null if there was none
    public record SiteSource(
            UUID id, String name, String state, @Nullable Instant lastPolledAt) {}
}
