package io.dateline.gateway.routing.plan;

import io.dateline.gateway.routing.plan.Plan.Held;
import io.dateline.gateway.routing.plan.Plan.Sending;
import io.dateline.gateway.routing.plan.Plan.Timer;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.AlertState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What would be sent when, for an alert that nobody has seen yet: the planner at work with a clock of its own.
public final class Simulation {

    /// Beyond it nothing new is to be seen.
    private static final Duration MAX_LENGTH = Duration.ofDays(4);

    private static final int MAX_MOMENTS = 200;

    /// A story about which this much is published.
    ///
    /// @param arrivals when its articles come, counted from the beginning, in order; the first one opens the alert
    /// @param acknowledgedAfter null: nobody does
    /// @param risesTo a level that it reaches later; null: it stays
    public record Sample(
            AlertKind kind,
            AlertLevel level,
            @Nullable UUID monitorId,
            List<String> tags,
            List<Duration> arrivals,
            @Nullable Duration acknowledgedAfter,
            @Nullable AlertLevel risesTo,
            Duration risesAfter,
            Instant startsAt) {

        /// Arrivals at equal distances, the first at the beginning.
        public static List<Duration> evenly(int articles, Duration over) {
            return IntStream.range(0, articles)
                    .mapToObj(i ->
                            articles == 1 ? Duration.ZERO : over.multipliedBy(i).dividedBy(articles - 1L))
                    .toList();
        }
    }

    /// What happens at a time.
    public enum What {
        FIRST,
        UPDATE,
        REPEATED,
        ESCALATED,
        /// It stays silent now; [Moment#until] says how long.
        HELD,
        /// What was held is told in one message.
        RELEASED,
        CLOSED
    }

    /// @param until null unless it is held
    /// @param held why it is later than the route alone would have it
    public record Moment(
            Instant at, UUID targetId, What what, @Nullable Instant until, Held held) {}

    /// Something that the planner is asked about.
    private record Occurrence(
            Instant at,
            int order,
            @Nullable AlertFacts alert,
            @Nullable Timer timer) {}

    private final Planner planner;
    private final SimulatedPast past;
    private final Sample sample;
    private final PriorityQueue<Occurrence> coming =
            new PriorityQueue<>(Comparator.comparing(Occurrence::at).thenComparing(Occurrence::order));
    private final Map<UUID, Sending> waiting = new HashMap<>();
    private final Set<UUID> reached = new HashSet<>();
    private final List<Moment> moments = new ArrayList<>();
    private int order;

    private Simulation(List<Route> routes, Function<UUID, Reach> reach, Sample sample) {
        this.past = new SimulatedPast(reach);
        this.planner = new Planner(routes, past);
        this.sample = sample;
    }

    /// @param routes in their order
    public static List<Moment> of(List<Route> routes, Function<UUID, Reach> reach, Sample sample) {
        return new Simulation(routes, reach, sample).run();
    }

    private List<Moment> run() {
        AlertFacts alert = script();
        Instant end = sample.startsAt().plus(MAX_LENGTH);
        while (!coming.isEmpty() && moments.size() < MAX_MOMENTS) {
            Occurrence next = coming.poll();
            if (next.at().isAfter(end)) {
                break;
            }
            sendUntil(next.at());
            Plan plan;
            if (next.timer() == null) {
                alert = next.alert() == null ? alert : next.alert();
                plan = planner.changed(alert, next.at());
            } else {
                plan = planner.due(alert, next.timer(), next.at());
            }
            apply(plan, next.at());
        }
        sendUntil(end);
        return moments.subList(0, Math.min(moments.size(), MAX_MOMENTS));
    }

    private void apply(Plan plan, Instant now) {
        if (plan.stops()) {
            coming.removeIf(occurrence -> occurrence.timer() != null);
        }
        plan.timers().forEach(timer -> coming.add(new Occurrence(timer.at(), order++, null, timer)));
        for (Sending sending : plan.sendings()) {
            past.remember(sending);
            UUID target = sending.told().targetId();
            Sending before = waiting.put(target, sending);
            boolean isNew = before == null || before.held() == Held.NO;
            if (sending.held() != Held.NO && isNew) {
                moments.add(
                        new Moment(now, target, What.HELD, sending.delivery().at(), sending.held()));
            } else if (sending.held() == Held.NO
                    && before != null
                    && before.held() != Held.NO
                    && sending.told().waits(now)) {
                // It joined what is held.
                waiting.put(target, new Sending(sending.delivery(), sending.told(), before.held(), null));
            }
        }
        sendUntil(now);
    }

    private void sendUntil(Instant now) {
        List<Sending> due = waiting.values().stream()
                .filter(sending -> !sending.told().waits(now))
                .sorted(Comparator.comparing(
                                (Sending sending) -> sending.delivery().at())
                        .thenComparing(sending -> sending.told().targetId()))
                .toList();
        for (Sending sending : due) {
            UUID target = sending.told().targetId();
            waiting.remove(target);
            moments.add(new Moment(
                    sending.delivery().at(), target, what(sending, reached.add(target)), null, sending.held()));
        }
    }

    private static What what(Sending sending, boolean first) {
        String change = sending.delivery().change();
        if (sending.held() != Held.NO) {
            return What.RELEASED;
        }
        if (change.startsWith(Planner.ESCALATED)) {
            return What.ESCALATED;
        }
        if (first) {
            return What.FIRST;
        }
        if (change.startsWith(Planner.REPEATED)) {
            return What.REPEATED;
        }
        return sending.told().closed() ? What.CLOSED : What.UPDATE;
    }

    /// @return the alert as it begins
    private AlertFacts script() {
        Instant start = sample.startsAt();
        UUID id = new UUID(0, 1);
        List<Occurrence> changes = new ArrayList<>();
        for (int i = 0; i < sample.arrivals().size(); i++) {
            Instant at = start.plus(sample.arrivals().get(i));
            changes.add(new Occurrence(at, i, alert(id, i == 0 ? "opened" : "grew", at), null));
        }
        if (sample.risesTo() != null) {
            Instant at = start.plus(sample.risesAfter());
            changes.add(new Occurrence(at, changes.size(), alert(id, "rose", at), null));
        }
        Instant end = start.plus(sample.arrivals().getLast()).plus(Duration.ofHours(6));
        if (sample.acknowledgedAfter() != null) {
            Instant at = start.plus(sample.acknowledgedAfter());
            changes.add(new Occurrence(at, changes.size(), alert(id, "acknowledged", at), null));
        }
        changes.add(new Occurrence(end, changes.size(), alert(id, "closed", end), null));
        changes.stream().filter(change -> !change.at().isAfter(end)).forEach(coming::add);
        order = changes.size();
        return alert(id, "opened", start);
    }

    private AlertFacts alert(UUID id, String change, Instant at) {
        boolean risen =
                sample.risesTo() != null && !at.isBefore(sample.startsAt().plus(sample.risesAfter()));
        boolean acknowledged = sample.acknowledgedAfter() != null
                && !at.isBefore(sample.startsAt().plus(sample.acknowledgedAfter()));
        AlertState state = acknowledged ? AlertState.ACKNOWLEDGED : AlertState.OPEN;
        return new AlertFacts(
                id,
                id,
                1,
                change,
                sample.kind(),
                risen && sample.risesTo() != null ? sample.risesTo() : sample.level(),
                change.equals("closed") ? AlertState.CLOSED : state,
                null,
                sample.monitorId(),
                sample.tags(),
                Set.of(id),
                Set.of(),
                "",
                at);
    }
}
