package io.dateline.gateway.alert.judge;

import io.dateline.gateway.signal.SignalMention;
import io.dateline.gateway.signal.coverage.Coverage;
import io.dateline.gateway.signal.volume.WeekProfile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Everything that the rules of a monitor are asked about at one moment.
///
/// @param zone the team's
/// @param team how the team's mentions are spread over a week
/// @param recent mentions of the last 72 h, or as far back as a rule looks
/// @param arrivals what came since the monitor was judged last, the oldest first
public record Facts(
        UUID monitorId,
        Instant at,
        ZoneId zone,
        WeekProfile team,
        List<SignalMention> recent,
        Coverage coverage,
        List<Arrival> arrivals,
        Past past) {}
