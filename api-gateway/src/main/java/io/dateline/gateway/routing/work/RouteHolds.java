package io.dateline.gateway.routing.work;

import io.dateline.gateway.delivery.Holds;
import io.dateline.gateway.delivery.PlannedDelivery;
import io.dateline.gateway.routing.mute.Mutes;
import io.dateline.gateway.routing.plan.AlertFacts;
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
            Optional<Hold> muted =
                    mutes.muting(alert, now).map(muting -> new Hold(muting.until(), "The alert is muted."));
            if (muted.isPresent()) {
                return muted;
            }
        }
        Reach reach = reaches.of(delivery.tenantId(), delivery.targetId());
        return reach.quiet()
                .heldUntil(now, alert.level())
                .or(() -> routes.active(delivery.tenantId(), routeId)
                        .flatMap(route -> route.quiet().heldUntil(now, alert.level())))
                .filter(end -> end.isAfter(now))
                .map(end -> new Hold(end, "Quiet hours."));
    }
}
