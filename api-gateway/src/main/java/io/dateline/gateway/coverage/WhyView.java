package io.dateline.gateway.coverage;

import io.dateline.ingest.api.coverage.Why;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why an address is, or is not, an article here.
///
/// @param articleId null unless it is stored
/// @param title of the article, as far as it has arrived
/// @param pages what feeds said of it, as ingest-service tells it
/// @param submissions what the caller's tenant handed in
/// @param sources publishers of the same site that are read
@Schema(name = "Why", description = "Why a page is, or is not, an article here.")
record WhyView(
        String url,

        @Schema(
                enumeration = {
                    "site-not-read",
                    "never-listed",
                    "waiting",
                    "blocked",
                    "not-fetched",
                    "not-an-article",
                    "stored",
                    "in-analysis",
                    "rejected",
                    "visible"
                })
        String verdict,

        @Schema(description = "The answer for people") String sentence,
        @Nullable UUID articleId,
        @Nullable String title,
        List<Why.Listing> pages,
        List<Why.SubmissionTrace> submissions,
        List<Why.SiteSource> sources) {}
