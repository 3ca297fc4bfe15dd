package io.dateline.gateway.briefing.share;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link under which an edition can be read without signing in.
///
/// @param path with the secret in it, behind this installation's address; only where it was made just now, since
///     nobody keeps it
/// @param endsAt when it ends, or ended: it was revoked where that is earlier than it was to be
/// @param opened how often it was
public record EditionLink(
        UUID id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String path,
        String createdBy,
        Instant createdAt,
        Instant endsAt,
        boolean ended,
        int opened) {}
