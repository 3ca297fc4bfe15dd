package io.dateline.gateway.submission;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of an own article that was handed in.
///
/// @param articleId null until it is stored
/// @param rejection why it was not taken; null unless it was rejected
@RegisterForReflection
@Schema(name = "Submission")
record SubmissionView(
        UUID submissionId,

        @Schema(enumeration = {"received", "fetching", "stored", "analysed", "rejected"})
        String status,

        @Nullable UUID articleId,
        @Nullable String rejection) {}
