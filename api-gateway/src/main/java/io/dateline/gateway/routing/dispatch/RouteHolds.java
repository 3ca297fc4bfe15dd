package io.dateline.gateway.routing.dispatch;

import io.dateline.gateway.delivery.port.HeldGroup;
import io.dateline.gateway.delivery.port.Holds;
import io.dateline.gateway.delivery.port.PlannedDelivery;
import io.dateline.gateway.routing.mute.Mutes;
import io.dateline.gateway.routing.plan.AlertFacts;
import io.dateline.gateway.routing.plan.Past;
import io.dateline.gateway.routing.plan.Plan.Silenced;
import io.dateline.gateway.routing.plan.Reach;
import io.dateline.gateway.routing.route.AlertRoutes;
import io.dateline.gateway.routing.route.Reaches;
import io.dateline.gateway.signal.AlertState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Looks once more, when a message is due, at what came after it was planned: a mute, quiet hours.
@ApplicationScoped
class RouteHolds implements Holds {

    private final RoutedAlerts alerts;
    private final AlertRoutes routes;
    private final Mutes mutes;
    private final Reaches reaches;

    RouteHolds(RoutedAlerts alerts, AlertRoutes routes, Mutes mutes, Reaches reaches) {
        this.alerts = alerts;
        this.routes = routes;
        this.mutes = mutes;
        this.reaches = reaches;
    }

    @Override
    @Transactional
    public Optional<Hold> of(PlannedDelivery delivery, Instant now) {
        UUID routeId = delivery.routeId();
        AlertFacts alert = alerts.find(delivery.alertId()).orElse(null);
        if (alert == null || routeId == null) {
            return Optional.empty();
        }
        if (alert.state() != AlertState.CLOSED) {
            Optional<Past.Muting> mute = mutes.muting(alert, now);
            if (mute.isPresent()) {
                // As if it had been muted when this was planned.
                alerts.silence(
                        alert.alertId(),
                        new Silenced(
                                delivery.targetId(),
                                Silenced.Reason.MUTED,
                                mute.get().muteId()),
                        now);
                return Optional.of(new Never("The alert is muted."));
            }
        }
        Reach reach = reaches.of(delivery.tenantId(), delivery.targetId());
        return reach.quiet()
                .heldUntil(now, alert.level())
                .or(() -> routes.active(delivery.tenantId(), routeId)
                        .flatMap(route -> route.quiet().heldUntil(now, alert.level())))
                .filter(end -> end.isAfter(now))
                .map(end -> new Later(end, "Quiet hours.", HeldGroup.QUIET.until(end)));
    }
}
