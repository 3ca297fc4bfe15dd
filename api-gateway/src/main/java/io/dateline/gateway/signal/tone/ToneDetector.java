package io.dateline.gateway.signal.tone;

import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.SignalMention;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// More of what is written is negative than usual.
public final class ToneDetector {

    private static final Duration WINDOW = Duration.ofHours(24);

    /// While it is as likely as this, an alert that is open stays so.
    private static final double MIN_STILL = 0.8;

    private ToneDetector() {}

    /// @param recent mentions of the last 24 h or more, in any order
    /// @param usualJudged articles of the 28 days that end 24 h before whose tone is known
    /// @param usualNegative of them
    /// @param open whether an alert about this is open already
    /// @return empty where there is nothing to tell; an alert that is open ends with it
    public static Optional<Finding> assess(
            List<SignalMention> recent, Instant at, int usualJudged, int usualNegative, boolean open) {
        Map<UUID, SignalMention> texts = new LinkedHashMap<>();
        recent.stream()
                .filter(mention -> mention.isJudged()
                        && mention.time().isAfter(at.minus(WINDOW))
                        && !mention.time().isAfter(at))
                .sorted(Comparator.comparing(SignalMention::time).thenComparing(SignalMention::mentionId))
                .forEach(mention -> texts.putIfAbsent(mention.textId(), mention));
        List<SignalMention> negative =
                texts.values().stream().filter(SignalMention::isNegative).toList();
        ToneFigures figures = ToneFigures.of(at, texts.size(), negative.size(), usualJudged, usualNegative);
        if (!figures.fires() && !(open && figures.probability() >= MIN_STILL)) {
            return Optional.empty();
        }
        long share = Math.round(100.0 * negative.size() / Math.max(1, texts.size()));
        long usual = Math.round(100.0 * usualNegative / Math.max(1, usualJudged));
        return Optional.of(new Finding(
                AlertKind.TONE,
                Finding.EPISODE,
                figures.fires() ? figures.level() : AlertLevel.SMALL,
                "%d %% negative, usual %d %%".formatted(share, usual),
                "%d of %d texts of 24 hours are negative, %d %%; usual are %d %% (%d of %d articles in 28 days)."
                        .formatted(negative.size(), texts.size(), share, usual, usualNegative, usualJudged),
                negative.stream()
                        .sorted(Comparator.comparingInt(mention -> mention.tier() == null ? 9 : mention.tier()))
                        .limit(Finding.MAX_ARTICLES)
                        .map(SignalMention::articleId)
                        .toList(),
                figures));
    }
}
