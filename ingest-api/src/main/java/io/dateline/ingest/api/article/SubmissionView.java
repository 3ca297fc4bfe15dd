package io.dateline.ingest.api.article;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of an own article that was handed in.
///
/// @param status `received`, `fetching`, `stored` or `rejected`; the gateway, which knows what became of it after
///     it was stored, says `analysed` as well
/// @param articleId null until it is stored
/// @param rejection why it was rejected, for people; null unless it was
@Schema(name = "Submission")
public record SubmissionView(
        UUID submissionId,

        @Schema(enumeration = {"received", "fetching", "stored", "analysed", "rejected"})
        String status,

        @Nullable UUID articleId,
        @Nullable String rejection) {}
