package io.dateline.gateway.routing.dispatch;

import io.dateline.gateway.routing.mute.Mutes;
import io.dateline.gateway.routing.plan.AlertFacts;
import io.dateline.gateway.routing.plan.Past;
import io.dateline.gateway.routing.plan.Reach;
import io.dateline.gateway.routing.plan.Told;
import io.dateline.gateway.routing.route.Reaches;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What was planned before, as its rows say. For one plan.
final class StoredPast implements Past {

    private final UUID tenantId;
    private final Instant now;
    private final RoutedAlerts alerts;
    private final Mutes mutes;
    private final Reaches reaches;
    private final Map<UUID, Reach> known = new HashMap<>();

    StoredPast(UUID tenantId, Instant now, RoutedAlerts alerts, Mutes mutes, Reaches reaches) {
        this.tenantId = tenantId;
        this.now = now;
        this.alerts = alerts;
        this.mutes = mutes;
        this.reaches = reaches;
    }

    @Override
    public List<Told> ofAlert(UUID alertId) {
        return alerts.toldOf(alertId);
    }

    @Override
    public List<Told> ofGroup(UUID targetId, String group) {
        return alerts.toldOfGroup(targetId, group);
    }

    @Override
    public int planned(UUID targetId, LocalDate day) {
        return alerts.planned(targetId, day);
    }

    @Override
    public Optional<Muting> muting(AlertFacts alert) {
        return mutes.muting(alert, now);
    }

    @Override
    public Optional<UUID> spike(UUID targetId, AlertFacts alert) {
        return alerts.spike(targetId, alert);
    }

    @Override
    public Reach reach(UUID targetId) {
        return known.computeIfAbsent(targetId, id -> reaches.of(tenantId, id));
    }
}
