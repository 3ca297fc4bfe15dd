package io.dateline.gateway.signal.volume;

import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Far fewer articles than expected in 24 or 72 hours, or none for days. Silence is told only where the ledger
/// vouches for it: where the sources were not read, nothing is opened, and nothing is closed either.
public final class DropDetector {

    private static final int SHORT_HOURS = 24;
    private static final int LONG_HOURS = 72;

    /// Below this surprise it is calm.
    private static final double CALM_SURPRISE = 1.3;

    private static final Duration CALM = Duration.ofHours(6);
    private static final double MIN_READ_SHARE = 0.9;

    private DropDetector() {}

    public static Assessment drop(VolumeInput input) {
        return drop(
                input,
                WindowCount.of(input.recent(), input.at(), SHORT_HOURS),
                WindowCount.of(input.recent(), input.at(), LONG_HOURS));
    }

    /// The same where the windows have been counted already.
    ///
    /// @param shortWindow of 24 hours
    /// @param longWindow of 72 hours
    public static Assessment drop(VolumeInput input, WindowCount shortWindow, WindowCount longWindow) {
        DropFigures day = figures(input, shortWindow, input.coverage().read24());
        DropFigures days = figures(input, longWindow, input.coverage().read72());
        Episode open = input.open();
        if (day == null || days == null) {
            return new Assessment(null, open, false, null);
        }
        DropFigures told = day.fires() && (!days.fires() || day.surprise() >= days.surprise()) ? day : days;
        if (open == null) {
            return told.fires()
                    ? new Assessment(finding(told), new Episode(input.at(), told.level(), null), false, told)
                    : new Assessment(null, null, false, told);
        }
        if (!day.vouched()) {
            return new Assessment(finding(told), open, false, told);
        }
        boolean calm = !told.fires() && day.surprise() < CALM_SURPRISE;
        Instant since = calm ? (open.calmSince() == null ? input.at() : open.calmSince()) : null;
        if (since != null && !Duration.between(since, input.at()).minus(CALM).isNegative()) {
            return new Assessment(null, null, true, told);
        }
        AlertLevel level = told.fires() ? told.level() : AlertLevel.SMALL;
        return new Assessment(finding(told), new Episode(open.openedAt(), level, since), false, told);
    }

    private static @Nullable DropFigures figures(VolumeInput input, WindowCount counted, double readShare) {
        Baseline baseline =
                Baseline.of(input.at(), input.zone(), input.history(), input.team(), counted.hours(), false);
        return baseline == null
                ? null
                : DropFigures.of(
                        input.at(),
                        input.zone().getId(),
                        counted,
                        baseline,
                        input.coverage().exposure(counted.hours()),
                        readShare);
    }

    private static Finding finding(DropFigures told) {
        String articles = SpikeSentence.counted(told.counted().articles(), "article", "articles");
        String expected = SpikeSentence.number(told.expectation().expected());
        return new Finding(
                AlertKind.DROP,
                Finding.EPISODE,
                told.fires() ? told.level() : AlertLevel.SMALL,
                "%s in %d hours, %s expected".formatted(articles, told.counted().hours(), expected),
                String.format(
                        Locale.ENGLISH,
                        "Only %s in %d hours; %s expected (95 %%: %d–%d). %.0f %% of the usual sources were read"
                                + " throughout; exposure %.2f.",
                        articles,
                        told.counted().hours(),
                        expected,
                        told.expectation().low(),
                        told.expectation().high(),
                        100 * told.readShare(),
                        told.exposure().factor()),
                List.of(),
                told);
    }

    /// No mention for some days, without statistics.
    ///
    /// @param days asked for, at least 1
    /// @param lastMention when the last one was; the beginning of the monitor if there was none
    public static Assessment silence(VolumeInput input, int days, Instant lastMention) {
        double read = input.coverage().read72();
        SilenceFigures figures = new SilenceFigures(SpikeDetector.METRIC_VERSION, input.at(), days, lastMention, read);
        long quiet = Duration.between(lastMention, input.at()).toDays();
        Episode open = input.open();
        boolean silent = quiet >= days;
        if (open != null && !silent) {
            return new Assessment(null, null, true, figures);
        }
        if (!silent || open == null && read < MIN_READ_SHARE) {
            return new Assessment(null, open, false, figures);
        }
        AlertLevel level =
                quiet >= 4L * days ? AlertLevel.LARGE : quiet >= 2L * days ? AlertLevel.MEDIUM : AlertLevel.SMALL;
        Finding finding = new Finding(
                AlertKind.SILENCE,
                Finding.EPISODE,
                level,
                "No mention for " + SpikeSentence.counted((int) quiet, "day", "days"),
                String.format(
                        Locale.ENGLISH,
                        "No mention for %s. %.0f %% of the usual sources were read throughout the last 72 hours.",
                        SpikeSentence.counted((int) quiet, "day", "days"),
                        100 * read),
                List.of(),
                figures);
        Instant opened = open == null ? input.at() : open.openedAt();
        return new Assessment(finding, new Episode(opened, level, null), false, figures);
    }
}
