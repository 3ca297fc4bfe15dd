package io.dateline.gateway.routing.plan;

import io.dateline.gateway.delivery.port.HeldGroup;
import io.dateline.gateway.delivery.port.PlannedDelivery;
import io.dateline.gateway.routing.plan.Plan.Held;
import io.dateline.gateway.routing.plan.Plan.Sending;
import io.dateline.gateway.routing.plan.Plan.Silenced;
import io.dateline.gateway.routing.plan.Plan.Timer;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.AlertState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Plans messages by the routes of a team.
public final class Planner {

    /// Of deliveries, with their number behind: a version of an alert may be repeated several times.
    static final String REPEATED = "repeated";

    static final String ESCALATED = "escalated";

    private static final String CLOSED = "closed";
    private static final String REOPENED = "reopened";

    /// Brings a message up to date without being news: it neither waits nor counts.
    private static final Set<String> QUIET_CHANGES = Set.of("acknowledged", CLOSED);

    private static final Set<String> BEGINNINGS = Set.of("opened", REOPENED);

    /// Of an alert that a target knows nothing of, these are no reason to begin.
    private static final Set<String> NO_BEGINNINGS = Set.of("acknowledged", "noted", "escalated", CLOSED);

    private static final Set<AlertKind> LINES_OF_SPIKES =
            EnumSet.of(AlertKind.CASCADE, AlertKind.STORY_GROWS, AlertKind.MATCH, AlertKind.FIRST);

    private final List<Route> routes;
    private final Past past;

    /// @param routes of the team, in their order
    public Planner(List<Route> routes, Past past) {
        this.routes = routes;
        this.past = past;
    }

    /// An alert changed.
    public Plan changed(AlertFacts alert, Instant now) {
        boolean stops = alert.state() != AlertState.OPEN;
        Map<UUID, Told> before = new LinkedHashMap<>();
        past.ofAlert(alert.alertId()).forEach(told -> before.put(told.targetId(), told));
        if (alert.change().equals(ESCALATED)) {
            // Whom it is told to was planned with the escalation.
            return Plan.NOTHING;
        }
        Optional<Past.Muting> mute = past.muting(alert);
        List<Sending> sendings = new ArrayList<>();
        List<Silenced> silenced = new ArrayList<>();
        List<Timer> timers = new ArrayList<>();
        if (mute.isPresent() && !alert.isOver()) {
            silenced.add(new Silenced(null, Silenced.Reason.MUTED, mute.get().muteId()));
            return new Plan(sendings, silenced, timers, stops);
        }
        Set<UUID> served = new HashSet<>();
        for (Route route : taking(alert)) {
            List<Sending> first = new ArrayList<>();
            for (UUID target : route.targets()) {
                if (!served.add(target) || !past.reach(target).active()) {
                    continue;
                }
                Told told = before.get(target);
                Optional<UUID> spike = inhibiting(target, alert);
                if (spike.isPresent()) {
                    silenced.add(new Silenced(target, Silenced.Reason.INHIBITED, spike.get()));
                    continue;
                }
                sending(route, target, told, alert, now).ifPresent(sending -> {
                    sendings.add(sending);
                    if (told == null || alert.change().equals(REOPENED)) {
                        first.add(sending);
                    }
                });
            }
            boolean isNew =
                    before.values().stream().noneMatch(told -> told.routeId().equals(route.id()));
            if (!stops && (isNew || alert.change().equals(REOPENED))) {
                timers.addAll(timers(route, alert, first, now));
            }
        }
        // Who was told by a route that would not take the alert any more, or by an escalation, is kept up to date.
        for (Told told : before.values()) {
            if (served.add(told.targetId()) && past.reach(told.targetId()).active()) {
                Optional<Route> route = route(told.routeId());
                if (route.isPresent()) {
                    sending(route.get(), told.targetId(), told, alert, now).ifPresent(sendings::add);
                } else if (QUIET_CHANGES.contains(alert.change())) {
                    sendings.add(update(told, alert, now));
                }
            }
        }
        return new Plan(sendings, silenced, timers, stops);
    }

