package io.dateline.gateway.signal.volume;

import io.dateline.gateway.signal.Sensitivity;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.coverage.Coverage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that a detector that counts is given.
///
/// @param at the moment that is judged
/// @param zone the team's
/// @param history hour by hour, eight weeks and a day before `at`
/// @param team how the team's articles are spread over a week
/// @param recent mentions of the last 72 h, in any order
/// @param open the episode that is open, as the detector left it; null if none is
public record VolumeInput(
        Instant at,
        ZoneId zone,
        HourCounts history,
        WeekProfile team,
        List<SignalMention> recent,
        Coverage coverage,
        Sensitivity sensitivity,
        @Nullable Episode open) {}
