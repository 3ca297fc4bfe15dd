package io.dateline.gateway.figures.origin;

import io.dateline.gateway.figures.name.NameTones;
import io.dateline.gateway.search.SearchIndex;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an outlet or an author wrote in a period, in figures: of all articles that the team sees, and of those
/// that its monitors found. What was dismissed is no mention.
///
/// @param sourceId of an outlet; null for an author
/// @param from beginning of the period; null for all that is stored
/// @param to its end, exclusive; null for now
/// @param perDay days (UTC) with at least one article, oldest first
/// @param sources outlets of the articles, most frequent first, 20 at most; so are topics, names and languages,
///     where what the team defines for itself stands first and does not count among the 20
/// @param authors in bylines of the mentions, most frequent first, 20 at most
/// @param previous the period of the same length just before; null without a beginning
record OriginStats(
        @Nullable UUID sourceId,
        String name,
        @Nullable Instant from,
        @Nullable Instant to,
        OriginCounts counts,
        List<OriginDay> perDay,
        List<SearchIndex.FacetCount> sources,
        List<SearchIndex.FacetCount> topics,
        List<SearchIndex.FacetCount> names,
        List<SearchIndex.FacetCount> languages,
        List<AuthorCount> authors,
        @Nullable OriginPeriod previous) {

    /// @param articles all of it
    /// @param articleTone of these articles as a whole
    /// @param mentions articles that the team's monitors found, each once
    /// @param tone of the mentions, towards what they were found for; unknown where no sentence shows one
    /// @param mentionTone of the mentions' articles as a whole
    record OriginCounts(long articles, NameTones articleTone, long mentions, NameTones tone, NameTones mentionTone) {}

    /// @param day UTC, e.g. `2026-11-23`
    /// @param count articles
    record OriginDay(String day, long count, NameTones articleTone, long mentions, NameTones tone) {}

    /// @param count mentions
    record AuthorCount(String name, long count) {}

    record OriginPeriod(@Nullable Instant from, @Nullable Instant to, OriginCounts counts) {}
}
