package io.dateline.gateway.routing.monitor;

import io.dateline.contract.id.EventIds;
import io.dateline.gateway.alert.rule.AlertRule;
import io.dateline.gateway.alert.rule.AlertRules;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.delivery.target.NewTarget;
import io.dateline.gateway.delivery.target.Target;
import io.dateline.gateway.delivery.target.Targets;
import io.dateline.gateway.routing.route.AlertRoutes;
import io.dateline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The ways in which a team is told of every match of a monitor: a rule of the kind `match`, and for each address a
/// route to its target.
@ApplicationScoped
class MonitorAlerts {

    private static final String EVERY_MATCH = "every-match";
    private static final String SCREEN = "screen";
    private static final String MAIL = "mail";
    private static final String ADDRESS = "address";

    private final AlertRules rules;
    private final Targets targets;
    private final AlertRoutes routes;

    MonitorAlerts(AlertRules rules, Targets targets, AlertRoutes routes) {
        this.rules = rules;
        this.targets = targets;
        this.routes = routes;
    }

    /// @param tested target that was made for it and is to be proved; null for none
    record Added(MonitorAlert alert, @Nullable UUID tested) {}

    @Transactional
    Added add(UUID tenantId, UUID monitorId, NewMonitorAlert request) {
        String channel = request.channel() == null ? SCREEN : request.channel();
        String address = request.target();
        if (channel.equals(MAIL) == (address == null || address.isBlank())) {
            throw Parameters.invalid(
                    "target",
                    channel.equals(MAIL)
                            ? "A mail rule needs an address as its target."
                            : "A screen rule has no target; leave it out.");
        }
        AlertRule rule = rules.addMatches(tenantId, monitorId);
        if (address == null) {
            return new Added(screen(monitorId, rule), null);
        }
        Optional<Target> known = mailTarget(tenantId, address);
        Target target = known.orElseGet(() -> made(tenantId, address));
        AlertRoutes.MatchRoute route = routes.tellOfMatches(tenantId, target.id(), "Matches to " + address, monitorId);
        return new Added(mail(monitorId, target, address, route), known.isEmpty() ? target.id() : null);
    }

    private Target made(UUID tenantId, String address) {
        boolean isTaken = targets.ofTenant(tenantId).stream()
                .anyMatch(target -> target.name().equalsIgnoreCase(address));
        String name = isTaken ? "Mail to " + address : address;
        return targets.create(
                        tenantId,
                        new NewTarget(
                                MAIL, name.substring(0, Math.min(name.length(), 100)), Map.of(ADDRESS, address), null))
                .target();
    }

    private Optional<Target> mailTarget(UUID tenantId, String address) {
        return targets.ofTenant(tenantId).stream()
                .filter(target -> target.kind().equals(MAIL)
                        && address.equalsIgnoreCase(target.settings().get(ADDRESS)))
                .findFirst();
    }

    @Transactional
    List<MonitorAlert> of(UUID tenantId, UUID monitorId) {
        List<MonitorAlert> all = new ArrayList<>();
        rules.matches(monitorId).forEach(rule -> all.add(screen(monitorId, rule)));
        Map<UUID, Target> mailed = new HashMap<>();
        for (Target target : targets.ofTenant(tenantId)) {
            if (target.kind().equals(MAIL)) {
                mailed.put(target.id(), target);
            }
        }
        for (AlertRoutes.MatchRoute route : routes.ofMatches(tenantId, monitorId)) {
            Target target = mailed.get(route.targetId());
            String address = target == null ? null : target.settings().get(ADDRESS);
            if (target != null && address != null) {
                all.add(mail(monitorId, target, address, route));
            }
        }
        return all;
    }

    @Transactional
    void delete(UUID tenantId, UUID monitorId, UUID id) {
        for (AlertRoutes.MatchRoute route : routes.ofMatches(tenantId, monitorId)) {
            if (idOf(monitorId, route.targetId()).equals(id)) {
                routes.tellNoMatches(tenantId, route.id(), monitorId);
                return;
            }
        }
        if (!rules.removeMatches(monitorId, id)) {
            throw new ProblemException(404, "alert-rule-not-found", "The monitor has no rule " + id + ".");
        }
    }

    private static UUID idOf(UUID monitorId, UUID targetId) {
        return EventIds.of("monitor-alert", monitorId, targetId);
    }

    private static MonitorAlert screen(UUID monitorId, AlertRule rule) {
        return new MonitorAlert(rule.id(), monitorId, EVERY_MATCH, SCREEN, null, null, null, rule.createdAt());
    }

    private static MonitorAlert mail(UUID monitorId, Target target, String address, AlertRoutes.MatchRoute route) {
        return new MonitorAlert(
                idOf(monitorId, target.id()),
                monitorId,
                EVERY_MATCH,
                MAIL,
                address,
                target.id(),
                target.provedAt() != null,
                route.createdAt());
    }
}
