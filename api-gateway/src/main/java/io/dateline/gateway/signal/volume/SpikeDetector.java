package io.dateline.gateway.signal.volume;

import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Finding;
import io.dateline.gateway.signal.SignalMention;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Far more articles than expected, in 6 or in 24 hours: the count is held against a negative binomial
/// distribution about what the hours of the week, the last weeks and the sources that were read let expect.
public final class SpikeDetector {

    /// Of the formulas of every detector that counts.
    public static final int METRIC_VERSION = 1;

    private static final int SHORT_HOURS = 6;
    private static final int LONG_HOURS = 24;

    /// Below this share of the count that would fire it is calm.
    private static final double CALM_SHARE = 0.7;

    /// So long it must be calm before an episode ends.
    private static final Duration CALM = Duration.ofHours(6);

    private SpikeDetector() {}

    /// Of all articles: [AlertKind#SPIKE].
    public static Assessment spike(VolumeInput input) {
        return assess(input, false);
    }

    /// Of the negative ones: [AlertKind#NEGATIVE_RISE].
    public static Assessment negativeRise(VolumeInput input) {
        return assess(input, true);
    }

    private static Assessment assess(VolumeInput input, boolean negatives) {
        List<WindowCount> windows = new ArrayList<>();
        for (int hours : new int[] {SHORT_HOURS, LONG_HOURS}) {
            windows.add(
                    negatives
                            ? WindowCount.ofNegative(input.recent(), input.at(), hours)
                            : WindowCount.of(input.recent(), input.at(), hours));
        }
        Assessment found = assess(input, negatives, windows.getFirst(), windows.getLast());
        return found;
    }

    /// The same where the windows have been counted already; the input's recent mentions only say which
    /// articles to name.
    ///
    /// @param shortWindow of 6 hours
    /// @param longWindow of 24 hours
    public static Assessment assess(
            VolumeInput input, boolean negatives, WindowCount shortWindow, WindowCount longWindow) {
        SpikeFigures brief = figures(input, negatives, shortWindow);
        SpikeFigures day = figures(input, negatives, longWindow);
        if (brief == null || day == null) {
            return new Assessment(null, input.open(), false, null);
        }
        SpikeFigures told = told(brief, day);
        Episode open = input.open();
        if (open == null) {
            return told.fires()
                    ? new Assessment(finding(input, told), new Episode(input.at(), told.level(), null), false, told)
                    : new Assessment(null, null, false, told);
        }
        Instant calmSince = isCalm(day) && !told.fires() ? since(open.calmSince(), input.at()) : null;
        if (calmSince != null
                && !Duration.between(calmSince, input.at()).minus(CALM).isNegative()) {
            return new Assessment(null, null, true, told);
        }
        AlertLevel level = told.fires() ? told.level() : AlertLevel.SMALL;
        return new Assessment(finding(input, told), new Episode(open.openedAt(), level, calmSince), false, told);
    }

    private static Instant since(@Nullable Instant before, Instant now) {
        return before == null ? now : before;
    }

    private static @Nullable SpikeFigures figures(VolumeInput input, boolean negatives, WindowCount counted) {
        ZoneId zone = input.zone();
        Baseline baseline = Baseline.of(input.at(), zone, input.history(), input.team(), counted.hours(), negatives);
        return baseline == null
                ? null
                : SpikeFigures.of(
                        negatives,
                        input.at(),
                        zone.getId(),
                        input.sensitivity(),
                        counted,
                        baseline,
                        input.coverage().caughtUp(counted.hours()),
                        input.coverage().outage(counted.hours()));
    }

    /// The window that fires, and of two the more surprising one.
    private static SpikeFigures told(SpikeFigures brief, SpikeFigures day) {
        if (brief.fires() != day.fires()) {
            return brief.fires() ? brief : day;
        }
        return brief.surprise() >= day.surprise() ? brief : day;
    }

    private static boolean isCalm(SpikeFigures day) {
        int firing = SpikeRule.firingCount(day.negatives(), day.expectation(), day.sensitivity());
        return day.counted().articles() < CALM_SHARE * firing;
    }

    private static Finding finding(VolumeInput input, SpikeFigures told) {
        List<UUID> articles = WindowCount.within(
                        input.recent(), input.at(), told.counted().hours())
                .stream()
                .filter(mention -> !told.negatives() || mention.isNegative())
                .sorted(Comparator.comparing((SignalMention mention) -> mention.tier() == null ? 9 : mention.tier()))
                .limit(Finding.MAX_ARTICLES)
                .map(SignalMention::articleId)
                .toList();
        return new Finding(
                told.negatives() ? AlertKind.NEGATIVE_RISE : AlertKind.SPIKE,
                Finding.EPISODE,
                told.fires() ? told.level() : AlertLevel.SMALL,
                SpikeSentence.headline(told),
                SpikeSentence.of(told),
                articles,
                told);
    }
}
