package io.dateline.bench.signal;

import io.dateline.gateway.signal.Sensitivity;
import io.dateline.gateway.signal.coverage.CannotLookDetector;
import io.dateline.gateway.signal.coverage.Coverage;
import io.dateline.gateway.signal.coverage.SourceReading;
import io.dateline.gateway.signal.volume.DropDetector;
import io.dateline.gateway.signal.volume.HourCounts;
import io.dateline.gateway.signal.volume.SpikeDetector;
import io.dateline.gateway.signal.volume.VolumeInput;
import io.dateline.gateway.signal.volume.WeekProfile;
import io.dateline.gateway.signal.volume.WindowCount;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Half of a monitor's sources cannot be read for six hours, and then catch up. Three articles in ten have no
/// time of day, so that they count for the hour in which they are found.
final class OutageWorld {

    private static final int[] VOLUMES = {5, 30, 200, 1_500};
    private static final int MONITORS = 16;
    private static final int WEEKS = 10;
    private static final int SOURCES = 20;
    private static final int OUTAGE_HOURS = 6;
    private static final double WITHOUT_TIME = 0.3;
    private static final long FIRST_HOUR = Instant.parse("2026-05-04T00:00:00Z").getEpochSecond() / 3600;

    private final long seed;
    private int alarms;
    private int cannotLook;
    private int outages;

    OutageWorld(long seed) {
        this.seed = seed;
    }

    /// Spikes and drops that the same weeks do not raise without an outage.
    int alarms() {
        return alarms;
    }

    int cannotLook() {
        return cannotLook;
    }

    int outages() {
        return outages;
    }

    void run() {
        for (int volume : VOLUMES) {
            SplittableRandom random = new SplittableRandom(seed * 10_000 + volume + 3);
            for (int i = 0; i < MONITORS; i++) {
                SyntheticMonitor monitor = new SyntheticMonitor(volume, WEEKS, WEEKS, random.split());
                int start = (WEEKS - 1) * SyntheticMonitor.WEEK + random.nextInt(80);
                long marks = random.nextLong();
                boolean[] quiet = new boolean[2];
                boolean[] loud = new boolean[2];
                watch(monitor, start, 0, marks, quiet);
                int told = watch(monitor, start, OUTAGE_HOURS, marks, loud);
                outages++;
                cannotLook += told;
                alarms += (loud[0] && !quiet[0] ? 1 : 0) + (loud[1] && !quiet[1] ? 1 : 0);
            }
        }
    }

    /// @param raised whether a spike, and whether a drop, was raised
    /// @return alerts that one cannot look
    private static int watch(SyntheticMonitor monitor, int start, int length, long marks, boolean[] raised) {
        SplittableRandom random = new SplittableRandom(marks);
        int end = start + length;
        int[] counted = new int[monitor.hours()];
        int[] late = new int[monitor.hours()];
        for (SyntheticMonitor.Piece piece : monitor.pieces) {
            boolean unread = random.nextInt(SOURCES) < SOURCES / 2;
            boolean timeless = random.nextDouble() < WITHOUT_TIME;
            int hour = (int) piece.time();
            if (unread && hour >= start && hour < end) {
                if (timeless) {
                    counted[end]++;
                } else {
                    late[hour]++;
                }
            } else {
                counted[hour]++;
            }
        }
        int told = 0;
        boolean open = false;
        for (int hour = start - 1; hour < end + 72; hour++) {
            if (hour == end) {
                for (int i = start; i < end; i++) {
                    counted[i] += late[i];
                }
            }
            Instant at = Instant.ofEpochSecond((FIRST_HOUR + hour + 1) * 3600);
            Coverage coverage = Coverage.of(readings(hour, start, end), at);
            boolean blind = CannotLookDetector.assess(coverage, at, open).isPresent();
            told += blind && !open ? 1 : 0;
            open = blind;
            int[] none = new int[counted.length];
            VolumeInput input = new VolumeInput(
                    at,
                    ZoneOffset.UTC,
                    new HourCounts(FIRST_HOUR, counted, none, none),
                    WeekProfile.NEWS,
                    List.of(),
                    coverage,
                    Sensitivity.BALANCED,
                    null);
            WindowCount day = WindowCount.ofNumber(24, OtherDetectors.sum(counted, hour, 24));
            raised[0] |= SpikeDetector.assess(
                                    input, false, WindowCount.ofNumber(6, OtherDetectors.sum(counted, hour, 6)), day)
                            .finding()
                    != null;
            raised[1] |= DropDetector.drop(input, day, WindowCount.ofNumber(72, OtherDetectors.sum(counted, hour, 72)))
                            .finding()
                    != null;
        }
        return told;
    }

    private static List<SourceReading> readings(int hour, int start, int end) {
        List<SourceReading> readings = new ArrayList<>();
        int span = 90;
        for (int source = 0; source < SOURCES; source++) {
            boolean fails = source < SOURCES / 2;
            List<SourceReading.Hour> hours = new ArrayList<>();
            for (int i = hour - span + 1; i <= hour + 1; i++) {
                boolean unread = fails && i >= start && i < end;
                // What it has in the hours of the outage is known once it is read again.
                hours.add(new SourceReading.Hour(unread && hour < end ? 0 : 10, 10, unread));
            }
            Instant since =
                    fails && hour >= start && hour < end ? Instant.ofEpochSecond((FIRST_HOUR + start) * 3600) : null;
            readings.add(new SourceReading(
                    new UUID(0, source), "source " + source, since, FIRST_HOUR + hour - span + 1, hours));
        }
        return readings;
    }
}
