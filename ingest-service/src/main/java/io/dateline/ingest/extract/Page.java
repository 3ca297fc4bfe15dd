package io.dateline.ingest.extract;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A page as it was served.
///
/// @param body bytes as served, decompressed; not changed and not copied
/// @param contentType value of the Content-Type header; null if there was none
/// @param url where the page was read, after redirects; null if unknown
/// @param hints what the feed said about the page; [FeedHints#NONE] without a feed
public record Page(
        byte[] body, @Nullable String contentType, @Nullable URI url, FeedHints hints) {}
