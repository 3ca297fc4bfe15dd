package io.dateline.gateway.figures.name;

import io.dateline.contract.finding.Quote;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the articles of a period say of one watched name, in figures. They are of all articles that the team sees,
/// whatever its monitors found or people dismissed.
///
/// @param from beginning of the period; null for all that is stored
/// @param to its end, exclusive; null for now
/// @param perDay days (UTC) with at least one article, oldest first
/// @param perHour hours with at least one, oldest first; null for a period of more than two days
/// @param sources outlets, most frequent first, at most 20; so are authors and topics. A share is of `counts.articles`
/// @param topics what analysis finds; topics of the team's own are none of them
/// @param quotes the latest that are said by it, latest first, at most 20; `counts.quotes` is how many there are
/// @param previous the period of the same length just before; null without a beginning
record NameStats(
        WatchedName entity,
        @Nullable Instant from,
        @Nullable Instant to,
        NameCounts counts,
        List<NameDay> perDay,
        @Nullable List<NameHour> perHour,
        List<OutletCount> sources,
        List<NamedCount> authors,
        List<NamedCount> topics,
        List<NameQuote> quotes,
        @Nullable NamePeriod previous) {

    /// @param day UTC, e.g. `2026-11-23`
    record NameDay(String day, long count, NameTones tone, NameTones articleTone, long quotes) {}

    /// @param hour its beginning
    record NameHour(Instant hour, long count, NameTones tone, NameTones articleTone, long quotes) {}

    /// @param previous in the period before; null without one
    record OutletCount(
            String id, String name, long count, @Nullable Long previous) {}

    /// @param previous in the period before; null without one
    record NamedCount(String name, long count, @Nullable Long previous) {}

    record NamePeriod(Instant from, @Nullable Instant to, NameCounts counts) {}

    /// What the name is reported to have said.
    ///
    /// @param time of the article
    /// @param outlet null for a text of the team's own
    /// @param language of the article, BCP 47
    /// @param stance what it does with the claim; null if the article does not say
    record NameQuote(
            UUID articleId,
            String headline,
            @Nullable String outlet,
            Instant time,
            String language,
            String text,
            Quote.Kind kind,
            Quote.@Nullable Stance stance) {}
}
