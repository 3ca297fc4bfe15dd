package io.dateline.gateway.routing.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What happened before, as far as it matters for what is planned now.
public interface Past {

    /// @param until when it ends, unless it is ended early
    record Muting(UUID muteId, Instant until) {}

    /// Everybody who was told of an alert; one for each target.
    List<Told> ofAlert(UUID alertId);

    /// What a target was told of the alerts of a group that are not closed.
    List<Told> ofGroup(UUID targetId, String group);

    /// Messages that were planned for a target on a day.
    int planned(UUID targetId, LocalDate day);

    /// The mute that an alert falls under.
    Optional<Muting> muting(AlertFacts alert);

    /// An open spike that the target was told of and that contains the story of an alert: that is a line in it.
    Optional<UUID> spike(UUID targetId, AlertFacts alert);

    /// Never null: a target that is gone is not active.
    Reach reach(UUID targetId);
}
