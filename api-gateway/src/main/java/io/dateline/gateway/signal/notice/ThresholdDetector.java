package io.dateline.gateway.signal.notice;

import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.SignalMention;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// So many mentions within so long: exact, without statistics.
public final class ThresholdDetector {

    private static final int MEDIUM_TIMES = 2;
    private static final int LARGE_TIMES = 5;

    private ThresholdDetector() {}

    /// @param mentions that the rule is about, in any order; every article counts, copies too
    /// @param least how many it takes, at least 1
    /// @return empty where there are fewer; an alert that is open ends with it
    /// @throws IllegalArgumentException if `least` is below 1
    public static Optional<Finding> assess(List<SignalMention> mentions, Instant at, int least, Duration window) {
        if (least < 1) {
            throw new IllegalArgumentException("least " + least);
        }
        List<SignalMention> counted = mentions.stream()
                .filter(mention -> mention.time().isAfter(at.minus(window))
                        && !mention.time().isAfter(at))
                .sorted(Comparator.comparing(SignalMention::time).reversed().thenComparing(SignalMention::mentionId))
                .toList();
        int count = counted.size();
        if (count < least) {
            return Optional.empty();
        }
        AlertLevel level = count >= (long) LARGE_TIMES * least
                ? AlertLevel.LARGE
                : count >= (long) MEDIUM_TIMES * least ? AlertLevel.MEDIUM : AlertLevel.SMALL;
        String told = "%d %s in %s".formatted(count, count == 1 ? "mention" : "mentions", words(window));
        return Optional.of(new Finding(
                AlertKind.THRESHOLD,
                Finding.EPISODE,
                level,
                told,
                "%s; the rule asks for %d. Latest: %s."
                        .formatted(told, least, counted.getFirst().outlet()),
                counted.stream()
                        .limit(Finding.MAX_ARTICLES)
                        .map(SignalMention::articleId)
                        .toList(),
                new NoticeFigures(NoticeFigures.METRIC_VERSION, at, List.of(), count, null)));
    }

    private static String words(Duration window) {
        if (window.toMinutes() % 60 != 0) {
            return window.toMinutes() + " minutes";
        }
        return window.toHours() == 1 ? "1 hour" : window.toHours() + " hours";
    }
}
