package io.dateline.gateway.briefing.share;

import java.time.Instant;
import java.util.UUID;

/// A link under which an edition can be read without signing in.
///
/// @param endsAt when it ends, or ended: it was revoked where that is earlier than it was to be
/// @param opened how often it was
public record EditionLink(UUID id, String createdBy, Instant createdAt, Instant endsAt, boolean ended, int opened) {}
