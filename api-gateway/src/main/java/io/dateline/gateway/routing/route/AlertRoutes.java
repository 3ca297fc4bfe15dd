package io.dateline.gateway.routing.route;

import io.dateline.gateway.alert.settings.TeamZones;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.routing.plan.GroupBy;
import io.dateline.gateway.routing.plan.Route;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of routes.
@ApplicationScoped
public class AlertRoutes {

    /// Of one team; each is asked about every alert.
    private static final int MAX = 100;

    private final AlertRouteRepository routes;
    private final RouteNames names;
    private final Monitors monitors;
    private final TeamZones zones;
    private final InstantSource clock;

    AlertRoutes(
            AlertRouteRepository routes, RouteNames names, Monitors monitors, TeamZones zones, InstantSource clock) {
        this.routes = routes;
        this.names = names;
        this.monitors = monitors;
        this.zones = zones;
        this.clock = clock;
    }

    /// Those that are active, in the order in which they are asked.
    @Transactional
    public List<Route> active(UUID tenantId) {
        ZoneId zone = zones.of(tenantId);
        return routes.ofTenant(tenantId).stream()
                .filter(route -> route.active)
                .map(route -> route.route(zone))
                .toList();
    }

    /// One of them.
    ///
    /// @return empty if it is gone, or paused
    @Transactional
    public Optional<Route> active(UUID tenantId, UUID id) {
        return routes.ofTenant(tenantId, id)
                .filter(route -> route.active)
                .map(route -> route.route(zones.of(tenantId)));
    }

    @Transactional
    List<AlertRoute> ofTenant(UUID tenantId) {
        Map<UUID, String> known = names.of(tenantId);
        return routes.ofTenant(tenantId).stream().map(row -> view(row, known)).toList();
    }

    private AlertRoute view(AlertRouteRow row, Map<UUID, String> known) {
        return row.view(RouteSentence.of(row.route(zones.of(row.tenantId)), known));
    }

    @Transactional
    AlertRoute require(UUID tenantId, UUID id) {
        return routes.ofTenant(tenantId, id)
                .map(row -> view(row, names.of(tenantId)))
                .orElseThrow(() -> notFound(id));
    }

    /// What a request describes, for a simulation; it is not kept.
    @Transactional
    Route draft(UUID tenantId, NewAlertRoute request) {
        check(tenantId, request);
        AlertRouteRow row = new AlertRouteRow();
        row.id = UUID.randomUUID();
        row.put(request);
        return row.route(zones.of(tenantId));
    }

    @Transactional
    AlertRoute create(UUID tenantId, NewAlertRoute request) {
        check(tenantId, request);
        List<AlertRouteRow> others = routes.ofTenant(tenantId);
        if (others.size() >= MAX) {
            throw new ProblemException(
                    409, "too-many-routes", "A team has at most " + MAX + " routes; remove one that is not needed.");
        }
        AlertRouteRow row = new AlertRouteRow();
        row.id = UUID.randomUUID();
        row.tenantId = tenantId;
        row.position = others.isEmpty() ? 0 : others.getLast().position + 1;
        // PostgreSQL keeps microseconds; the answer says the same.
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.put(request);
        routes.persistAndFlush(row);
        return view(row, names.of(tenantId));
    }

    @Transactional
    AlertRoute replace(UUID tenantId, UUID id, @Nullable Integer expected, NewAlertRoute request) {
        AlertRouteRow row = locked(tenantId, id, expected);
        check(tenantId, request);
        row.put(request);
        routes.flush();
        return view(row, names.of(tenantId));
    }

    /// @param ids of all routes of the team, in the order in which they are to be asked
    @Transactional
    List<AlertRoute> order(UUID tenantId, List<UUID> ids) {
        List<AlertRouteRow> all = routes.ofTenant(tenantId);
        Map<UUID, AlertRouteRow> byId = new HashMap<>();
        all.forEach(row -> byId.put(row.id, row));
        if (ids.size() != all.size() || !new HashSet<>(ids).equals(byId.keySet())) {
            throw Parameters.invalid("ids", "Name each of your team's " + all.size() + " routes once.");
        }
        for (int i = 0; i < ids.size(); i++) {
            AlertRouteRow row = byId.get(ids.get(i));
            if (row != null) {
                row.position = i;
            }
        }
        routes.flush();
        return ofTenant(tenantId);
    }

