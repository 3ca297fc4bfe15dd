package io.dateline.gateway.routing.route;

import io.dateline.gateway.alert.settings.TeamZones;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.routing.plan.Plan;
import io.dateline.gateway.routing.plan.Reach;
import io.dateline.gateway.routing.plan.Route;
import io.dateline.gateway.routing.plan.Simulation;
import io.dateline.gateway.routing.route.RouteSimulation.Line;
import io.dateline.gateway.routing.route.RouteSimulation.Timeline;
import io.dateline.gateway.signal.AlertLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tries an alert on routes, with the planner that is at work.
@ApplicationScoped
class RouteSimulator {

    private static final int ARTICLES = 50;
    private static final int HOURS = 12;
    private static final int RISES_AFTER_MINUTES = 60;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.UK);

    private final AlertRoutes routes;
    private final RouteNames names;
    private final Reaches reaches;
    private final TeamZones zones;
    private final InstantSource clock;

    RouteSimulator(AlertRoutes routes, RouteNames names, Reaches reaches, TeamZones zones, InstantSource clock) {
        this.routes = routes;
        this.names = names;
        this.reaches = reaches;
        this.zones = zones;
        this.clock = clock;
    }

    Timeline simulate(UUID tenantId, RouteSimulation request) {
        Map<UUID, String> known = names.of(tenantId);
        NewAlertRoute draft = request.route();
        List<Route> asked = draft == null ? routes.active(tenantId) : List.of(routes.draft(tenantId, draft));
        Simulation.Sample sample = sample(request);
        Map<UUID, Reach> reach = new HashMap<>();
        List<Simulation.Moment> moments =
                Simulation.of(asked, target -> reach.computeIfAbsent(target, id -> reaches.of(tenantId, id)), sample);
        ZoneId zone =
                asked.isEmpty() ? zones.of(tenantId) : asked.getFirst().quiet().zone();
        List<Line> lines = moments.stream()
                .map(moment -> line(moment, sample.startsAt(), zone, known.getOrDefault(moment.targetId(), "?")))
                .toList();
        int messages = (int) moments.stream()
                .filter(moment -> moment.what() != Simulation.What.HELD)
                .count();
        return new Timeline(draft == null ? null : RouteSentence.of(asked.getFirst(), known), messages, lines);
    }

    private Simulation.Sample sample(RouteSimulation request) {
        Integer acknowledged = request.acknowledgedAfterMinutes();
        Instant startsAt = Parameters.from(request.startsAt());
        return new Simulation.Sample(
                request.kind(),
                request.level(),
                request.monitorId(),
                request.tags() == null ? List.of() : request.tags(),
                Simulation.Sample.evenly(
                        or(request.articles(), ARTICLES), Duration.ofHours(or(request.hours(), HOURS))),
                acknowledged == null ? null : Duration.ofMinutes(acknowledged),
                risesTo(request),
                Duration.ofMinutes(or(request.risesAfterMinutes(), RISES_AFTER_MINUTES)),
                startsAt == null ? clock.instant() : startsAt);
    }

    private static @Nullable AlertLevel risesTo(RouteSimulation request) {
        AlertLevel to = request.risesTo();
        return to != null && to.compareTo(request.level()) > 0 ? to : null;
    }

    private static int or(@Nullable Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }

    private static Line line(Simulation.Moment moment, Instant start, ZoneId zone, String target) {
        Duration after = Duration.between(start, moment.at());
        return new Line(
                moment.at(),
                after.toSeconds(),
                moment.targetId(),
                target,
                moment.what().name().toLowerCase(Locale.ROOT),
                moment.until(),
                "+" + after(after) + ", " + CLOCK.format(moment.at().atZone(zone)) + ": " + text(moment, zone, target));
    }

    private static String text(Simulation.Moment moment, ZoneId zone, String target) {
        boolean full = moment.held() == Plan.Held.FULL_DAY;
        return switch (moment.what()) {
            case FIRST -> "first message to " + target;
            case UPDATE -> "update for " + target;
            case REPEATED -> "again to " + target + ", since nobody acknowledged";
            case ESCALATED -> "nobody acknowledged: told to " + target;
            case HELD ->
                (full ? "the day of " + target + " is full" : "quiet for " + target) + ": held until "
                        + CLOCK.format((moment.until() == null ? moment.at() : moment.until()).atZone(zone));
            case RELEASED ->
                (full ? "one message with what was held back to " : "while it was quiet: one message to ") + target;
            case CLOSED -> "the end, as an update for " + target;
        };
    }

    private static String after(Duration after) {
        if (after.toHours() > 0) {
            return after.toHours() + " h" + (after.toMinutesPart() > 0 ? " " + after.toMinutesPart() + " min" : "");
        }
        return after.toMinutes() > 0 ? after.toMinutes() + " min" : after.toSeconds() + " s";
    }
}
