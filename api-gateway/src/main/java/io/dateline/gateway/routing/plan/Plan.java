package io.dateline.gateway.routing.plan;

import io.dateline.gateway.delivery.port.PlannedDelivery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be done about a change of an alert.
///
/// @param stops whether nothing is repeated and escalated any more
public record Plan(List<Sending> sendings, List<Silenced> silenced, List<Timer> timers, boolean stops) {

    static final Plan NOTHING = new Plan(List.of(), List.of(), List.of(), false);

    /// Why a message is later than the route alone would have it.
    public enum Held {
        NO,
        QUIET,
        FULL_DAY
    }

    /// @param told what is to be remembered of it
    /// @param countsOn the day whose count of messages it belongs to; null for what is no message more: it
    ///     takes the place of one that waits, or updates what is there without news
    public record Sending(
            PlannedDelivery delivery,
            Told told,
            Held held,
            @Nullable LocalDate countsOn) {}

    /// A message that is not sent, and not later either.
    ///
    /// @param targetId null: to nobody
    public record Silenced(@Nullable UUID targetId, Reason reason, UUID by) {

        public enum Reason {
            MUTED,
            /// It is a line in a spike.
            INHIBITED
        }
    }

    /// When the alert is to be looked at again.
    ///
    /// @param step of the escalation, counted from 0; how often it was repeated before
    public record Timer(Kind kind, UUID routeId, int step, Instant at) {

        public enum Kind {
            REPEAT,
            ESCALATE
        }
    }
}
