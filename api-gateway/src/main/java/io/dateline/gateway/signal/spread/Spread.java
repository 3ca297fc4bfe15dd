package io.dateline.gateway.signal.spread;

import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.SignalMention;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// How many outlets carried something, and within which time.
final class Spread {

    static final int MEDIUM_STEP = 10;
    static final int LARGE_STEP = 25;

    /// Oldest first.
    final List<SignalMention> mentions;

    final int outlets;
    final int texts;

    /// @param at later ones do not count
    Spread(List<SignalMention> mentions, Instant at) {
        this.mentions = mentions.stream()
                .filter(mention -> !mention.time().isAfter(at))
                .sorted(Comparator.comparing(SignalMention::time).thenComparing(SignalMention::mentionId))
                .toList();
        Set<UUID> sources = new HashSet<>();
        Set<UUID> copies = new HashSet<>();
        this.mentions.forEach(mention -> {
            sources.add(mention.outletId());
            copies.add(mention.textId());
        });
        this.outlets = sources.size();
        this.texts = copies.size();
    }

    /// Outlets of the busiest window of that length.
    int mostOutletsWithin(Duration window) {
        Deque<SignalMention> inWindow = new ArrayDeque<>();
        Map<UUID, Integer> counts = new HashMap<>();
        int most = 0;
        for (SignalMention mention : mentions) {
            inWindow.addLast(mention);
            counts.merge(mention.outletId(), 1, Integer::sum);
            while (!inWindow.getFirst().time().isAfter(mention.time().minus(window))) {
                counts.computeIfPresent(
                        inWindow.removeFirst().outletId(), (outlet, count) -> count == 1 ? null : count - 1);
            }
            most = Math.max(most, counts.size());
        }
        return most;
    }

    /// The highest of some steps that was reached.
    ///
    /// @param first the lowest step, reached only within a window
    /// @return 0 if none was
    int step(int first, Duration window, int... later) {
        int step = mostOutletsWithin(window) >= first ? first : 0;
        for (int next : later) {
            step = outlets >= next ? next : step;
        }
        return step;
    }

    static AlertLevel level(int step) {
        return step >= LARGE_STEP ? AlertLevel.LARGE : step >= MEDIUM_STEP ? AlertLevel.MEDIUM : AlertLevel.SMALL;
    }

    /// @param first the mention that is told as the first one
    /// @param changes what copies changed, and how many did; empty where it is not asked
    SpreadFigures figures(Instant at, int step, SignalMention first, List<SpreadFigures.CopyKind> changes) {
        return new SpreadFigures(
                SpreadFigures.METRIC_VERSION,
                at,
                step,
                outlets,
                mentions.size(),
                texts,
                first.articleId(),
                first.outlet(),
                first.time(),
                changes);
    }
}
