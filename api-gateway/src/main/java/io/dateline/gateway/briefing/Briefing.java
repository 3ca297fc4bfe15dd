package io.dateline.gateway.briefing;

import io.dateline.gateway.briefing.draft.Section;
import io.dateline.gateway.http.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a team wants to be told of in one piece.
///
/// @param monitors about us; empty: all of the team that are in no other list
/// @param sections in the order in which they are read
/// @param approvals people who have to approve an edition, 0 to 2
/// @param recipients user names
/// @param schedule null: editions are made by hand
/// @param nextRuns the next three; empty where there is no schedule or it is paused
/// @param toldUntil where the window of the next edition begins
/// @param editions how many there were
/// @param version counted up with each change
public record Briefing(
        UUID id,
        String name,
        boolean active,
        List<UUID> monitors,
        List<UUID> rivals,
        List<UUID> issues,
        List<Section> sections,
        int approvals,
        List<String> recipients,
        @Nullable ScheduleSettings schedule,
        List<NextRun> nextRuns,
        Instant toldUntil,
        int editions,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /// @param date in the zone of the schedule
    /// @param offset from UTC, such as `+01:00`
    public record NextRun(LocalDate date, Instant at, String offset) {}
}
