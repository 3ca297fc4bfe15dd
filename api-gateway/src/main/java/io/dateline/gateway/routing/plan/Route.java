package io.dateline.gateway.routing.plan;

import io.dateline.gateway.routing.quiet.Leave;
import io.dateline.gateway.routing.quiet.QuietHours;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which alerts go to whom, and how.
///
/// @param targets empty: nobody is told, and no later route is asked
/// @param delay of a first message, so that others of its group join it; none at the level `large`
/// @param update least time between the first two messages about a group; three times as long after each, up to
///     eight hours
/// @param repeat after so long without a message an alert that nobody has acknowledged is told again; null:
///     never
/// @param dailyCap most messages to one target in a day of the zone of the quiet hours
/// @param goesOn whether the routes behind it are asked too
public record Route(
        UUID id,
        String name,
        Match match,
        List<UUID> targets,
        GroupBy groupBy,
        Duration delay,
        Duration update,
        @Nullable Duration repeat,
        QuietHours quiet,
        List<Step> escalation,
        int dailyCap,
        boolean goesOn) {

    /// Each distance is so many times the one before: what goes on for long is told ever more rarely, so that a
    /// story of fifty articles in twelve hours is a message and six updates at most.
    static final int GROWTH = 3;

    /// However often the distance grew.
    static final Duration MAX_UPDATE = Duration.ofHours(8);

    /// Which alerts; all of what is given must hold, and what is empty holds always.
    public record Match(Set<AlertKind> kinds, Set<AlertLevel> levels, Set<String> tags, Set<UUID> monitors) {

        boolean takes(AlertFacts alert) {
            return (kinds.isEmpty() || kinds.contains(alert.kind()))
                    && (levels.isEmpty() || levels.contains(alert.level()))
                    && (tags.isEmpty() || alert.tags().stream().anyMatch(tags::contains))
                    && (monitors.isEmpty() || alert.monitorId() != null && monitors.contains(alert.monitorId()));
        }
    }

    /// Who is told if nobody acknowledges.
    ///
    /// @param target null: nobody yet; such a step is skipped at once
    /// @param after time since the message or the step before it
    /// @param leave days on which this step is skipped, in the zone of the route's quiet hours
    public record Step(@Nullable UUID target, Duration after, List<Leave> leave) {}

    /// @param messages that were planned for the group so far, at least 1
    Duration distance(int messages) {
        Duration longest = update.compareTo(MAX_UPDATE) > 0 ? update : MAX_UPDATE;
        Duration distance = update;
        for (int i = 1; i < messages && distance.compareTo(longest) < 0; i++) {
            distance = distance.multipliedBy(GROWTH);
        }
        return distance.compareTo(longest) < 0 ? distance : longest;
    }
}
