package io.dateline.bench.signal;

import io.dateline.gateway.signal.Sensitivity;
import io.dateline.gateway.signal.coverage.Coverage;
import io.dateline.gateway.signal.volume.HourCounts;
import io.dateline.gateway.signal.volume.SpikeDetector;
import io.dateline.gateway.signal.volume.VolumeInput;
import io.dateline.gateway.signal.volume.WeekProfile;
import io.dateline.gateway.signal.volume.WindowCount;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// The same newsroom's weeks by its own clock, once where the clock changes and once where it does not.
final class ClockChange {

    private static final int DAYS = 3;

    private ClockChange() {}

    /// @param firstHour by the newsroom's clock, in hours since 1970
    /// @return alarms in the three days after each change that do not arise without the change
    static int extraAlarms(SyntheticMonitor monitor, long firstHour, ZoneId zone) {
        int[] shifted = new int[monitor.hours() + 2];
        long start = utcHour(firstHour, zone);
        for (int hour = 0; hour < monitor.hours(); hour++) {
            int at = (int) (utcHour(firstHour + hour, zone) - start);
            if (at < shifted.length) {
                shifted[at] += monitor.counts[hour];
            }
        }
        int extra = 0;
        Instant change = zone.getRules()
                .nextTransition(Instant.ofEpochSecond(firstHour * 3600))
                .getInstant();
        int changed = (int) (change.getEpochSecond() / 3600 - start);
        boolean with = false;
        boolean without = false;
        for (int hour = changed; hour < changed + DAYS * 24 && hour < monitor.hours(); hour++) {
            with |= fires(shifted, hour, start, zone);
            without |= fires(monitor.counts, hour, firstHour, ZoneOffset.UTC);
        }
        extra += with && !without ? 1 : 0;
        return extra;
    }

    private static long utcHour(long localHour, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(localHour * 3600, 0, ZoneOffset.UTC);
        return local.atZone(zone).toEpochSecond() / 3600;
    }

    private static boolean fires(int[] counts, int hour, long firstHour, ZoneId zone) {
        int[] none = new int[counts.length];
        VolumeInput input = new VolumeInput(
                Instant.ofEpochSecond((firstHour + hour + 1) * 3600),
                zone,
                new HourCounts(firstHour, counts, none, none),
                WeekProfile.NEWS,
                List.of(),
                Coverage.UNKNOWN,
                Sensitivity.BALANCED,
                null);
        return SpikeDetector.assess(
                                input,
                                false,
                                WindowCount.ofNumber(6, OtherDetectors.sum(counts, hour, 6)),
                                WindowCount.ofNumber(24, OtherDetectors.sum(counts, hour, 24)))
                        .finding()
                != null;
    }
}
