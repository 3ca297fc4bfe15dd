package io.dateline.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Team;
import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.TeamEvent;
import io.dateline.gateway.channel.http.Json;
import io.dateline.gateway.delivery.ScriptedChannel.Taken;
import io.dateline.gateway.delivery.log.DeliveryLog;
import io.dateline.gateway.delivery.log.DeliveryState;
import io.dateline.gateway.delivery.port.AlertMessages;
import io.dateline.gateway.delivery.port.HeldGroup;
import io.dateline.gateway.delivery.port.Holds;
import io.dateline.gateway.delivery.port.PlannedDelivery;
import io.dateline.gateway.delivery.port.WrittenMessages;
import io.dateline.gateway.delivery.target.Channels;
import io.dateline.gateway.delivery.target.NewTarget;
import io.dateline.gateway.delivery.target.Receivers;
import io.dateline.gateway.delivery.target.Target;
import io.dateline.gateway.delivery.target.TargetHealth;
import io.dateline.gateway.delivery.target.TargetState;
import io.dateline.gateway.delivery.target.Targets;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.platform.lease.Endings;
import io.dateline.platform.lease.WorkLoop;
import io.dateline.platform.lease.WorkLoops;
import io.dateline.platform.sql.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class DeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// The sender dies.
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1;

        Killed() {
            super("killed by the test", null, false, false);
        }
    }

    @Inject
    Deliveries deliveries;

    @Inject
    DeliveryQueue queue;

    @Inject
    DeliveryEndings ends;

    @Inject
    DeliveryHistory history;

    @Inject
    Batches batches;

    @Inject
    TeamEvents events;

    @Inject
    ScriptedEvents programs;

    @Inject
    Receivers receivers;

    @Inject
    Channels channels;

    @Inject
    Targets targets;

    @Inject
    DeliveryLog log;

    @Inject
    DeliverySweep sweep;

    @Inject
    DeliveryRetention retention;

    @Inject
    TargetHealth health;

    @Inject
    ScriptedChannel channel;

    @Inject
    Endings endings;

    @Inject
    WorkLoops loops;

    @Inject
    Rows rows;

    @Inject
    Instance<WrittenMessages> written;

    private final Map<UUID, Integer> versions = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> articles = new ConcurrentHashMap<>();
    private final Set<UUID> over = ConcurrentHashMap.newKeySet();
    private @Nullable Holds holds;
    private UUID tenant;
    private DeliverySender sender;

    @BeforeEach
    void alone() {
        loops.of("delivery").stop(Duration.ofSeconds(10));
        tenant = Team.create().tenantId();
        AlertMessages messages = new AlertMessages() {
            @Override
            public Optional<Message> of(UUID team, UUID alert, UUID delivery) {
                return Optional.ofNullable(versions.get(alert))
                        .map(version -> ScriptedChannel.message(
                                team, alert, delivery, version, articles.getOrDefault(alert, version)));
            }

            @Override
            public List<AlertLine> lines(UUID team, Collection<UUID> alerts) {
                return alerts.stream()
                        .map(alert -> new AlertLine(alert, AlertLevel.SMALL, !over.contains(alert), "Alert " + alert))
                        .toList();
            }

            @Override
            public @Nullable String page() {
                return null;
            }
        };
        Holds asked = (planned, now) -> holds == null ? Optional.empty() : holds.of(planned, now);
        sender = new DeliverySender(
                queue,
                ends,
                history,
                new Drafts(instance(messages), history),
                new ProgramSender(batches, events, instance(messages), instance(asked), InstantSource.system()),
                receivers,
                channels,
                instance(asked),
                written,
                InstantSource.system());
    }

    @AfterEach
    void together() {
        rows.write("delete from delivery where tenant_id = ?", tenant);
        loops.of("delivery").start();
    }

    @SuppressWarnings("unchecked")
    private static <T> Instance<T> instance(T bean) {
        return (Instance<T>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, values) -> switch (method.getName()) {
                    case "isResolvable" -> true;
                    case "get" -> bean;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private UUID target(Map<String, String> settings) {
        return targets.create(
                        tenant,
                        new NewTarget(ScriptedChannel.KIND, "target " + UUID.randomUUID(), settings, "a secret"))
                .target()
                .id();
    }

    private Target state(UUID target) {
        return targets.require(tenant, target);
    }

    private UUID alert() {
        UUID alert = UUID.randomUUID();
        versions.put(alert, 1);
        return alert;
    }

    private void plan(UUID target, UUID alert, int version, String change, Instant at, @Nullable String group) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        deliveries.plan(new PlannedDelivery(tenant, target, alert, version, change, null, at, group)));
    }

    private void plan(UUID target, UUID alert, int version, String change) {
        versions.put(alert, version);
        plan(target, alert, version, change, Instant.now().minusSeconds(1), null);
    }

    /// All that is due now, as if no bucket were empty.
    private void run() {
        rows.write("update delivery_lane set open_at = '-infinity' where tenant_id = ?", tenant);
        List<DueDelivery> due = queue.claim(100);
        while (!due.isEmpty()) {
            due.forEach(each -> endings.attempt(sender, each));
            rows.write("update delivery_lane set open_at = '-infinity' where tenant_id = ?", tenant);
            due = queue.claim(100);
        }
    }

    private void runLater() {
        rows.write("update delivery set due_at = now() where tenant_id = ? and state = 'waiting'", tenant);
        run();
    }

    private List<String> states(UUID target) {
        return rows.list(
                "select state from delivery where target_id = ? order by created_at, version",
                row -> row.getString(1),
                target);
    }

    @Test
    void deliveryThatIsPlannedTwiceIsSentOnce() {
        UUID target = target(Map.of());
        UUID alert = alert();

        plan(target, alert, 1, "opened");
        plan(target, alert, 1, "opened");
        run();
        plan(target, alert, 1, "opened");
        run();

        assertThat(channel.taken(target)).hasSize(1);
        assertThat(channel.taken(target).getFirst().destination().secret()).isEqualTo("a secret");
    }

    @Test
    void newestVersionWinsAndComesWhenTheFirstWasDue() {
        UUID target = target(Map.of());
        UUID alert = alert();
        Instant soon = Instant.now().minusSeconds(1);

        plan(target, alert, 1, "opened", soon, null);
        versions.put(alert, 2);
        plan(target, alert, 2, "grew", soon.plusSeconds(900), null);
        run();

        assertThat(channel.taken(target))
                .singleElement()
                .satisfies(taken -> assertThat(taken.message().version()).isEqualTo(2));
        assertThat(states(target)).containsExactly("superseded", "sent");
    }

    @Test
    void versionThatAnEarlierMessageToldIsNotToldAgain() {
        UUID target = target(Map.of());
        UUID alert = alert();

        plan(target, alert, 1, "opened", Instant.now().minusSeconds(1), null);
        versions.put(alert, 3);
        run();
        plan(target, alert, 3, "rose", Instant.now().minusSeconds(1), null);
        run();

        assertThat(channel.taken(target)).hasSize(1);
        assertThat(states(target)).containsExactly("sent", "not-told");
    }

    @Test
    void peopleAreToldLessAndLessOftenThatItGrowsAndNeverThatItIsOver() {
        UUID target = target(Map.of());
        UUID alert = alert();
        plan(target, alert, 1, "opened");
        run();
        for (int version = 2; version <= 50; version++) {
            plan(target, alert, version, "grew");
            run();
        }
        plan(target, alert, 51, "closed");
        run();

        assertThat(channel.taken(target))
                .extracting(taken -> taken.message().version())
                .containsExactly(1, 2, 3, 5, 9, 17, 33);
        assertThat(channel.taken(target).getFirst().reference()).isNull();
        assertThat(channel.taken(target).getLast().reference()).isEqualTo("ref-1");
    }

    @Test
    void messageThatCanBeReplacedShowsThatItIsOver() {
        UUID target = target(Map.of("in-place", "yes"));
        UUID alert = alert();
        plan(target, alert, 1, "opened");
        run();
        plan(target, alert, 2, "closed");
        run();

        assertThat(channel.taken(target)).extracting(Taken::reference).containsExactly(null, "ref-1");
    }

    @Test
    void failedAttemptIsMadeAgainUnderTheSameIdAndBothAreLogged() {
        UUID target = target(Map.of());
        UUID alert = alert();
        Set<UUID> ids = new HashSet<>();
        channel.script(target, (message, call) -> {
            ids.add(message.deliveryId());
            return call == 1 ? new Answer.Failed(503, "busy", null) : new Answer.Accepted(200, null, false);
        });

        plan(target, alert, 1, "opened");
        run();
        assertThat(state(target).state()).isEqualTo(TargetState.FAILING);
        assertThat(channel.calls(target)).isEqualTo(1);
        runLater();

        assertThat(ids).hasSize(1);
        assertThat(state(target).state()).isEqualTo(TargetState.ACTIVE);
        assertThat(log.require(tenant, ids.iterator().next()).tries())
                .extracting(each -> each.outcome() + " " + each.status())
                .containsExactly("failed 503", "accepted 200");
    }

    @Test
    void receiverThatAsksForTimeGetsItForAllThatWaits() {
        UUID target = target(Map.of());
        channel.script(target, (message, call) -> new Answer.Failed(429, "slow down", Duration.ofMinutes(10)));
        plan(target, alert(), 1, "opened");
        plan(target, alert(), 1, "opened");
        queue.claim(100).forEach(each -> endings.attempt(sender, each));

        assertThat(queue.claim(100)).isEmpty();
        assertThat(rows.one(
                                "select open_at from delivery_lane where id = ?",
                                row -> Rows.instant(row, "open_at"),
                                target)
                        .orElseThrow())
                .isAfter(Instant.now().plusSeconds(590));
    }

    @Test
    void nextMessageSaysHowManyWereMissed() {
        UUID target = target(Map.of());
        channel.script(
                target,
                (message, call) -> call <= 2 ? new Answer.Refused(400, "no") : new Answer.Accepted(200, null, false));
        plan(target, alert(), 1, "opened");
        plan(target, alert(), 1, "opened");
        run();
        assertThat(state(target).missed()).isEqualTo(2);
        plan(target, alert(), 1, "opened");
        run();
        plan(target, alert(), 1, "opened");
        run();

        assertThat(channel.taken(target))
                .extracting(taken -> taken.message().missed())
                .containsExactly(2, 0);
        assertThat(state(target).missed()).isZero();
    }

    @Test
    void targetThatIsGoneIsDisabledAndWhatItMissedCanBeReplayed() {
        UUID target = target(Map.of());
        Instant start = Instant.now().minusSeconds(5);
        channel.script(
                target,
                (message, call) -> call == 1 ? new Answer.Gone(410, "gone") : new Answer.Accepted(200, null, false));
        for (int i = 0; i < 3; i++) {
            plan(target, alert(), 1, "opened");
        }
        run();
        assertThat(state(target).state()).isEqualTo(TargetState.DISABLED);
        plan(target, alert(), 1, "opened");
        assertThat(states(target)).containsOnly("failed").hasSize(4);
        run();
        assertThat(channel.calls(target)).isEqualTo(1);

        targets.enable(tenant, target);
        assertThat(log.replay(tenant, target, start)).isEqualTo(4);
        run();

        assertThat(states(target)).containsOnly("sent").hasSize(4);
        assertThat(channel.taken(target)).hasSize(4);
    }

    @Test
    void deliveryThatIsHeldWaitsWithItsReasonAndLosesNoAttempt() {
        UUID target = target(Map.of());
        UUID alert = alert();
        Instant morning = Instant.now().plusSeconds(3_600);
        holds = (planned, now) ->
                Optional.of(new Holds.Later(morning, "Quiet hours until 07:00.", HeldGroup.QUIET.until(morning)));
        plan(target, alert, 1, "opened");
        run();
        assertThat(channel.taken(target)).isEmpty();
        UUID id = rows.one("select id from delivery where target_id = ?", row -> Rows.uuid(row, "id"), target)
                .orElseThrow();
        assertThat(log.require(tenant, id).attempts()).isZero();
        assertThat(log.require(tenant, id).tries())
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("Quiet hours until 07:00."));
        holds = null;
        runLater();

        assertThat(channel.taken(target)).hasSize(1);
    }

    @Test
    void deliveryThatIsMutedMeanwhileIsNotToldAndSaysWhy() {
        UUID target = target(Map.of());
        holds = (planned, now) -> Optional.of(new Holds.Never("The alert is muted."));
        plan(target, alert(), 1, "opened");
        run();

        assertThat(channel.taken(target)).isEmpty();
        assertThat(log.page(tenant, target, null, null, 10).items())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.state()).isEqualTo(DeliveryState.NOT_TOLD);
                    assertThat(each.lastError()).isEqualTo("The alert is muted.");
                });
        assertThat(state(target).state()).isEqualTo(TargetState.ACTIVE);
    }

    @Test
    void alertsOfOneGroupAreOneMessage() {
        UUID target = target(Map.of());
        Instant due = Instant.now().minusSeconds(1);
        for (int i = 0; i < 3; i++) {
            plan(target, alert(), 1, "opened", due, "night");
        }
        plan(target, alert(), 1, "opened", due, null);
        run();

        assertThat(channel.taken(target))
                .extracting(taken -> taken.message().others().size())
                .containsExactlyInAnyOrder(2, 0);
        assertThat(states(target)).containsOnly("sent").hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(HeldGroup.class)
    void whatWasHeldBackIsOneSummaryWithWhatEndedMeanwhile(HeldGroup held) {
        UUID target = target(Map.of());
        Instant due = Instant.now().minusSeconds(1);
        UUID known = alert();
        plan(target, known, 1, "opened");
        run();
        String group = held.until(due);
        UUID first = alert();
        UUID ended = alert();
        plan(target, first, 1, "opened", due, group);
        plan(target, ended, 1, "opened", due, group);
        close(target, ended, due, group);
        // That one is over is no message of its own, and is told with what is.
        close(target, known, due, group);
        run();

        assertThat(channel.taken(target)).hasSize(2);
        Message summary = channel.taken(target).getLast().message();
        assertThat(summary.isSummary()).isTrue();
        assertThat(summary.subject()).endsWith(": 3 alerts, 1 still open");
        assertThat(summary.others())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.getFirst()).isEqualTo("Open · small · Alert " + first));
        assertThat(states(target)).containsOnly("sent", "superseded");
    }

    private void close(UUID target, UUID alert, Instant due, String group) {
        over.add(alert);
        versions.put(alert, 2);
        plan(target, alert, 2, "closed", due, group);
    }

    @Test
    void hundredsThatWereHeldBackAreOneMessageAllTheSame() {
        UUID target = target(Map.of());
        Instant due = Instant.now().minusSeconds(1);
        for (int i = 0; i < 120; i++) {
            plan(target, alert(), 1, "opened", due, HeldGroup.QUIET.until(due));
        }
        run();

        assertThat(channel.taken(target))
                .singleElement()
                .satisfies(taken -> assertThat(taken.message().subject())
                        .isEqualTo("While it was quiet: 120 alerts, 120 still open"));
    }

    @Test
    void onlyEndsThatWereHeldBackAreNoMessage() {
        UUID target = target(Map.of());
        UUID alert = alert();
        plan(target, alert, 1, "opened");
        run();
        close(target, alert, Instant.now().minusSeconds(1), HeldGroup.QUIET.until(Instant.now()));
        run();

        assertThat(channel.taken(target)).hasSize(1);
        assertThat(states(target)).containsExactly("sent", "not-told");
    }

    @Test
    void summaryThatCanBeReplacedStaysOneAndCountsAnew() {
        UUID target = target(Map.of("in-place", "yes"));
        Instant due = Instant.now().minusSeconds(1);
        String group = HeldGroup.QUIET.until(due);
        UUID first = alert();
        UUID second = alert();
        plan(target, first, 1, "opened", due, group);
        plan(target, second, 1, "opened", due, group);
        run();
        close(target, second, due, null);
        run();
        close(target, first, due, null);
        run();

        assertThat(channel.taken(target))
                .extracting(taken -> taken.message().subject())
                .containsExactly(
                        "While it was quiet: 2 alerts, 2 still open",
                        "While it was quiet: 2 alerts, 1 still open",
                        "While it was quiet: 2 alerts, none still open");
        assertThat(channel.taken(target).getLast().reference()).isEqualTo("ref-1");
    }

    private UUID program(Map<String, String> settings) {
        return targets.create(
                        tenant, new NewTarget(ScriptedEvents.KIND, "program " + UUID.randomUUID(), settings, null))
                .target()
                .id();
    }

    private void tell(String type, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> events.tell(
                        tenant,
                        type,
                        null,
                        () -> new TeamEvent(
                                id,
                                tenant,
                                type,
                                "mentions/" + id,
                                Instant.now(),
                                Json.object().put("n", 1))));
    }

    @Test
    void programGetsTheEventsThatItAskedForOnceEachAndNumbered() {
        UUID all = program(Map.of("events", "*"));
        UUID some = program(Map.of("events", TeamEvent.ARTICLE_REVISED));
        UUID none = program(Map.of());
        UUID mention = UUID.randomUUID();
        tell(TeamEvent.MENTION_FOUND, mention);
        tell(TeamEvent.MENTION_FOUND, mention);
        tell(TeamEvent.ARTICLE_REVISED, UUID.randomUUID());
        plan(all, alert(), 1, "opened");
        run();

        assertThat(programs.types(all)).containsExactlyInAnyOrder("mention.found", "article.revised", "alert.changed");
        assertThat(programs.numbers(all)).containsExactly(1L, 2L, 3L);
        assertThat(programs.types(some)).containsExactly("article.revised");
        assertThat(programs.types(none)).isEmpty();
        assertThat(states(all)).containsOnly("sent").hasSize(3);
    }

    @Test
    void eventThatIsTriedAgainKeepsItsNumber() {
        UUID target = program(Map.of("events", "*"));
        programs.fail(target, 1);
        tell(TeamEvent.MENTION_FOUND, UUID.randomUUID());
        run();
        assertThat(programs.numbers(target)).isEmpty();
        tell(TeamEvent.MENTION_FOUND, UUID.randomUUID());
        runLater();

        assertThat(programs.numbers(target)).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void batchIsWhatComesWithinTenSecondsAndNothingIsInTwo() {
        UUID target = program(Map.of("events", "*", "batch", "yes"));
        for (int i = 0; i < 30; i++) {
            tell(TeamEvent.MENTION_FOUND, UUID.randomUUID());
        }
        plan(target, alert(), 1, "opened");
        run();
        assertThat(programs.batches(target)).as("it waits for more").isEmpty();
        runLater();

        assertThat(programs.batches(target)).containsExactly(31);
        assertThat(states(target)).containsOnly("sent").hasSize(31);
        assertThat(programs.numbers(target)).hasSize(31).doesNotHaveDuplicates();
    }

    @Test
    void fullBatchDoesNotWait() {
        UUID target = program(Map.of("events", "*", "batch", "yes"));
        for (int i = 0; i < Batches.MAX_EVENTS; i++) {
            tell(TeamEvent.MENTION_FOUND, UUID.randomUUID());
        }
        run();

        assertThat(programs.batches(target)).containsExactly(Batches.MAX_EVENTS);
    }

    @Test
    void targetThatFailsIsToldToTheOthers() {
        UUID sick = program(Map.of("events", "*"));
        UUID other = program(Map.of("events", "endpoint.failing,endpoint.disabled"));
        Instant since = Instant.now().minus(Duration.ofDays(2));
        rows.write(
                "update target set state = 'failing', failing_since = ?, last_failed_at = now(), last_error = 'x' where id = ?",
                since,
                sick);
        health.look();
        QuarkusTransaction.requiringNew().run(() -> health.gone(sick, "It answers 410."));
        run();

        assertThat(programs.types(other)).containsExactlyInAnyOrder("endpoint.failing", "endpoint.disabled");
        assertThat(programs.types(sick)).isEmpty();
    }

    @Test
    void whatIsOverForLongIsForgottenWithItsEventAndWhatWaitsIsNot() {
        UUID target = program(Map.of("events", "*"));
        UUID old = UUID.randomUUID();
        tell(TeamEvent.MENTION_FOUND, old);
        run();
        plan(target, alert(), 1, "opened");
        run();
        plan(target, alert(), 1, "opened", Instant.now().plusSeconds(3_600), null);
        rows.write("update team_event set at = now() - interval '100 days' where id = ?", old);
        rows.write(
                "update delivery set ended_at = now() - interval '100 days', created_at = now() - interval '100 days'"
                        + " where event_id = ?",
                old);

        assertThat(retention.forget()).isPositive();

        assertThat(states(target)).containsExactlyInAnyOrder("sent", "waiting");
        assertThat(rows.one("select count(*) from team_event where id = ?", row -> row.getInt(1), old))
                .contains(0);
    }

    @Test
    void senderThatDiesBetweenSendingAndWritingSendsTheSameIdAgain() {
        UUID target = target(Map.of());
        UUID alert = alert();
        plan(target, alert, 1, "opened");
        List<DueDelivery> claimed = queue.claim(100);
        claimed.forEach(sender::attempt);

        run();
        assertThat(channel.taken(target)).hasSize(1);
        queue.leases().release(claimed.stream().map(DueDelivery::lease).toList());
        run();

        assertThat(channel.taken(target)).hasSize(2);
        assertThat(channel.taken(target))
                .extracting(taken -> taken.message().deliveryId())
                .containsOnly(channel.taken(target).getFirst().message().deliveryId());
        assertThat(states(target)).containsExactly("sent");
    }

    @Test
    void thousandFaultsLoseNothingAndDoubleNothing() {
        Random random = new Random(20261130);
        Map<UUID, Integer> fates = new ConcurrentHashMap<>();
        List<UUID> all = Stream.generate(() -> target(Map.of())).limit(20).toList();
        Map<UUID, Set<UUID>> idsOfAlerts = new ConcurrentHashMap<>();
        int faults = 0;
        for (int i = 0; i < 1_000; i++) {
            UUID alert = alert();
            int fate = 1 + random.nextInt(3);
            fates.put(alert, fate);
            faults += fate;
            plan(all.get(i % all.size()), alert, 1, "opened");
        }
        assertThat(faults).isGreaterThan(1_000);
        Map<UUID, Integer> tries = new ConcurrentHashMap<>();
        for (UUID target : all) {
            channel.script(target, (message, call) -> {
                int left = fates.get(message.alertId()) - tries.merge(message.alertId(), 1, Integer::sum);
                if (left == 1) {
                    throw new Killed();
                }
                if (left == 0) {
                    idsOfAlerts
                            .computeIfAbsent(message.alertId(), id -> ConcurrentHashMap.newKeySet())
                            .add(message.deliveryId());
                    throw new Killed();
                }
                if (left > 0) {
                    return new Answer.Failed(500, "down", null);
                }
                idsOfAlerts
                        .computeIfAbsent(message.alertId(), id -> ConcurrentHashMap.newKeySet())
                        .add(message.deliveryId());
                return new Answer.Accepted(200, null, false);
            });
        }
        List<WorkLoop<DueDelivery>> replicas =
                List.of(new WorkLoop<>(sender, endings), new WorkLoop<>(sender, endings));
        replicas.forEach(WorkLoop::start);
        try {
            await().dontCatchUncaughtExceptions()
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> {
                        // Buckets are full, pauses are over, and the leases of the dead have run out.
                        rows.write("update delivery_lane set open_at = '-infinity' where tenant_id = ?", tenant);
                        rows.write(
                                "update delivery set due_at = now() where tenant_id = ? and state = 'waiting' and not leased",
                                tenant);
                        rows.write(
                                "update delivery set due_at = now() where tenant_id = ? and leased and random() < 0.2",
                                tenant);
                        return rows.one(
                                                "select count(*) from delivery where tenant_id = ? and state = 'waiting'",
                                                row -> row.getInt(1),
                                                tenant)
                                        .orElseThrow()
                                == 0;
                    });
        } finally {
            replicas.forEach(replica -> replica.stop(Duration.ofSeconds(5)));
        }

        assertThat(rows.list("select state from delivery where tenant_id = ?", row -> row.getString(1), tenant))
                .hasSize(1_000)
                .containsOnly("sent");
        assertThat(idsOfAlerts).hasSize(1_000);
        assertThat(idsOfAlerts.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    }

    @Test
    void deadReceiverWithTenThousandWaitingDelaysNobody() {
        UUID dead = target(Map.of());
        channel.script(dead, (message, call) -> {
            sleep(Duration.ofSeconds(3));
            return new Answer.Failed(null, "timeout", null);
        });
        rows.write("""
                insert into delivery (id, tenant_id, lane_id, target_id, alert_id, version, change, planned_at, ready_at,
                    state, due_at, created_at)
                select gen_random_uuid(), ?, ?, ?, ?, 1, 'opened', now(), now(), 'waiting', now() - interval '1 hour', now()
                from generate_series(1, 10000)""", tenant, dead, dead, alert());
        UUID alive = target(Map.of());
        WorkLoop<DueDelivery> loop = new WorkLoop<>(sender, endings);
        loop.start();
        try {
            await().atMost(PATIENCE).until(() -> channel.calls(dead) > 0);
            Instant planned = Instant.now();
            plan(alive, alert(), 1, "opened");
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !channel.taken(alive).isEmpty());
            long millis = Duration.between(
                            planned, channel.taken(alive).getFirst().at())
                    .toMillis();
            System.out.println("beside a dead receiver: " + millis + " ms");
            assertThat(millis).isLessThan(1_000);
        } finally {
            loop.stop(Duration.ofSeconds(5));
        }
    }

    @Test
    void manyReceiversAreServedQuickly() {
        List<UUID> all = Stream.generate(() -> target(Map.of())).limit(50).toList();
        rows.write("update delivery_lane set kind = 'webhook' where tenant_id = ?", tenant);
        UUID alert = alert();
        for (UUID target : all) {
            rows.write("""
                    insert into delivery (id, tenant_id, lane_id, target_id, alert_id, version, change, planned_at,
                        ready_at, state, due_at, created_at)
                    select gen_random_uuid(), ?, ?, ?, ?, 1, 'opened', now(), now(), 'waiting', now(), now()
                    from generate_series(1, 40)""", tenant, target, target, alert);
        }
        WorkLoop<DueDelivery> loop = new WorkLoop<>(sender, endings);
        Instant start = Instant.now();
        loop.start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> all.stream().mapToInt(channel::calls).sum() == 2_000);
        } finally {
            loop.stop(Duration.ofSeconds(5));
        }
        double rate = 2_000_000.0 / Duration.between(start, Instant.now()).toMillis();
        System.out.println("deliveries a second: " + Math.round(rate));
        assertThat(rate).isGreaterThan(60);
    }

    @Test
    void whatIsNoNewsAnyMoreBehindADeadReceiverIsGivenUpTogether() {
        UUID target = target(Map.of());
        plan(target, alert(), 1, "opened");
        plan(target, alert(), 1, "opened");
        rows.write("update delivery set ready_at = now() - interval '5 hours' where target_id = ?", target);
        sweep.giveUpStale();
        assertThat(states(target)).containsOnly("waiting");

        rows.write("update delivery_lane set failures = 3 where id = ?", target);
        sweep.giveUpStale();

        assertThat(states(target)).containsOnly("failed");
        assertThat(state(target).missed()).isEqualTo(2);
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
