package io.dateline.gateway.figures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a monitor found in a period, in figures. What was dismissed counts nowhere; a person's word about the tone goes
/// before analysis.
///
/// @param from beginning of the period; null for all that is stored
/// @param to its end, exclusive; null for now
/// @param copies `each`: every article counts; `once`: of articles with the same text only the first
/// @param tone which one is counted: `counted` (a person's word, or towards the target where sentences show it, else
/// the
///     article's), `target` or `article`
/// @param total mentions that were counted; what shares of outlets, authors and topics are of
/// @param copiesLeftOut mentions that were not counted because their text was; 0 where each counts
/// @param perDay days (UTC) with at least one, oldest first
/// @param perHour hours with at least one, oldest first; null for a period of more than two days
/// @param sources outlets, most frequent first, at most 20; so are authors, topics, countries and languages
/// @param previous the period of the same length just before; null without a beginning
record MonitorStats(
        @Nullable Instant from,
        @Nullable Instant to,
        String copies,
        String tone,
        long total,
        long copiesLeftOut,
        List<Day> perDay,
        @Nullable List<Hour> perHour,
        List<SourceCount> sources,
        Tones sentiment,
        List<Count> authors,
        List<Count> topics,
        List<Count> tiers,
        List<Count> prominence,
        List<Count> countries,
        List<Count> languages,
        @Nullable Period previous,
        ShareOfVoice shareOfVoice) {

    /// @param day UTC, e.g. `2026-11-23`
    record Day(String day, long count, long positive, long neutral, long negative) {}

    /// @param hour its beginning
    record Hour(Instant hour, long count, long positive, long neutral, long negative) {}

    /// @param unknown without a tone: languages that are not supported
    record Tones(long positive, long neutral, long negative, long unknown, Basis basis) {}

    /// How many of the tones rest on what: a person's word, what is said of the target, the article as a whole.
    record Basis(long person, long target, long article) {}

    /// @param previous in the period before; null without one
    record SourceCount(
            String id, String name, long count, @Nullable Long previous) {}

    /// @param previous in the period before; null without one
    record Count(String name, long count, @Nullable Long previous) {}

    record Period(@Nullable Instant from, @Nullable Instant to, long total, Tones sentiment) {}

    /// How much of the talk about several is about each.
    ///
    /// @param denominator what shares are of
    record ShareOfVoice(Denominator denominator, List<Voice> items) {}

    /// @param mentions the sum of all counts: an article about two counts for each
    /// @param articles how many articles these are
    /// @param previousMentions in the period before; null without one
    record Denominator(
            long mentions, long articles, @Nullable Long previousMentions) {}

    /// @param share 0 to 1 of the denominator's mentions; 0 where there are none
    /// @param previousShare in the period before; null without one
    record Voice(
            UUID monitorId,
            String name,
            long count,
            double share,
            @Nullable Long previousCount,
            @Nullable Double previousShare,
            Tones sentiment) {}
}
