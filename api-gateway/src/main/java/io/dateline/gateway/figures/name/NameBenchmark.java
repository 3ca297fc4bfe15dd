package io.dateline.gateway.figures.name;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the articles of a period say of several watched names, side by side. They are of all articles that the team
/// sees, whatever its monitors found or people dismissed.
///
/// @param from beginning of the period; null for all that is stored
/// @param to its end, exclusive; null for now
/// @param denominators what shares are of
/// @param items most articles first, then by name
/// @param namesLeftOut names that were asked for by their relation and are no items: 20 are compared at most
record NameBenchmark(
        @Nullable Instant from,
        @Nullable Instant to,
        NameDenominators denominators,
        List<NameVoice> items,
        long namesLeftOut) {

    record NameDenominators(
            NameDenominator articles, NameDenominator texts, NameDenominator stories, NameDenominator tierOne) {}

    /// @param total the sum over the items, what shares are of: an article about two counts for each
    /// @param distinct how many these are, each counted once
    /// @param previousTotal in the period of the same length just before; null without a beginning
    record NameDenominator(
            long total, long distinct, @Nullable Long previousTotal) {}

    /// @param previous in the period before; null without one
    /// @param perDay days (UTC) with at least one article, oldest first
    /// @param perHour hours with at least one, oldest first; null for a period of more than two days
    record NameVoice(
            UUID id,
            String name,
            String type,
            String relation,
            NameCounts counts,
            NameShares shares,
            @Nullable NameCounts previous,
            @Nullable NameShares previousShares,
            List<DayCount> perDay,
            @Nullable List<HourCount> perHour) {}

    /// Each 0 to 1 of its denominator's `total`; 0 where that is none.
    record NameShares(double articles, double texts, double stories, double tierOne) {}

    /// @param day UTC, e.g. `2026-11-23`
    record DayCount(String day, long count) {}

    /// @param hour its beginning
    record HourCount(Instant hour, long count) {}
}
