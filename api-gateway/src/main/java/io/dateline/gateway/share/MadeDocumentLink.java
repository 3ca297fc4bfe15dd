package io.dateline.gateway.share;

import java.time.Instant;
import java.util.UUID;

/// A link that was made just now.
///
/// @param link behind this installation's address, with the secret in it; said this once, since nobody keeps it
public record MadeDocumentLink(UUID id, String link, String createdBy, Instant createdAt, Instant endsAt) {}
