package io.dateline.gateway.signal.spread;

import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.SignalMention;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A story reaches more and more outlets: 4 within 24 hours, then 10, 25, 50.
public final class StoryGrowsDetector {

    private static final int FIRST_STEP = 4;
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final int LAST_STEP = 50;

    private StoryGrowsDetector() {}

    /// @param mentions of one monitor and one story, in any order
    /// @param told the step that was told last; 0 if none was
    /// @return empty unless a further step was reached
    public static Optional<Finding> assess(List<SignalMention> mentions, Instant at, int told) {
        Spread spread = new Spread(mentions, at);
        int step = spread.step(FIRST_STEP, WINDOW, Spread.MEDIUM_STEP, Spread.LARGE_STEP, LAST_STEP);
        if (step <= told) {
            return Optional.empty();
        }
        SignalMention first = spread.mentions.getFirst();
        SpreadFigures figures = spread.figures(at, step, first, List.of());
        long hours = Math.max(1, Duration.between(first.time(), at).toHours());
        return Optional.of(new Finding(
                AlertKind.STORY_GROWS,
                first.storyOrArticle().toString(),
                Spread.level(step),
                first.headline(),
                "The story has reached %d outlets with %d articles and %d texts, in %d hours. First: %s."
                        .formatted(spread.outlets, spread.mentions.size(), spread.texts, hours, first.outlet()),
                spread.mentions.stream()
                        .sorted(Comparator.comparingInt(mention -> mention.tier() == null ? 9 : mention.tier()))
                        .limit(Finding.MAX_ARTICLES)
                        .map(SignalMention::articleId)
                        .toList(),
                figures));
    }
}
