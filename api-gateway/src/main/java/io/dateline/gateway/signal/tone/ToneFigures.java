package io.dateline.gateway.signal.tone;

import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Figures;
import io.dateline.gateway.signal.probability.Beta;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/// What a change of tone was told by, or was not. [#recomputed] makes the last three components of the others.
///
/// @param judged texts of 24 h whose tone is known, copies once
/// @param negative of them
/// @param usualJudged articles of 28 days whose tone is known
/// @param usualNegative of them
/// @param probability that the share of negative ones is more than 15 points above the usual one
@RegisterForReflection
public record ToneFigures(
        int metricVersion,
        Instant at,
        int judged,
        int negative,
        int usualJudged,
        int usualNegative,
        double probability,
        boolean fires,
        AlertLevel level)
        implements Figures {

    static final int METRIC_VERSION = 1;

    private static final int MIN_JUDGED = 8;
    private static final int MIN_USUAL = 20;
    private static final double MIN_RISE = 0.15;
    private static final double MIN_PROBABILITY = 0.99;

    /// The usual share counts as much as so many texts.
    private static final double PRIOR_TEXTS = 10;

    /// A beta distribution wants something of either kind.
    private static final double MIN_PSEUDO_TEXTS = 1e-6;

    static ToneFigures of(Instant at, int judged, int negative, int usualJudged, int usualNegative) {
        double usual = (double) usualNegative / Math.max(1, usualJudged);
        Beta share = new Beta(
                Math.max(MIN_PSEUDO_TEXTS, PRIOR_TEXTS * usual + negative),
                Math.max(MIN_PSEUDO_TEXTS, PRIOR_TEXTS * (1 - usual) + judged - negative));
        double probability = share.above(usual + MIN_RISE);
        AlertLevel level = share.above(usual + 3 * MIN_RISE) >= MIN_PROBABILITY
                ? AlertLevel.LARGE
                : share.above(usual + 2 * MIN_RISE) >= MIN_PROBABILITY ? AlertLevel.MEDIUM : AlertLevel.SMALL;
        return new ToneFigures(
                METRIC_VERSION,
                at,
                judged,
                negative,
                usualJudged,
                usualNegative,
                probability,
                judged >= MIN_JUDGED && usualJudged >= MIN_USUAL && probability >= MIN_PROBABILITY,
                level);
    }

    /// The same from what was counted: equal to this one, to the digit, unless the formulas have changed since.
    public ToneFigures recomputed() {
        return of(at, judged, negative, usualJudged, usualNegative);
    }
}
