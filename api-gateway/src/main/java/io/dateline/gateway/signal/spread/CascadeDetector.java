package io.dateline.gateway.signal.spread;

import io.dateline.contract.finding.Copies;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.SignalMention;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One text is copied by many outlets: by 5 within 6 hours, then 10, 25.
public final class CascadeDetector {

    private static final int FIRST_STEP = 5;
    private static final Duration WINDOW = Duration.ofHours(6);

    private CascadeDetector() {}

    /// @param mentions of one monitor and one group of copies, in any order
    /// @param told the step that was told last; 0 if none was
    /// @return empty unless a further step was reached
    public static Optional<Finding> assess(List<SignalMention> mentions, Instant at, int told) {
        Spread spread = new Spread(mentions, at);
        int step = spread.step(FIRST_STEP, WINDOW, Spread.MEDIUM_STEP, Spread.LARGE_STEP);
        if (step <= told) {
            return Optional.empty();
        }
        SignalMention first = first(spread);
        Map<String, Integer> changes = changes(spread);
        SpreadFigures figures = spread.figures(
                at,
                step,
                first,
                changes.entrySet().stream()
                        .map(change -> new SpreadFigures.CopyKind(change.getKey(), change.getValue()))
                        .toList());
        String altered = changes.entrySet().stream()
                .map(change -> change.getKey().equals("headline")
                        ? "under another headline " + change.getValue()
                        : change.getKey() + " " + change.getValue())
                .collect(Collectors.joining(", "));
        long hours = Math.max(1, Duration.between(first.time(), at).toHours());
        return Optional.of(new Finding(
                AlertKind.CASCADE,
                first.textId().toString(),
                Spread.level(step),
                first.headline(),
                "One text stands in %d outlets after %d hours. First: %s.%s"
                        .formatted(
                                spread.outlets,
                                hours,
                                first.outlet(),
                                altered.isEmpty() ? "" : " Copies: " + altered + "."),
                spread.mentions.stream()
                        .limit(Finding.MAX_ARTICLES)
                        .map(SignalMention::articleId)
                        .toList(),
                figures));
    }

    /// The root of the tree of copies, if it is a mention too; else the earliest.
    private static SignalMention first(Spread spread) {
        return spread.mentions.stream()
                .filter(mention ->
                        mention.copies() != null && mention.copies().firstId().equals(mention.articleId()))
                .findFirst()
                .orElse(spread.mentions.getFirst());
    }

    private static Map<String, Integer> changes(Spread spread) {
        Map<String, Integer> changes = new TreeMap<>();
        for (SignalMention mention : spread.mentions) {
            Copies copies = mention.copies();
            if (copies != null && copies.change() != null && copies.change() != Copies.Change.UNKNOWN) {
                changes.merge(copies.change().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
            if (copies != null && Boolean.TRUE.equals(copies.headlineChanged())) {
                changes.merge("headline", 1, Integer::sum);
            }
        }
        return changes;
    }
}
