package io.dateline.gateway.export.rss;

import java.time.Instant;
import java.util.UUID;

/// A link that was made just now.
///
/// @param link behind this installation's address, with the secret in it; said this once, since nobody keeps it
public record MadeRssLink(UUID id, String link, Instant createdAt) {}
