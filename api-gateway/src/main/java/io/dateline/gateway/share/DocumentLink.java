package io.dateline.gateway.share;

import java.time.Instant;
import java.util.UUID;

/// A link under which a document can be read without signing in.
///
/// @param endsAt when it ends, or ended: it was revoked where that is earlier than it was to be
/// @param opened how often it was
public record DocumentLink(UUID id, String createdBy, Instant createdAt, Instant endsAt, boolean ended, int opened) {}
