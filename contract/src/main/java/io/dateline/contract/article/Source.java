package io.dateline.contract.article;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The publisher an article was read from, as it was known when the article was fetched.
///
/// @param id of the source in ingest-service
/// @param name as shown to people, e.g. `Reuters`
/// @param country ISO 3166-1 alpha-2, upper case; null if unknown
/// @param tier 1 (national, high reach) to 4 (niche); null if nobody has rated it
public record Source(
        UUID id,
        String name,
        @Nullable String country,
        @Nullable Integer tier) {}