    private List<Route> taking(AlertFacts alert) {
        List<Route> taking = new ArrayList<>();
        for (Route route : routes) {
            if (route.match().takes(alert)) {
                taking.add(route);
                if (!route.goesOn()) {
                    break;
                }
            }
        }
        return taking;
    }

    /// The end of an alert that a target knows is told, whatever else is open: no message may stay as if it
    /// went on.
    private Optional<UUID> inhibiting(UUID target, AlertFacts alert) {
        return LINES_OF_SPIKES.contains(alert.kind()) && !alert.isOver() ? past.spike(target, alert) : Optional.empty();
    }

    private Optional<Sending> sending(Route route, UUID target, @Nullable Told told, AlertFacts alert, Instant now) {
        if (told == null ? NO_BEGINNINGS.contains(alert.change()) || alert.isOver() : told.closed() && alert.isOver()) {
            return Optional.empty();
        }
        if (told != null && QUIET_CHANGES.contains(alert.change())) {
            return Optional.of(update(told, alert, now));
        }
        String group = route.groupBy().groupOf(route.id(), alert).orElse(null);
        List<Told> known = new ArrayList<>(group == null ? List.of() : past.ofGroup(target, group));
        if (told != null && known.stream().noneMatch(each -> each.alertId().equals(told.alertId()))) {
            known.add(told);
        }
        if (known.isEmpty() || told != null && alert.change().equals(REOPENED)) {
            int messages = known.stream().mapToInt(Told::messages).max().orElse(0) + 1;
            return Optional.of(
                    held(route, target, told, group, alert, now.plus(delay(route, alert)), messages, true, null));
        }
        Told last = known.stream().max(Comparator.comparing(Told::lastAt)).orElseThrow();
        int messages = known.stream().mapToInt(Told::messages).max().orElseThrow();
        boolean joins = last.waits(now) && !last.lastAt().isAfter(now.plus(delay(route, alert)));
        if (!joins && isNews(alert, known)) {
            boolean replaces = told != null && told.waits(now);
            return Optional.of(
                    held(route, target, told, group, alert, now, replaces ? messages : messages + 1, !replaces, null));
        }
        if (last.waits(now)) {
            return Optional.of(held(route, target, told, group, alert, last.lastAt(), messages, false, last.joins()));
        }
        Instant at = last.lastAt().plus(route.distance(messages));
        return Optional.of(
                held(route, target, told, group, alert, at.isAfter(now) ? at : now, messages + 1, true, null));
    }

    private static Duration delay(Route route, AlertFacts alert) {
        return alert.level() == AlertLevel.LARGE ? Duration.ZERO : route.delay();
    }

    /// A rise in level, or a story that the target was not told of.
    private static boolean isNews(AlertFacts alert, List<Told> known) {
        AlertLevel highest =
                known.stream().map(Told::level).max(Comparator.naturalOrder()).orElseThrow();
        return alert.level().compareTo(highest) > 0
                || alert.stories().stream()
                        .anyMatch(story ->
                                known.stream().noneMatch(told -> told.stories().contains(story)));
    }

    /// Brings what a target knows up to date: at once, or in place of what waits for it.
    private Sending update(Told told, AlertFacts alert, Instant now) {
        Instant at = told.waits(now) ? told.lastAt() : now;
        String joins = told.waits(now) ? told.joins() : told.group();
        Held held = Held.NO;
        Optional<Route> route = route(told.routeId());
        if (!told.waits(now) && route.isPresent()) {
            Instant until = quietUntil(route.get(), told.targetId(), at, alert.level());
            if (until.isAfter(at)) {
                held = Held.QUIET;
                at = until;
                joins = HeldGroup.QUIET.until(until);
            }
        }
        return sending(
                told.routeId(),
                told.targetId(),
                told,
                told.group(),
                joins,
                alert,
                alert.change(),
                at,
                told.messages(),
                held,
                null);
    }

    /// @param counts whether it is one message more for the target
    /// @param joins what it takes the place of or waits with; null if there is nothing such
    private Sending held(
            Route route,
            UUID target,
            @Nullable Told told,
            @Nullable String group,
            AlertFacts alert,
            Instant at,
            int messages,
            boolean counts,
            @Nullable String joins) {
        return held(route, target, told, group, alert, alert.change(), at, messages, counts, joins);
    }

