package io.dateline.gateway.routing.plan;

import io.dateline.gateway.routing.quiet.Leave;
import io.dateline.gateway.routing.quiet.QuietHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Whom a target reaches.
///
/// @param active false for a target that is gone or was switched off
/// @param quiet of the person whom it reaches; never, for one that reaches several
/// @param leave of that person, in the zone of the quiet hours
public record Reach(String name, boolean active, QuietHours quiet, List<Leave> leave) {

    boolean isAway(Instant at) {
        LocalDate day = at.atZone(quiet.zone()).toLocalDate();
        return leave.stream().anyMatch(each -> each.includes(day));
    }
}
