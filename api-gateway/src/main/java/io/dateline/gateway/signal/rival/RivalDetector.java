package io.dateline.gateway.signal.rival;

import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.volume.Assessment;
import io.dateline.gateway.signal.volume.HourCounts;
import io.dateline.gateway.signal.volume.SpikeDetector;
import io.dateline.gateway.signal.volume.SpikeFigures;
import io.dateline.gateway.signal.volume.SpikeSentence;
import io.dateline.gateway.signal.volume.WeekProfile;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rival is in the news and we are not, or our share of voice moved.
public final class RivalDetector {

    private static final double MIN_MOVE = 0.1;
    private static final int MIN_MENTIONS = 30;
    private static final int WEEK = WeekProfile.HOURS;

    private RivalDetector() {}

    /// @param rivalId the rival's monitor, part of what the alert is about
    /// @param rivalName of that monitor
    /// @param rival what the detector of spikes made of the rival's monitor
    /// @param ours what it made of ours at the same moment
    /// @return empty where there is nothing to tell; an alert that is open ends with it
    public static Optional<Finding> assess(
            Instant at,
            UUID rivalId,
            String rivalName,
            Assessment rival,
            Assessment ours,
            HourCounts rivalHistory,
            HourCounts ourHistory) {
        long end = HourCounts.hourOf(at);
        SpikeFigures theirs = spikeOf(rival);
        SpikeFigures own = ours.figures() instanceof SpikeFigures figures ? figures : null;
        boolean alone = theirs != null && own != null && isAlone(theirs, own);
        RivalFigures figures = new RivalFigures(
                SpikeDetector.METRIC_VERSION,
                at,
                alone ? theirs : null,
                alone ? own : null,
                sum(ourHistory, end - WEEK, end),
                sum(rivalHistory, end - WEEK, end),
                sum(ourHistory, end - 5 * WEEK, end - WEEK),
                sum(rivalHistory, end - 5 * WEEK, end - WEEK));
        if (theirs != null && own != null && alone) {
            List<UUID> articles =
                    rival.finding() == null ? List.of() : rival.finding().articles();
            return Optional.of(spike(rivalId, rivalName, theirs, own, articles, figures));
        }
        return shift(rivalId, rivalName, figures);
    }

    /// Theirs is a spike, and ours is within what is expected.
    private static boolean isAlone(SpikeFigures theirs, SpikeFigures own) {
        return theirs.fires()
                && !own.fires()
                && own.counted().articles() <= own.expectation().high();
    }

    private static Finding spike(
            UUID rivalId,
            String rivalName,
            SpikeFigures theirs,
            SpikeFigures own,
            List<UUID> articles,
            RivalFigures figures) {
        return new Finding(
                AlertKind.RIVAL,
                rivalId.toString(),
                theirs.level(),
                rivalName + ": " + SpikeSentence.headline(theirs),
                "%s: %s We are within what is expected: %s."
                        .formatted(
                                rivalName,
                                SpikeSentence.of(theirs),
                                SpikeSentence.counted(own.counted().articles(), "article", "articles")),
                articles,
                figures);
    }

    private static Optional<Finding> shift(UUID rivalId, String rivalName, RivalFigures figures) {
        double move = figures.share() - figures.shareBefore();
        boolean enough = figures.ourWeek() + figures.rivalWeek() >= MIN_MENTIONS
                && figures.ourBefore() + figures.rivalBefore() >= MIN_MENTIONS;
        if (!enough || Math.abs(move) < MIN_MOVE) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                AlertKind.RIVAL,
                rivalId.toString(),
                Math.abs(move) >= 3 * MIN_MOVE
                        ? AlertLevel.LARGE
                        : Math.abs(move) >= 2 * MIN_MOVE ? AlertLevel.MEDIUM : AlertLevel.SMALL,
                String.format(
                        Locale.ENGLISH,
                        "Share of voice beside %s %s by %.0f points",
                        rivalName,
                        move < 0 ? "fell" : "rose",
                        100 * Math.abs(move)),
                String.format(
                        Locale.ENGLISH,
                        "Our share of voice beside %s is %.0f %% in 7 days (%d of %d mentions) after %.0f %% in the 28 days"
                                + " before.",
                        rivalName,
                        100 * figures.share(),
                        figures.ourWeek(),
                        figures.ourWeek() + figures.rivalWeek(),
                        100 * figures.shareBefore()),
                List.of(),
                figures));
    }

    private static @Nullable SpikeFigures spikeOf(Assessment rival) {
        return rival.figures() instanceof SpikeFigures figures ? figures : null;
    }

    private static int sum(HourCounts history, long from, long to) {
        int sum = 0;
        for (long hour = from; hour < to; hour++) {
            sum += history.articles(hour);
        }
        return sum;
    }
}
