package io.dateline.gateway.briefing;

import io.dateline.gateway.briefing.draft.Section;
import io.dateline.gateway.briefing.draft.Subject;
import io.dateline.gateway.briefing.schedule.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A briefing as the making of its editions sees it.
///
/// @param monitors what each is about, in the order in which they are told; only those that still stand
/// @param zone of its schedule, else of the team
/// @param nextDate local day of the next run; null if there is none
/// @param editions how many there were
public record BriefingPlan(
        UUID id,
        UUID tenantId,
        String name,
        Map<UUID, Watched> monitors,
        Set<Section> sections,
        int approvals,
        List<String> recipients,
        @Nullable Schedule schedule,
        ZoneId zone,
        Instant toldUntil,
        @Nullable LocalDate nextDate,
        int editions) {

    /// @param name of the monitor
    public record Watched(String name, Subject subject) {}
}
