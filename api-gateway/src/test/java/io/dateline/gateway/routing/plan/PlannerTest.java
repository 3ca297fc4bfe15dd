package io.dateline.gateway.routing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.gateway.routing.plan.Plan.Held;
import io.dateline.gateway.routing.plan.Plan.Sending;
import io.dateline.gateway.routing.plan.Plan.Silenced;
import io.dateline.gateway.routing.plan.Plan.Timer;
import io.dateline.gateway.routing.quiet.Leave;
import io.dateline.gateway.routing.quiet.QuietHours;
import io.dateline.gateway.routing.quiet.QuietSettings;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.AlertState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final UUID DESK = new UUID(1, 1);
    private static final UUID ANNA = new UUID(1, 2);
    private static final UUID PAGER = new UUID(1, 3);
    private static final UUID MONITOR = new UUID(2, 1);
    private static final UUID STORY = new UUID(3, 1);
    private static final UUID OTHER_STORY = new UUID(3, 2);
    private static final QuietHours NIGHT = new QuietSettings(
                    null, List.of(new QuietSettings.Range(null, "22:00", "07:00")), null, null)
            .hours(ZoneOffset.UTC);

    /// A past that mutes and spikes can be put into.
    private static final class Known extends SimulatedPast {

        private final Map<UUID, UUID> spikes = new HashMap<>();
        private @Nullable Muting muting;

        Known(Map<UUID, Reach> reach) {
            super(target -> reach.getOrDefault(target, new Reach("T", true, QuietHours.NONE, List.of())));
        }

        @Override
        public Optional<Muting> muting(AlertFacts alert) {
            return Optional.ofNullable(muting);
        }

        @Override
        public Optional<UUID> spike(UUID targetId, AlertFacts alert) {
            return Optional.ofNullable(spikes.get(targetId));
        }
    }

    private final Map<UUID, Reach> reach = new HashMap<>();
    private final Known past = new Known(reach);
    private final List<Route> routes = new ArrayList<>();

    private Plan at(Instant now, AlertFacts alert) {
        Plan plan = new Planner(routes, past).changed(alert, now);
        plan.sendings().forEach(past::remember);
        return plan;
    }

    private Plan due(Instant now, AlertFacts alert, Timer timer) {
        Plan plan = new Planner(routes, past).due(alert, timer, now);
        plan.sendings().forEach(past::remember);
        return plan;
    }

    @Test
    void firstRouteThatTakesTheAlertCountsUnlessItGoesOn() {
        routes.add(route(1).targets(DESK).kinds(AlertKind.SPIKE).goesOn());
        routes.add(route(2).targets(ANNA)
                .levels(AlertLevel.MEDIUM, AlertLevel.LARGE)
                .of());
        routes.add(route(3).targets(PAGER, DESK).of());

        assertThat(targets(at(NOON, opened(1, AlertKind.SPIKE, AlertLevel.MEDIUM))))
                .containsExactly(DESK, ANNA);
        assertThat(targets(at(NOON, opened(2, AlertKind.SPIKE, AlertLevel.SMALL))))
                .containsExactly(DESK, PAGER);
        assertThat(targets(at(NOON, opened(3, AlertKind.TONE, AlertLevel.SMALL))))
                .containsExactly(PAGER, DESK);
        assertThat(targets(at(NOON, opened(4, AlertKind.TONE, AlertLevel.LARGE))))
                .containsExactly(ANNA);
    }

    @Test
    void tagsAndMonitorsAreAsked() {
        routes.add(new Route(
                new UUID(9, 1),
                "r",
                new Route.Match(Set.of(), Set.of(), Set.of("crisis"), Set.of(MONITOR)),
                List.of(DESK),
                GroupBy.NONE,
                Duration.ZERO,
                Duration.ofMinutes(15),
                null,
                QuietHours.NONE,
                List.of(),
                20,
                false));

        AlertFacts alert = opened(1, AlertKind.MATCH, AlertLevel.SMALL);
        assertThat(at(NOON, alert).sendings()).hasSize(1);
        assertThat(at(NOON, with(alert, new UUID(2, 9), List.of("crisis"))).sendings())
                .isEmpty();
        assertThat(at(NOON, with(alert, null, List.of("crisis"))).sendings()).isEmpty();
        assertThat(at(NOON, with(alert, MONITOR, List.of("sport"))).sendings()).isEmpty();
    }

    @Test
    void firstMessageWaitsAndUpdatesKeepADistanceThatGrows() {
        routes.add(route(1).targets(DESK).of());

        Sending first = only(at(NOON, opened(1, AlertKind.MATCH, AlertLevel.SMALL)));
        assertThat(first.delivery().at()).isEqualTo(NOON.plusSeconds(30));
        assertThat(first.delivery().group()).isNull();
        // It joins the message that waits.
        assertThat(only(at(NOON.plusSeconds(10), grew(1))).delivery().at()).isEqualTo(NOON.plusSeconds(30));
        List<Instant> sent = new ArrayList<>();
        for (int minute = 1; minute < 24 * 60; minute++) {
            Sending sending = only(at(NOON.plusSeconds(60L * minute), grew(1)));
            if (sent.isEmpty() || !sent.getLast().equals(sending.delivery().at())) {
                sent.add(sending.delivery().at());
            }
        }
        Instant from = NOON.plusSeconds(30);
        assertThat(sent.stream().map(at -> Duration.between(from, at).toMinutes()))
                .containsExactly(15L, 60L, 195L, 600L, 1080L, 1560L);
    }

    @Test
    void largeTellsAtOnceAndARiseOrANewStoryDoesNotWait() {
        routes.add(route(1).targets(DESK).of());
        assertThat(only(at(NOON, opened(1, AlertKind.SPIKE, AlertLevel.LARGE)))
                        .delivery()
                        .at())
                .isEqualTo(NOON);

        at(NOON, opened(2, AlertKind.SPIKE, AlertLevel.SMALL));
        Instant later = NOON.plusSeconds(120);
        assertThat(only(at(later, grew(2))).delivery().at()).isAfter(later);
        assertThat(only(at(later, change(2, "rose", AlertLevel.MEDIUM, AlertState.OPEN, Set.of(STORY))))
                        .delivery()
                        .at())
                .isEqualTo(later);
        Instant after = later.plusSeconds(60);
        assertThat(only(at(after, change(2, "grew", AlertLevel.MEDIUM, AlertState.OPEN, Set.of(STORY, OTHER_STORY))))
                        .delivery()
                        .at())
                .isEqualTo(after);
        assertThat(only(at(after.plusSeconds(1), change(2, "fell", AlertLevel.SMALL, AlertState.OPEN, Set.of(STORY))))
                        .delivery()
                        .at())
                .isAfter(after.plusSeconds(60));
    }

    @Test
    void closingIsAnUpdateOfWhatWasToldAndNothingWhereNothingWas() {
        routes.add(route(1).targets(DESK).of());
        at(NOON, opened(1, AlertKind.SPIKE, AlertLevel.SMALL));

        Plan plan = at(NOON.plusSeconds(90), closed(1));
        assertThat(only(plan).delivery().at()).isEqualTo(NOON.plusSeconds(90));
        assertThat(only(plan).countsOn()).isNull();
        assertThat(plan.stops()).isTrue();
        assertThat(at(NOON.plusSeconds(95), closed(1)).sendings()).isEmpty();
        assertThat(at(NOON, closed(2)).sendings()).isEmpty();
        assertThat(at(NOON, change(3, "noted", AlertLevel.SMALL, AlertState.OPEN, Set.of()))
                        .sendings())
                .isEmpty();
    }

    @Test
    void alertsOfOneStoryKeepTheirDistanceTogether() {
        routes.add(route(1).targets(DESK).groupBy(GroupBy.STORY));
        String group = only(at(NOON, opened(1, AlertKind.MATCH, AlertLevel.SMALL)))
                .delivery()
                .group();

        Sending joined = only(at(NOON.plusSeconds(5), opened(2, AlertKind.STORY_GROWS, AlertLevel.SMALL)));
        assertThat(joined.delivery().at()).isEqualTo(NOON.plusSeconds(30));
        assertThat(joined.delivery().group()).isEqualTo(group).isNotNull();
        assertThat(joined.countsOn()).isNull();
        Sending later = only(at(NOON.plusSeconds(120), opened(3, AlertKind.FIRST, AlertLevel.SMALL)));
        assertThat(later.delivery().at()).isEqualTo(NOON.plusSeconds(30 + 15 * 60));
        assertThat(only(at(NOON.plusSeconds(130), opened(4, AlertKind.FIRST, AlertLevel.MEDIUM)))
                        .delivery()
                        .at())
                .as("higher than the group was")
                .isEqualTo(NOON.plusSeconds(130));
    }

    @Test
    void quietHoursHoldUntilTheirEndInOneMessageAndLetLargeThrough() {
        routes.add(route(1).targets(DESK).quiet(NIGHT));
        Instant night = Instant.parse("2026-11-24T23:00:00Z");
        Instant morning = Instant.parse("2026-11-25T07:00:00Z");

        Sending one = only(at(night, opened(1, AlertKind.MATCH, AlertLevel.SMALL)));
        Sending two = only(at(night.plusSeconds(600), opened(2, AlertKind.TONE, AlertLevel.MEDIUM)));
        assertThat(one.delivery().at()).isEqualTo(morning);
        assertThat(one.held()).isEqualTo(Held.QUIET);
        assertThat(two.delivery().group()).isEqualTo(one.delivery().group()).startsWith("quiet ");
        Sending closed = only(at(night.plusSeconds(1_200), closed(1)));
        assertThat(closed.delivery().at())
                .as("the end is part of the one message")
                .isEqualTo(morning);
        assertThat(closed.delivery().group()).isEqualTo(one.delivery().group());
        Sending large =
                only(at(night.plusSeconds(700), change(2, "rose", AlertLevel.LARGE, AlertState.OPEN, Set.of())));
        assertThat(large.delivery().at()).isEqualTo(night.plusSeconds(700));
    }

    @Test
    void personsOwnQuietHoursCountWhereverTheTargetIsRouted() {
        routes.add(route(1).targets(DESK, ANNA).of());
        reach.put(
                ANNA,
                new Reach("Anna", true, new QuietHours(NIGHT.zone(), NIGHT.ranges(), Set.of(), false), List.of()));
        Instant night = Instant.parse("2026-11-24T23:00:00Z");

        Plan plan = at(night, opened(1, AlertKind.SPIKE, AlertLevel.LARGE));
        assertThat(plan.sendings().getFirst().delivery().at()).isEqualTo(night);
        assertThat(plan.sendings().getLast().delivery().at()).isEqualTo(Instant.parse("2026-11-25T07:00:00Z"));
    }

    @Test
    void whatADayDoesNotHoldBecomesOneMessageAtItsEndUnlessItIsLarge() {
        routes.add(route(1).targets(DESK).cap(3));
        List<Sending> sent = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            sent.add(only(at(NOON.plusSeconds(i), opened(i, AlertKind.MATCH, AlertLevel.SMALL))));
        }
        assertThat(sent.stream().filter(sending -> sending.held() == Held.FULL_DAY))
                .hasSize(3);
        assertThat(sent.getLast().delivery().at()).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(sent.get(3).delivery().group())
                .isEqualTo(sent.getLast().delivery().group());
        assertThat(only(at(NOON.plusSeconds(9), opened(9, AlertKind.SPIKE, AlertLevel.LARGE)))
                        .held())
                .isEqualTo(Held.NO);
    }

    @Test
    void spikeSwallowsWhatIsALineInItForWhomItWasToldTo() {
        routes.add(route(1).targets(DESK, ANNA).of());
        UUID spike = new UUID(7, 7);
        at(NOON, opened(1, AlertKind.MATCH, AlertLevel.SMALL));
        past.spikes.put(DESK, spike);

        Plan plan = at(NOON.plusSeconds(60), opened(2, AlertKind.STORY_GROWS, AlertLevel.SMALL));
        assertThat(targets(plan)).containsExactly(ANNA);
        assertThat(plan.silenced()).containsExactly(new Silenced(DESK, Silenced.Reason.INHIBITED, spike));
        assertThat(targets(at(NOON.plusSeconds(70), opened(3, AlertKind.TONE, AlertLevel.SMALL))))
                .containsExactly(DESK, ANNA);
        assertThat(targets(at(NOON.plusSeconds(80), closed(1)))).containsExactly(DESK, ANNA);
    }

    @Test
    void mutedAlertIsToldToNobodyButItsEndIs() {
        routes.add(route(1).targets(DESK).repeat(Duration.ofMinutes(30)).of());
        Timer timer =
                at(NOON, opened(1, AlertKind.MATCH, AlertLevel.SMALL)).timers().getFirst();
        Past.Muting mute = new Past.Muting(new UUID(8, 8), NOON.plusSeconds(7_200));
        past.muting = mute;

        assertThat(at(NOON, opened(2, AlertKind.SPIKE, AlertLevel.LARGE)).silenced())
                .containsExactly(new Silenced(null, Silenced.Reason.MUTED, mute.muteId()));
        assertThat(due(NOON.plusSeconds(1_830), grew(1), timer)
                        .timers()
                        .getFirst()
                        .at())
                .isEqualTo(mute.until());
        assertThat(only(at(NOON.plusSeconds(60), closed(1))).delivery().change())
                .isEqualTo("closed");
        past.muting = null;
        assertThat(only(at(NOON.plusSeconds(7_300), change(2, "grew", AlertLevel.SMALL, AlertState.OPEN, Set.of())))
                        .delivery()
                        .at())
                .as("still open when the mute ends: a first message")
                .isEqualTo(NOON.plusSeconds(7_330));
    }

    @Test
    void acknowledgingStopsRepeatsAndEscalationAndNotUpdates() {
        routes.add(route(1).targets(DESK).repeat(Duration.ofMinutes(30)).escalation(step(PAGER, 15)));
        Plan first = at(NOON, opened(1, AlertKind.MATCH, AlertLevel.SMALL));
        assertThat(first.timers().stream().map(Timer::at))
                .containsExactly(NOON.plusSeconds(30 + 30 * 60), NOON.plusSeconds(30 + 15 * 60));
        AlertFacts acknowledged = change(1, "acknowledged", AlertLevel.SMALL, AlertState.ACKNOWLEDGED, Set.of(STORY));

        Plan plan = at(NOON.plusSeconds(60), acknowledged);
        assertThat(only(plan).delivery().at()).isEqualTo(NOON.plusSeconds(60));
        assertThat(plan.stops()).isTrue();
        first.timers()
                .forEach(timer ->
                        assertThat(due(timer.at(), acknowledged, timer)).isEqualTo(Plan.NOTHING));
        assertThat(at(
                                NOON.plusSeconds(7_200),
                                change(1, "grew", AlertLevel.SMALL, AlertState.ACKNOWLEDGED, Set.of(STORY)))
                        .sendings())
                .hasSize(1);
    }

    @Test
    void repeatsGoOnFromTheLastMessageUnderANameOfTheirOwn() {
        routes.add(route(1).targets(DESK).repeat(Duration.ofMinutes(30)).of());
        Timer timer =
                at(NOON, opened(1, AlertKind.MATCH, AlertLevel.SMALL)).timers().getFirst();
        Instant update = only(at(NOON.plusSeconds(60), grew(1))).delivery().at();

        Plan early = due(timer.at(), grew(1), timer);
        assertThat(early.sendings()).isEmpty();
        Timer again = early.timers().getFirst();
        assertThat(again.at()).isEqualTo(update.plus(Duration.ofMinutes(30)));
        Plan repeated = due(again.at(), grew(1), again);
        assertThat(only(repeated).delivery().change()).isEqualTo("repeated-1");
        Timer next = repeated.timers().getFirst();
        assertThat(only(due(next.at(), grew(1), next)).delivery().change()).isEqualTo("repeated-2");
    }

    @Test
    void emptyStepsAndWhoIsOnLeaveAreSkippedAtOnce() {
        Leave today = new Leave(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 24));
        reach.put(ANNA, new Reach("Anna", true, QuietHours.NONE, List.of(today)));
        routes.add(route(1).targets(DESK)
                .escalation(new Route.Step(null, Duration.ofMinutes(5), List.of()), step(ANNA, 60), step(PAGER, 60)));
        Timer timer =
                at(NOON, opened(1, AlertKind.SPIKE, AlertLevel.LARGE)).timers().getFirst();
        assertThat(timer.at()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));

        Plan plan = due(timer.at(), grew(1), timer);
        assertThat(only(plan).delivery().targetId()).isEqualTo(PAGER);
        assertThat(only(plan).delivery().change()).isEqualTo("escalated-3");
        assertThat(only(plan).delivery().at()).isEqualTo(timer.at());
        assertThat(plan.timers()).isEmpty();
        // Whom it was escalated to stays informed.
        assertThat(targets(at(NOON.plusSeconds(4_000), closed(1)))).containsExactly(DESK, PAGER);
    }

    @Test
    void escalationPassesOverWhoSleepsIfSomebodyIsAwake() {
        reach.put(ANNA, new Reach("Anna", true, NIGHT, List.of()));
        routes.add(route(1).targets(DESK).escalation(step(ANNA, 5), step(PAGER, 5)));
        Instant night = Instant.parse("2026-11-24T23:00:00Z");
        Timer timer = at(night, opened(1, AlertKind.SPIKE, AlertLevel.MEDIUM))
                .timers()
                .getFirst();

        assertThat(targets(due(timer.at(), grew(1), timer))).containsExactly(PAGER);
    }

    @Test
    void routeWhoseTargetsAreGoneEscalatesAtOnce() {
        reach.put(DESK, new Reach("Desk", false, QuietHours.NONE, List.of()));
        routes.add(route(1).targets(DESK).escalation(step(PAGER, 5)));

        Plan plan = at(NOON, opened(1, AlertKind.SPIKE, AlertLevel.MEDIUM));
        assertThat(plan.sendings()).isEmpty();
        assertThat(plan.timers().getFirst().at()).isEqualTo(NOON);
        assertThat(at(NOON.plusSeconds(5), grew(1)).timers()).isEmpty();
    }

    @Test
    void whoWasToldIsKeptUpToDateByWhateverRouteTakesTheAlertNow() {
        routes.add(route(1).targets(PAGER).levels(AlertLevel.LARGE).of());
        routes.add(route(2).targets(DESK).of());
        at(NOON, opened(1, AlertKind.SPIKE, AlertLevel.SMALL));

        Plan risen = at(NOON.plusSeconds(600), change(1, "rose", AlertLevel.LARGE, AlertState.OPEN, Set.of(STORY)));
        assertThat(targets(risen)).containsExactly(PAGER, DESK);
        routes.clear();
        assertThat(targets(at(NOON.plusSeconds(900), closed(1)))).containsExactlyInAnyOrder(PAGER, DESK);
    }

    /// However its articles are spread, and whatever else of the same story opens beside it.
    @Test
    void storyOfFiftyArticlesInTwelveHoursIsOneMessageAndAtMostSixUpdates() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            boolean early = seed % 3 != 0;
            Route route = route(1).targets(DESK).groupBy(GroupBy.STORY);
            Known known = new Known(Map.of());
            Planner planner = new Planner(List.of(route), known);
            List<Instant> articles = random.doubles(50)
                    .map(early ? share -> share * share : share -> share)
                    .sorted()
                    .mapToObj(share -> NOON.plusSeconds((long) (share * 12 * 3_600)))
                    .toList();
            Set<Instant> messages = new HashSet<>();
            Map<UUID, Sending> waiting = new HashMap<>();
            for (int i = 0; i <= 50; i++) {
                Instant now = i < 50 ? articles.get(i) : NOON.plus(Duration.ofHours(18));
                List<AlertFacts> alerts = new ArrayList<>();
                alerts.add(i == 0 ? opened(1, AlertKind.MATCH, AlertLevel.SMALL) : i < 50 ? grew(1) : closed(1));
                if (i == 3) {
                    alerts.add(opened(2, AlertKind.STORY_GROWS, AlertLevel.SMALL));
                } else if (i > 3) {
                    alerts.add(i < 50 ? grew(2) : closed(2));
                }
                for (AlertFacts alert : alerts) {
                    waiting.values().removeIf(sending -> {
                        boolean due = !sending.delivery().at().isAfter(now);
                        if (due) {
                            messages.add(sending.delivery().at());
                        }
                        return due;
                    });
                    for (Sending sending : planner.changed(alert, now).sendings()) {
                        known.remember(sending);
                        waiting.put(alert.alertId(), sending);
                    }
                }
            }
            waiting.values().forEach(sending -> messages.add(sending.delivery().at()));
            assertThat(messages).as("seed " + seed).hasSizeBetween(2, 7);
        }
    }

    @Test
    void simulationIsTheTimelineOfTheSamePlanner() {
        Route route = route(1).targets(DESK).quiet(NIGHT);
        Simulation.Sample sample = new Simulation.Sample(
                AlertKind.MATCH,
                AlertLevel.SMALL,
                MONITOR,
                List.of(),
                Simulation.Sample.evenly(50, Duration.ofHours(12)),
                null,
                null,
                Duration.ZERO,
                Instant.parse("2026-11-24T18:00:00Z"));

        List<Simulation.Moment> moments = Simulation.of(List.of(route), target -> past.reach(target), sample);

        assertThat(moments.getFirst().what()).isEqualTo(Simulation.What.FIRST);
        assertThat(moments.getFirst().at()).isEqualTo(Instant.parse("2026-11-24T18:00:30Z"));
        assertThat(moments.stream().map(Simulation.Moment::what))
                .containsExactly(
                        Simulation.What.FIRST,
                        Simulation.What.UPDATE,
                        Simulation.What.UPDATE,
                        Simulation.What.UPDATE,
                        Simulation.What.HELD,
                        Simulation.What.RELEASED,
                        Simulation.What.CLOSED);
        Simulation.Moment released = moments.get(5);
        assertThat(released.at()).isEqualTo(Instant.parse("2026-11-25T07:00:00Z"));
    }

    private static List<UUID> targets(Plan plan) {
        return plan.sendings().stream()
                .map(sending -> sending.delivery().targetId())
                .toList();
    }

    private static Sending only(Plan plan) {
        assertThat(plan.sendings()).hasSize(1);
        return plan.sendings().getFirst();
    }

    private static AlertFacts opened(int id, AlertKind kind, AlertLevel level) {
        return facts(id, "opened", kind, level, AlertState.OPEN, Set.of(STORY));
    }

    private static AlertFacts grew(int id) {
        return change(id, "grew", AlertLevel.SMALL, AlertState.OPEN, Set.of(STORY));
    }

    private static AlertFacts closed(int id) {
        return change(id, "closed", AlertLevel.SMALL, AlertState.CLOSED, Set.of(STORY));
    }

    private static AlertFacts change(int id, String change, AlertLevel level, AlertState state, Set<UUID> stories) {
        return facts(id, change, AlertKind.MATCH, level, state, stories);
    }

    private static AlertFacts facts(
            int id, String change, AlertKind kind, AlertLevel level, AlertState state, Set<UUID> stories) {
        return new AlertFacts(
                new UUID(0, 0),
                new UUID(5, id),
                1,
                change,
                kind,
                level,
                state,
                null,
                MONITOR,
                List.of("crisis"),
                stories,
                Set.of(),
                "story",
                NOON);
    }

    private static AlertFacts with(AlertFacts alert, @Nullable UUID monitorId, List<String> tags) {
        return new AlertFacts(
                alert.tenantId(),
                UUID.randomUUID(),
                1,
                alert.change(),
                alert.kind(),
                alert.level(),
                alert.state(),
                null,
                monitorId,
                tags,
                alert.stories(),
                alert.sources(),
                alert.about(),
                NOON);
    }

    private static Route.Step step(UUID target, int minutes) {
        return new Route.Step(target, Duration.ofMinutes(minutes), List.of());
    }

    private static Draft route(int id) {
        return new Draft(new UUID(9, id));
    }

    /// A route of the table, with what most of them have.
    private static final class Draft {

        private final UUID id;
        private List<UUID> targets = List.of();
        private Set<AlertKind> kinds = Set.of();
        private Set<AlertLevel> levels = Set.of();
        private @Nullable Duration repeat;

        Draft(UUID id) {
            this.id = id;
        }

        Draft targets(UUID... ids) {
            targets = List.of(ids);
            return this;
        }

        Draft kinds(AlertKind... which) {
            kinds = Set.of(which);
            return this;
        }

        Draft levels(AlertLevel... which) {
            levels = Set.of(which);
            return this;
        }

        Draft repeat(Duration after) {
            repeat = after;
            return this;
        }

        Route of() {
            return of(GroupBy.NONE, QuietHours.NONE, List.of(), 20, false);
        }

        Route goesOn() {
            return of(GroupBy.NONE, QuietHours.NONE, List.of(), 20, true);
        }

        Route groupBy(GroupBy group) {
            return of(group, QuietHours.NONE, List.of(), 20, false);
        }

        Route quiet(QuietHours quiet) {
            return of(GroupBy.NONE, quiet, List.of(), 20, false);
        }

        Route cap(int cap) {
            return of(GroupBy.NONE, QuietHours.NONE, List.of(), cap, false);
        }

        Route escalation(Route.Step... steps) {
            return of(GroupBy.NONE, QuietHours.NONE, List.of(steps), 20, false);
        }

        private Route of(GroupBy group, QuietHours quiet, List<Route.Step> steps, int cap, boolean goesOn) {
            return new Route(
                    id,
                    "Route",
                    new Route.Match(kinds, levels, Set.of(), Set.of()),
                    targets,
                    group,
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(15),
                    repeat,
                    quiet,
                    steps,
                    cap,
                    goesOn);
        }
    }
}