    private Sending held(
            Route route,
            UUID target,
            @Nullable Told told,
            @Nullable String group,
            AlertFacts alert,
            String change,
            Instant at,
            int messages,
            boolean counts,
            @Nullable String joins) {
        Instant when = quietUntil(route, target, at, alert.level());
        Held held = when.isAfter(at) ? Held.QUIET : Held.NO;
        ZoneId zone = route.quiet().zone();
        LocalDate day = when.atZone(zone).toLocalDate();
        String together = held == Held.QUIET ? HeldGroup.QUIET.until(when) : joins == null ? group : joins;
        if (counts
                && alert.level() != AlertLevel.LARGE
                && !change.startsWith(ESCALATED)
                && held == Held.NO
                && past.planned(target, day) >= route.dailyCap()) {
            Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
            when = quietUntil(route, target, next, alert.level());
            held = Held.FULL_DAY;
            together = HeldGroup.FULL_DAY.until(when);
        }
        // What is held becomes one message with all that is.
        LocalDate countsOn = counts && held == Held.NO ? day : null;
        return sending(route.id(), target, told, group, together, alert, change, when, messages, held, countsOn);
    }

    private static Sending sending(
            UUID routeId,
            UUID target,
            @Nullable Told told,
            @Nullable String group,
            @Nullable String joins,
            AlertFacts alert,
            String change,
            Instant at,
            int messages,
            Held held,
            @Nullable LocalDate countsOn) {
        Set<UUID> stories = new HashSet<>(alert.stories());
        AlertLevel level = alert.level();
        if (told != null) {
            stories.addAll(told.stories());
            level = told.level().compareTo(level) > 0 ? told.level() : level;
        }
        return new Sending(
                new PlannedDelivery(
                        alert.tenantId(), target, alert.alertId(), alert.version(), change, routeId, at, joins),
                new Told(routeId, target, alert.alertId(), group, joins, at, level, stories, messages, alert.isOver()),
                held,
                countsOn);
    }

    /// Quiet hours of the route and of whom the target reaches; where one ends within the other, the end of
    /// both.
    private Instant quietUntil(Route route, UUID target, Instant at, AlertLevel level) {
        Reach reach = past.reach(target);
        Instant until = at;
        // Each time round one of them ends within the other; both are loud for an hour a week at least.
        for (int i = 0; i < 20; i++) {
            Instant later = route.quiet().heldUntil(until, level).orElse(until);
            later = reach.quiet().heldUntil(later, level).orElse(later);
            if (later.equals(until)) {
                return until;
            }
            until = later;
        }
        return until;
    }

    private Optional<Route> route(UUID id) {
        return routes.stream().filter(route -> route.id().equals(id)).findFirst();
    }

    /// @param first messages with which targets of the route learn of the alert
    private List<Timer> timers(Route route, AlertFacts alert, List<Sending> first, Instant now) {
        Optional<Instant> earliest =
                first.stream().map(sending -> sending.delivery().at()).min(Comparator.naturalOrder());
        List<Timer> timers = new ArrayList<>();
        if (earliest.isPresent() && route.repeat() != null) {
            timers.add(
                    new Timer(Timer.Kind.REPEAT, route.id(), 0, earliest.get().plus(route.repeat())));
        }
        if (route.escalation().isEmpty()) {
            return timers;
        }
        Duration after = route.escalation().getFirst().after();
        if (earliest.isPresent()) {
            timers.add(
                    new Timer(Timer.Kind.ESCALATE, route.id(), 0, earliest.get().plus(after)));
        } else if (BEGINNINGS.contains(alert.change())
                && route.targets().stream()
                        .noneMatch(target -> past.reach(target).active())) {
            // There is nobody to wait for.
            timers.add(new Timer(Timer.Kind.ESCALATE, route.id(), 0, now));
        }
        return timers;
    }