    /// What it names must be there, and the team's own.
    private void check(UUID tenantId, NewAlertRoute request) {
        if (request.quiet() != null) {
            request.quiet().hours(zones.of(tenantId));
        }
        for (UUID monitor : request.monitors() == null ? List.<UUID>of() : request.monitors()) {
            monitors.require(tenantId, monitor);
        }
        for (UUID target : request.targets()) {
            requireTarget(tenantId, "targets", target);
        }
        for (EscalationStep step : request.escalation() == null ? List.<EscalationStep>of() : request.escalation()) {
            if (step.target() != null) {
                requireTarget(tenantId, "escalation", step.target());
            }
            step.step();
        }
    }

    private void requireTarget(UUID tenantId, String field, UUID target) {
        if (!names.isTarget(tenantId, target)) {
            throw Parameters.invalid(field, "Your team has no target with the id " + target + ".");
        }
    }

    /// A route that tells one target of the matches of some monitors, beside whatever else is told.
    public record MatchRoute(UUID id, UUID targetId, Instant createdAt) {}

    /// Those that tell of the matches of a monitor, the oldest first.
    @Transactional
    public List<MatchRoute> ofMatches(UUID tenantId, UUID monitorId) {
        return routes.ofTenant(tenantId).stream()
                .filter(route -> route.isOfMatches() && route.monitors.contains(monitorId))
                .map(AlertRoutes::matchRoute)
                .toList();
    }

    private static MatchRoute matchRoute(AlertRouteRow row) {
        return new MatchRoute(row.id, row.targets.getFirst(), row.createdAt);
    }

    /// Tells a target of the matches of one monitor more. Asked for twice it is told once.
    @Transactional
    public MatchRoute tellOfMatches(UUID tenantId, UUID targetId, String name, UUID monitorId) {
        for (AlertRouteRow route : routes.ofTenant(tenantId)) {
            if (route.isOfMatches() && route.targets.equals(List.of(targetId))) {
                if (!route.monitors.contains(monitorId)) {
                    List<UUID> more = new ArrayList<>(route.monitors);
                    more.add(monitorId);
                    route.monitors = more;
                    route.version++;
                }
                return matchRoute(route);
            }
        }
        AlertRoute made = create(
                tenantId,
                new NewAlertRoute(
                        name.substring(0, Math.min(name.length(), 100)),
                        true,
                        List.of(AlertKind.MATCH),
                        null,
                        null,
                        List.of(monitorId),
                        List.of(targetId),
                        GroupBy.STORY,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true));
        return new MatchRoute(made.id(), targetId, made.createdAt());
    }

    /// A route that is left without a monitor goes: it would be of all of them.
    @Transactional
    public void tellNoMatches(UUID tenantId, UUID id, UUID monitorId) {
        routes.ofTenant(tenantId, id).ifPresent(route -> {
            List<UUID> others = route.monitors.stream()
                    .filter(monitor -> !monitor.equals(monitorId))
                    .toList();
            if (others.isEmpty()) {
                routes.delete(route);
            } else {
                route.monitors = others;
                route.version++;
            }
        });
    }

    @Transactional
    void delete(UUID tenantId, UUID id, @Nullable Integer expected) {
        routes.delete(locked(tenantId, id, expected));
    }

    private AlertRouteRow locked(UUID tenantId, UUID id, @Nullable Integer expected) {
        AlertRouteRow row = routes.locked(tenantId, id).orElseThrow(() -> notFound(id));
        Versions.require(expected, row.version);
        return row;
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(404, "alert-route-not-found", "No route has the id " + id + ".");
    }
}
