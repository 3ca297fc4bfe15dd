package io.dateline.ingest.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A source as a list gives it, with one feed that nobody has visited yet.
///
/// @param site the publisher's front page
/// @param format `rss` or `atom`, as the list says; the first poll knows better
/// @param country ISO 3166-1 alpha-2
/// @param language BCP 47
/// @param tier 1 (national, high reach) to 4 (niche)
public record ListedSource(
        String name,
        URI feed,
        URI site,
        String format,
        @Nullable String country,
        @Nullable String language,
        @Nullable Integer tier) {}
