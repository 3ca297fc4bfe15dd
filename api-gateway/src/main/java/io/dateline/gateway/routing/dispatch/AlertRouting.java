package io.dateline.gateway.routing.dispatch;

import io.dateline.gateway.alert.AlertLife;
import io.dateline.gateway.delivery.Deliveries;
import io.dateline.gateway.routing.mute.Mutes;
import io.dateline.gateway.routing.plan.AlertFacts;
import io.dateline.gateway.routing.plan.Plan;
import io.dateline.gateway.routing.plan.Planner;
import io.dateline.gateway.routing.route.AlertRoutes;
import io.dateline.gateway.routing.route.Reaches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Asks the routes of a team, and does what they say: within the transaction of its cause, with the alert's row locked.
@ApplicationScoped
class AlertRouting {

    private final RoutedAlerts alerts;
    private final AlertRoutes routes;
    private final Mutes mutes;
    private final Reaches reaches;
    private final Deliveries deliveries;
    private final AlertLife life;
    private final InstantSource clock;

    AlertRouting(
            RoutedAlerts alerts,
            AlertRoutes routes,
            Mutes mutes,
            Reaches reaches,
            Deliveries deliveries,
            AlertLife life,
            InstantSource clock) {
        this.alerts = alerts;
        this.routes = routes;
        this.mutes = mutes;
        this.reaches = reaches;
        this.deliveries = deliveries;
        this.life = life;
        this.clock = clock;
    }

    /// A version that is older than what was planned already says nothing new.
    @Transactional(Transactional.TxType.MANDATORY)
    void changed(AlertFacts alert) {
        if (alerts.keep(alert)) {
            Instant now = clock.instant();
            apply(alert, planner(alert, now).changed(alert, now));
        }
    }

    /// A timer of an alert has come.
    ///
    /// @param timerId its row
    @Transactional(Transactional.TxType.MANDATORY)
    void due(UUID timerId, UUID alertId, Plan.Timer timer) {
        alerts.timerIsOver(timerId);
        AlertFacts alert = alerts.lock(alertId).orElse(null);
        if (alert != null) {
            Instant now = clock.instant();
            Plan plan = planner(alert, now).due(alert, timer, now);
            apply(alert, plan);
            if (timer.kind() == Plan.Timer.Kind.ESCALATE) {
                escalated(alert, plan);
            }
        }
    }

    /// Whom an escalation tells is part of the alert's life.
    private void escalated(AlertFacts alert, Plan plan) {
        for (Plan.Sending sending : plan.sendings()) {
            String name =
                    reaches.of(alert.tenantId(), sending.told().targetId()).name();
            life.escalated(alert.tenantId(), alert.alertId(), name);
        }
    }

    private Planner planner(AlertFacts alert, Instant now) {
        return new Planner(
                routes.active(alert.tenantId()), new StoredPast(alert.tenantId(), now, alerts, mutes, reaches));
    }

    private void apply(AlertFacts alert, Plan plan) {
        if (plan.stops()) {
            alerts.stopTimers(alert.alertId());
        }
        for (Plan.Sending sending : plan.sendings()) {
            deliveries.plan(sending.delivery());
            alerts.remember(sending.told());
            if (sending.countsOn() != null) {
                alerts.count(sending.told().targetId(), sending.countsOn());
            }
        }
        for (Plan.Silenced silenced : plan.silenced()) {
            alerts.silence(alert.alertId(), silenced, clock.instant());
        }
        for (Plan.Timer timer : plan.timers()) {
            alerts.start(alert.alertId(), timer);
        }
    }
}