    /// A timer of an alert has come.
    ///
    /// @param alert as it stands now
    public Plan due(AlertFacts alert, Timer timer, Instant now) {
        Optional<Route> route = route(timer.routeId());
        if (route.isEmpty() || alert.state() != AlertState.OPEN) {
            return Plan.NOTHING;
        }
        Optional<Past.Muting> mute = past.muting(alert);
        if (mute.isPresent()) {
            Timer later = new Timer(
                    timer.kind(), timer.routeId(), timer.step(), mute.get().until());
            return new Plan(
                    List.of(),
                    List.of(new Silenced(null, Silenced.Reason.MUTED, mute.get().muteId())),
                    List.of(later),
                    false);
        }
        return timer.kind() == Timer.Kind.REPEAT
                ? repeated(route.get(), alert, timer.step(), now)
                : escalated(route.get(), alert, timer.step(), now);
    }

    private Plan repeated(Route route, AlertFacts alert, int before, Instant now) {
        if (route.repeat() == null) {
            return Plan.NOTHING;
        }
        List<Sending> sendings = new ArrayList<>();
        List<Silenced> silenced = new ArrayList<>();
        Instant next = now.plus(route.repeat());
        String change = REPEATED + "-" + (before + 1);
        for (Told told : past.ofAlert(alert.alertId())) {
            if (!told.routeId().equals(route.id())
                    || told.closed()
                    || !past.reach(told.targetId()).active()) {
                continue;
            }
            Optional<UUID> spike = inhibiting(told.targetId(), alert);
            if (spike.isPresent()) {
                silenced.add(new Silenced(told.targetId(), Silenced.Reason.INHIBITED, spike.get()));
            } else if (told.lastAt().plus(route.repeat()).isAfter(now)) {
                // Something was told meanwhile, or waits.
                next = earlier(next, told.lastAt().plus(route.repeat()));
            } else {
                sendings.add(held(
                        route, told.targetId(), told, told.group(), alert, change, now, told.messages(), true, null));
            }
        }
        for (Sending sending : sendings) {
            next = later(next, sending.delivery().at().plus(route.repeat()));
        }
        int number = sendings.isEmpty() ? before : before + 1;
        return new Plan(sendings, silenced, List.of(new Timer(Timer.Kind.REPEAT, route.id(), number, next)), false);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Of the steps that are left the first that reaches somebody now; if all who are left have quiet hours,
    /// the first of them, at the end of those.
    private Plan escalated(Route route, AlertFacts alert, int from, Instant now) {
        int step = -1;
        for (int i = from; i < route.escalation().size(); i++) {
            UUID target = route.escalation().get(i).target();
            if (target == null || !reaches(route, route.escalation().get(i), target, now)) {
                continue;
            }
            boolean quiet = quietUntil(route, target, now, alert.level()).isAfter(now);
            if (!quiet) {
                step = i;
                break;
            }
            step = step < 0 ? i : step;
        }
        if (step < 0) {
            return Plan.NOTHING;
        }
        UUID target = route.escalation().get(step).target();
        if (target == null) {
            return Plan.NOTHING;
        }
        Told told = past.ofAlert(alert.alertId()).stream()
                .filter(each -> each.targetId().equals(target))
                .findFirst()
                .orElse(null);
        Sending sending = held(
                route,
                target,
                told,
                told == null ? null : told.group(),
                alert,
                ESCALATED + "-" + (step + 1),
                now,
                told == null ? 1 : told.messages(),
                true,
                null);
        List<Timer> timers = step + 1 < route.escalation().size()
                ? List.of(new Timer(
                        Timer.Kind.ESCALATE,
                        route.id(),
                        step + 1,
                        sending.delivery()
                                .at()
                                .plus(route.escalation().get(step + 1).after())))
                : List.of();
        return new Plan(List.of(sending), List.of(), timers, false);
    }

    private boolean reaches(Route route, Route.Step step, UUID target, Instant now) {
        Reach reach = past.reach(target);
        LocalDate day = now.atZone(route.quiet().zone()).toLocalDate();
        return reach.active() && !reach.isAway(now) && step.leave().stream().noneMatch(leave -> leave.includes(day));
    }
}
