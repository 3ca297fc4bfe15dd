package io.dateline.bench.signal;

import io.dateline.bench.harness.Benchmark;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.Sensitivity;
import io.dateline.gateway.signal.coverage.Coverage;
import io.dateline.gateway.signal.volume.Assessment;
import io.dateline.gateway.signal.volume.HourCounts;
import io.dateline.gateway.signal.volume.SpikeDetector;
import io.dateline.gateway.signal.volume.VolumeInput;
import io.dateline.gateway.signal.volume.WeekProfile;
import io.dateline.gateway.signal.volume.WindowCount;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// False alarms, share of events found and delay of the detector of spikes, at its one threshold for monitors
/// of every volume, beside rules of others: 30 generated weeks of 32 monitors a volume, the first six of which
/// are for learning.
///
/// Detectors look at the end of every hour. What is found is counted strictly: by an alarm that starts within
/// 24 h of the event. `told` counts too where an alarm was open already and rose in level, which is sent at
/// once as well.
public final class SignalsBenchmark implements Benchmark {

    private static final int[] VOLUMES = {5, 30, 200, 1_500};
    private static final int MONITORS = 32;
    private static final int WEEKS = 30;
    private static final int LEARNING_WEEKS = 6;
    private static final int FROM = LEARNING_WEEKS * SyntheticMonitor.WEEK;

    /// Outlets that make a story worth a word, within a day.
    private static final int STORY_OUTLETS = 4;

    private final long seed;

    /// @param seed of the generated weeks
    public SignalsBenchmark(long seed) {
        this.seed = seed;
    }

    @Override
    public Map<String, Object> run() {
        Map<String, Object> ours = new LinkedHashMap<>();
        Map<String, Map<String, Object>> others = new LinkedHashMap<>();
        for (int volume : VOLUMES) {
            SplittableRandom random = new SplittableRandom(seed * 10_000 + volume);
            Score score = new Score();
            Score withStories = new Score();
            Map<String, Score> rules = new LinkedHashMap<>();
            for (int i = 0; i < MONITORS; i++) {
                SyntheticMonitor monitor = new SyntheticMonitor(volume, WEEKS, LEARNING_WEEKS, random.split());
                List<Score.Signal> spikes = spikes(monitor, monday(), ZoneOffset.UTC);
                score.add(monitor, spikes, FROM);
                withStories.add(monitor, Score.merged(spikes, stories(monitor)), FROM);
                rules.computeIfAbsent("ears_c2", absent -> new Score())
                        .add(monitor, signals(monitor, OtherDetectors::earsC2), FROM);
                rules.computeIfAbsent("percentage", absent -> new Score())
                        .add(monitor, signals(monitor, OtherDetectors::percentage), FROM);
                rules.computeIfAbsent("robust_z", absent -> new Score())
                        .add(monitor, signals(monitor, OtherDetectors::robustZ), FROM);
            }
            Map<String, Object> figures = score.figures();
            figures.put("found_with_story_rule", Score.rounded(withStories.found()));
            figures.put("false_per_week_with_story_rule", Score.rounded(withStories.falseAWeek()));
            figures.put("told", Score.rounded(score.told()));
            figures.put("events", score.events());
            ours.put(String.valueOf(volume), figures);
            System.out.println(volume + " a week: " + figures);
            rules.forEach((rule, its) -> others.computeIfAbsent(rule, absent -> new LinkedHashMap<>())
                    .put(String.valueOf(volume), its.figures()));
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("by_volume", ours);
        line.put("others", others);
        OutageWorld outages = new OutageWorld(seed);
        outages.run();
        line.put("outage_alarms", outages.alarms());
        line.put("outage_cannot_look", outages.cannotLook());
        line.put("outages", outages.outages());
        line.put("clock_change_alarms", clockChangeAlarms());
        return line;
    }

    /// The hour since 1970 that the generated weeks begin with, on a Monday; UTC.
    private static long monday() {
        return Instant.parse("2026-05-04T00:00:00Z").getEpochSecond() / 3600;
    }

    /// What the shipped detector signals at the end of each hour.
    private static List<Score.Signal> spikes(SyntheticMonitor monitor, long firstHour, ZoneId zone) {
        int[] none = new int[monitor.hours()];
        HourCounts history = new HourCounts(firstHour, monitor.counts, none, none);
        List<Score.Signal> signals = new ArrayList<>();
        for (int hour = FROM - 24; hour < monitor.hours(); hour++) {
            int day = OtherDetectors.sum(monitor.counts, hour, 24);
            if (day < 4) {
                continue;
            }
            VolumeInput input = new VolumeInput(
                    Instant.ofEpochSecond((firstHour + hour + 1) * 3600),
                    zone,
                    history,
                    WeekProfile.NEWS,
                    List.of(),
                    Coverage.UNKNOWN,
                    Sensitivity.BALANCED,
                    null);
            Assessment assessment = SpikeDetector.assess(
                    input,
                    false,
                    WindowCount.ofNumber(6, OtherDetectors.sum(monitor.counts, hour, 6)),
                    WindowCount.ofNumber(24, day));
            if (assessment.finding() != null) {
                signals.add(new Score.Signal(hour + 1, assessment.finding().level()));
            }
        }
        return signals;
    }

    private static List<Score.Signal> signals(SyntheticMonitor monitor, OtherDetectors.Rule rule) {
        List<Score.Signal> signals = new ArrayList<>();
        for (int hour = FROM - 24; hour < monitor.hours(); hour++) {
            if (rule.signals(monitor.counts, hour)) {
                signals.add(new Score.Signal(hour + 1, AlertLevel.SMALL));
            }
        }
        return signals;
    }

    /// When a story reached four outlets within a day, to the end of the hour.
    private static List<Score.Signal> stories(SyntheticMonitor monitor) {
        Map<Integer, List<Double>> times = new HashMap<>();
        List<Score.Signal> signals = new ArrayList<>();
        for (SyntheticMonitor.Piece piece : monitor.pieces) {
            List<Double> story = times.computeIfAbsent(piece.story(), absent -> new ArrayList<>());
            story.add(piece.time());
            int first = story.size() - STORY_OUTLETS;
            if (first >= 0 && piece.time() - story.get(first) <= 24) {
                signals.add(new Score.Signal(Math.ceil(piece.time()), AlertLevel.SMALL));
                // Once is enough.
                times.put(piece.story(), new ArrayList<>(List.of(Double.NEGATIVE_INFINITY)));
            }
        }
        return signals;
    }

    /// Alarms within three days of a change of the clock that the same weeks do not raise where no clock changes.
    private int clockChangeAlarms() {
        int alarms = 0;
        for (String zone : List.of("Europe/London", "America/New_York")) {
            for (int volume : VOLUMES) {
                SplittableRandom random = new SplittableRandom(seed * 10_000 + volume + 7);
                for (int i = 0; i < 4; i++) {
                    SyntheticMonitor monitor = new SyntheticMonitor(volume, WEEKS, WEEKS, random.split());
                    alarms += ClockChange.extraAlarms(monitor, monday(), ZoneId.of(zone));
                }
            }
        }
        return alarms;
    }
}
