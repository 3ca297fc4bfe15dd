package io.dateline.gateway.signal.volume;

import io.dateline.gateway.signal.SignalMention;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was found in the hours before a moment.
///
/// @param hours the window's length
/// @param articles one per outlet and text
/// @param texts copies once
/// @param tier1 leading outlets among `outlets`
/// @param negative of the articles
/// @param judged how many of the articles have a known tone
/// @param first the earliest; null if there is none
@RegisterForReflection
public record WindowCount(
        int hours,
        int articles,
        int texts,
        int stories,
        int outlets,
        int tier1,
        int negative,
        int judged,
        @Nullable First first) {

    /// The article that was first.
    @RegisterForReflection
    public record First(UUID articleId, String outlet, Instant time) {}

    /// @param mentions of one monitor, in any order; only those in the window count
    /// @param at the end of the window, inclusive
    public static WindowCount of(List<SignalMention> mentions, Instant at, int hours) {
        return count(within(mentions, at, hours), hours);
    }

    /// The same of those that are negative.
    public static WindowCount ofNegative(List<SignalMention> mentions, Instant at, int hours) {
        return count(
                within(mentions, at, hours).stream()
                        .filter(SignalMention::isNegative)
                        .toList(),
                hours);
    }

    /// Numbers alone, where nothing more is known.
    public static WindowCount ofNumber(int hours, int articles) {
        return new WindowCount(hours, articles, articles, articles, articles, 0, 0, 0, null);
    }

    /// Those in a window, oldest first, one per outlet and text.
    static List<SignalMention> within(List<SignalMention> mentions, Instant at, int hours) {
        Instant from = at.minus(Duration.ofHours(hours));
        Set<List<UUID>> seen = new HashSet<>();
        List<SignalMention> found = new ArrayList<>();
        mentions.stream()
                .filter(mention ->
                        mention.time().isAfter(from) && !mention.time().isAfter(at))
                .sorted(Comparator.comparing(SignalMention::time).thenComparing(SignalMention::mentionId))
                .filter(mention -> seen.add(List.of(mention.outletId(), mention.textId())))
                .forEach(found::add);
        return found;
    }

    private static WindowCount count(List<SignalMention> found, int hours) {
        Set<UUID> texts = new HashSet<>();
        Set<UUID> stories = new HashSet<>();
        Set<UUID> outlets = new HashSet<>();
        Set<UUID> leading = new HashSet<>();
        int negative = 0;
        int judged = 0;
        for (SignalMention mention : found) {
            texts.add(mention.textId());
            stories.add(mention.storyOrArticle());
            outlets.add(mention.outletId());
            if (mention.isTier1()) {
                leading.add(mention.outletId());
            }
            negative += mention.isNegative() ? 1 : 0;
            judged += mention.isJudged() ? 1 : 0;
        }
        SignalMention first = found.isEmpty() ? null : found.getFirst();
        return new WindowCount(
                hours,
                found.size(),
                texts.size(),
                stories.size(),
                outlets.size(),
                leading.size(),
                negative,
                judged,
                first == null ? null : new First(first.articleId(), first.outlet(), first.time()));
    }
}
