package io.dateline.gateway.signal.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Examples;
import io.dateline.gateway.signal.Sensitivity;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.coverage.Coverage;
import io.dateline.gateway.signal.coverage.Exposure;
import io.dateline.gateway.signal.probability.NegativeBinomial;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpikeDetectorTest {

    /// A Monday.
    private static final Instant START = Instant.parse("2026-05-04T00:00:00Z");

    private static final long FIRST = START.getEpochSecond() / 3600;

    @Test
    void expectedNumberIsWhatTheFormulaSays() {
        // One article every hour for nine weeks: 168 a week, D at its least, for x never leaves its mean by much.
        int[] counts = new int[9 * 168];
        Arrays.fill(counts, 1);
        SpikeFigures figures = figures(assess(counts, 9 * 168, 12, 30, null, ZoneOffset.UTC));

        double own = 6 * 8;
        double share = (own + 300 * figures.baseline().priorInWindow()) / (8 * 168 + 300);
        assertThat(figures.baseline().weeks()).containsExactly(168, 168, 168, 168);
        assertThat(figures.expectation().expected()).isCloseTo(168 * share, within(1e-9));
        double dispersion = Math.max(1.05, (20 * figures.baseline().squares() + 15) / 30);
        assertThat(figures.expectation().dispersion()).isCloseTo(dispersion, within(1e-12));
        double mean = figures.expectation().expected();
        assertThat(figures.expectation().variance())
                .isCloseTo(dispersion * mean + dispersion * mean * mean / 672, within(1e-9));
        assertThat(figures.recomputed()).isEqualTo(figures);
    }

    @Test
    void pastCrisisDoesNotRaiseTheBar() {
        int[] counts = new int[9 * 168];
        Arrays.fill(counts, 1);
        for (int hour = 7 * 168; hour < 7 * 168 + 20; hour++) {
            counts[hour] = 100;
        }
        SpikeFigures figures = figures(assess(counts, 9 * 168, 0, 0, null, ZoneOffset.UTC));

        assertThat(figures.baseline().cappedWeeks()).isEqualTo(1);
        assertThat(figures.expectation().weeklyRate()).isCloseTo((3 * 168 + 1.5 * 168 + 2) / 4, within(1e-9));
    }

    @Test
    void twoArticlesAfterOneAreNoSpike() {
        int[] counts = new int[9 * 168];
        counts[100] = 1;

        assertThat(assess(counts, 9 * 168, 3, 3, null, ZoneOffset.UTC).finding())
                .isNull();
        assertThat(assess(counts, 9 * 168, 4, 4, null, ZoneOffset.UTC).finding())
                .isNotNull();
    }

    @Test
    void monitorOfLessThanADayExpectsNothing() {
        assertThat(assess(new int[47], 47, 50, 50, null, ZoneOffset.UTC).figures())
                .isNull();
    }

    @Test
    void youngMonitorSaysSo() {
        int[] counts = new int[5 * 24];
        Arrays.fill(counts, 1);
        Assessment assessment = assess(counts, 5 * 24, 40, 60, null, ZoneOffset.UTC);

        assertThat(assessment.finding()).isNotNull();
        assertThat(assessment.finding().sentence()).contains("Base: only 4 days to 8 May");
    }

    @Test
    void episodeEndsOnlyAfterSixHoursOfCalm() {
        int[] counts = new int[10 * 168];
        Arrays.fill(counts, 1);
        Episode open = new Episode(START, AlertLevel.LARGE, null);
        Assessment busy = assess(counts, 9 * 168, 20, 60, open, ZoneOffset.UTC);
        assertThat(busy.episode().calmSince()).isNull();

        Assessment calm = assess(counts, 9 * 168 + 1, 6, 24, busy.episode(), ZoneOffset.UTC);
        assertThat(calm.closes()).isFalse();
        assertThat(calm.episode().calmSince()).isNotNull();
        assertThat(assess(counts, 9 * 168 + 6, 6, 24, calm.episode(), ZoneOffset.UTC)
                        .closes())
                .isFalse();
        assertThat(assess(counts, 9 * 168 + 7, 6, 24, calm.episode(), ZoneOffset.UTC)
                        .closes())
                .isTrue();
    }

    @Test
    void changeOfTheClockRaisesNothing() {
        for (String name : List.of("Europe/London", "America/New_York")) {
            ZoneId zone = ZoneId.of(name);
            Instant from = Instant.parse("2026-08-03T00:00:00Z");
            long first = from.getEpochSecond() / 3600;
            int[] counts = new int[20 * 168];
            for (int hour = 0; hour < counts.length; hour++) {
                int local = Instant.ofEpochSecond((first + hour) * 3600)
                        .atZone(zone)
                        .getHour();
                counts[hour] = local == 9 ? 40 : local > 6 && local < 20 ? 5 : 0;
            }
            for (int hour = 10 * 168; hour < 17 * 168; hour++) {
                Assessment assessment =
                        assess(first, counts, hour, sum(counts, hour, 6), sum(counts, hour, 24), null, zone);
                assertThat(assessment.finding()).as("%s, hour %d", name, hour).isNull();
            }
        }
    }

    /// Of event-free series, at every volume and for both windows: of a thousand windows one is as surprising,
    /// at most three and at least a third. Six hours at five articles a week are left out: one in a thousand is
    /// there below the four articles from which on anything is told.
    @ParameterizedTest
    @CsvSource({"5,24", "30,6", "30,24", "200,6", "200,24", "1500,6", "1500,24"})
    void oneInAThousandWindowsIsHeldWithinAFactorOfThreeBothWays(int volume, int window) {
        SplittableRandom random = new SplittableRandom(31L * volume + window);
        int looks = 0;
        int observed = 0;
        while (looks < 24_000) {
            int[] counts = new int[40 * 168];
            for (int hour = 0; hour < counts.length; hour++) {
                counts[hour] = lumpy(volume * WeekProfile.NEWS.share(hour % 168), random);
            }
            HourCounts history = new HourCounts(FIRST, counts, new int[counts.length], new int[counts.length]);
            for (int hour = 10 * 168; hour < counts.length; hour += window) {
                Instant at = Instant.ofEpochSecond((FIRST + hour) * 3600);
                Baseline baseline = Baseline.of(at, ZoneOffset.UTC, history, WeekProfile.NEWS, window, false);
                NegativeBinomial expected =
                        Expectation.of(baseline, Exposure.USUAL).distribution();
                int count = sum(counts, hour, window);
                // Counts are whole numbers: chance decides how much of the last one belongs to the tail.
                double above = Math.pow(10, -expected.surprise(count + 1));
                double from = Math.pow(10, -expected.surprise(count));
                looks++;
                observed += above + random.nextDouble() * (from - above) <= 1e-3 ? 1 : 0;
            }
        }
        assertThat(observed)
                .as("%d a week, %d h, %d windows", volume, window, looks)
                .isBetween((int) Math.floor(looks * 1e-3 / 3), (int) Math.ceil(looks * 3e-3));
    }

    /// As news comes: a third of the stories are carried twice, so that the variance is one and a half times the mean.
    private static int lumpy(double mean, SplittableRandom random) {
        int stories = poisson(mean * 3 / 4, random);
        int count = stories;
        for (int i = 0; i < stories; i++) {
            count += random.nextInt(3) == 0 ? 1 : 0;
        }
        return count;
    }

    @Test
    void sentenceSaysWhatWasCounted() {
        int[] counts = new int[9 * 168];
        Arrays.fill(counts, 1);
        Instant at = START.plusSeconds(9 * 168 * 3600L);
        List<SignalMention> recent = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            recent.add(Examples.mention(
                    i, at.minusSeconds(60L * i), i, i % 10, 2, i < 15 ? "negative" : "neutral", "lede"));
        }
        // The same text in the same outlet counts once.
        recent.add(Examples.mention(99, at.minusSeconds(5), 3, 3, 2, "negative", "lede"));
        VolumeInput input = input(FIRST, counts, 9 * 168, null, ZoneId.of("Europe/London"), recent);

        Assessment assessment = SpikeDetector.spike(input);

        assertThat(assessment.opens(null)).isTrue();
        assertThat(assessment.finding().sentence())
                .startsWith("30 articles in 6 hours; ")
                .contains("a Monday night (95 %: ")
                .contains("10 texts, 10 stories, 50 % negative.")
                .contains("First: Outlet 29 00:31.")
                .endsWith("Base: 4 weeks to 5 Jul; exposure 1.00.");
    }

    private static int poisson(double mean, SplittableRandom random) {
        int count = 0;
        for (double product = random.nextDouble(); product > Math.exp(-mean); product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static SpikeFigures figures(Assessment assessment) {
        return (SpikeFigures) assessment.figures();
    }

    /// Articles of the hours before one.
    private static int sum(int[] counts, int end, int hours) {
        int sum = 0;
        for (int hour = end - hours; hour < end; hour++) {
            sum += counts[hour];
        }
        return sum;
    }

    private static Assessment assess(int[] counts, int hour, int brief, int day, @Nullable Episode open, ZoneId zone) {
        return assess(FIRST, counts, hour, brief, day, open, zone);
    }

    private static Assessment assess(
            long first, int[] counts, int hour, int brief, int day, @Nullable Episode open, ZoneId zone) {
        return SpikeDetector.assess(
                input(first, counts, hour, open, zone, List.of()),
                false,
                WindowCount.ofNumber(6, brief),
                WindowCount.ofNumber(24, day));
    }

    private static VolumeInput input(
            long first, int[] counts, int hour, @Nullable Episode open, ZoneId zone, List<SignalMention> recent) {
        int[] none = new int[counts.length];
        return new VolumeInput(
                Instant.ofEpochSecond((first + hour) * 3600),
                zone,
                new HourCounts(first, counts, none, none),
                WeekProfile.NEWS,
                recent,
                Coverage.UNKNOWN,
                Sensitivity.BALANCED,
                open);
    }
}
