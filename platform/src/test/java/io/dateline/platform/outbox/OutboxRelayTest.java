package io.dateline.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.contract.MonitorChanged;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {

    private static final UUID TENANT = UUID.randomUUID();

    private final List<OutboxRelay> started = new ArrayList<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeEach
    void empty() throws Exception {
        OutboxDatabase.empty();
    }

    @AfterEach
    void stop() throws Exception {
        for (OutboxRelay relay : started) {
            relay.stop(new ShutdownEvent());
        }
    }

    @Test
    void messagesOfOneKeyLeaveOnceAndInTheirOrder() throws Exception {
        // More than three batches, the keys mixed.
        List<UUID> monitors = Stream.generate(UUID::randomUUID).limit(3).toList();
        List<MonitorChanged> events = IntStream.range(0, 1_500)
                .mapToObj(at -> change(monitors.get(at % 3), at / 3))
                .toList();
        write(events);
        RecordingSender sender = new RecordingSender();

        start(sender);

        awaitNothingWaiting();
        for (UUID monitor : monitors) {
            assertThat(sender.ids(monitor.toString()))
                    .containsExactlyElementsOf(events.stream()
                            .filter(event -> event.monitorId().equals(monitor))
                            .map(MonitorChanged::eventId)
                            .toList());
        }
        assertThat(metrics.counter("dateline.outbox.sent").count()).isEqualTo(1_500);
    }

    @Test
    void batchThatKafkaRefusedIsSentAgain() throws Exception {
        UUID monitor = UUID.randomUUID();
        AtomicInteger attempts = new AtomicInteger();
        RecordingSender sender = new RecordingSender(batch -> {
            if (attempts.incrementAndGet() <= 2) {
                throw RecordingSender.refusal();
            }
        });
        write(List.of(change(monitor, 1), change(monitor, 2)));

        start(sender);

        awaitNothingWaiting();
        List<UUID> order =
                List.of(change(monitor, 1).eventId(), change(monitor, 2).eventId());
        assertThat(sender.ids())
                .containsExactlyElementsOf(
                        Stream.of(order, order, order).flatMap(List::stream).toList());
        assertThat(metrics.counter("dateline.outbox.sent").count()).isEqualTo(2);
    }

    @Test
    void messageIsNotLostWhenTheRelayDiesBetweenSendingAndDeleting() throws Exception {
        AtomicBoolean died = new AtomicBoolean();
        RecordingSender sender = new RecordingSender(batch -> {
            if (died.compareAndSet(false, true)) {
                endSessionsInTransaction();
            }
        });
        MonitorChanged event = change(UUID.randomUUID(), 1);
        write(List.of(event));

        start(sender);

        awaitNothingWaiting();
        assertThat(sender.ids()).containsExactly(event.eventId(), event.eventId());
    }

    @Test
    void shardThatAnotherInstanceWorksOnIsLeftAloneUntilThatInstanceIsGone() throws Exception {
        write(changes(40));
        RecordingSender sender = new RecordingSender();
        try (Connection other = OutboxDatabase.database().getConnection()) {
            other.setAutoCommit(false);
            assertThat(new OutboxRows(other).lock(2)).isTrue();
            int held = countOfShard(2);

            start(sender);

            await().atMost(Duration.ofSeconds(20)).until(() -> OutboxDatabase.waiting() == held);
            assertThat(countOfShard(2)).isEqualTo(held).isPositive();
            // The lock ends with its transaction, however that ends.
            other.rollback();
            other.setAutoCommit(true);
        }

        awaitNothingWaiting();
        assertThat(sender.ids()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void twoInstancesShareTheShardsAndSendNothingTwice() throws Exception {
        Set<Integer> atWork = ConcurrentHashMap.newKeySet();
        AtomicBoolean collided = new AtomicBoolean();
        RecordingSender.Outcome slow = batch -> {
            int shard = Math.floorMod(batch.getFirst().key().hashCode(), Outbox.SHARDS);
            if (!atWork.add(shard)) {
                collided.set(true);
            }
            pause();
            atWork.remove(shard);
        };
        RecordingSender one = new RecordingSender(slow);
        RecordingSender two = new RecordingSender(slow);
        start(one);
        start(two);

        for (int transaction = 0; transaction < 30; transaction++) {
            write(changes(10));
        }

        awaitNothingWaiting();
        List<UUID> all = new ArrayList<>(one.ids());
        all.addAll(two.ids());
        assertThat(all).hasSize(300).doesNotHaveDuplicates();
        assertThat(collided).isFalse();
    }

    @Test
    void shardThatCannotBeSentHoldsUpNoOther() throws Exception {
        List<MonitorChanged> events = changes(40);
        RecordingSender sender = new RecordingSender(batch -> {
            if (shardOf(batch.getFirst().key()) == 1) {
                throw RecordingSender.refusal();
            }
        });
        long stuck = events.stream().filter(event -> shardOf(event.key()) == 1).count();
        write(events);

        start(sender);

        await().atMost(Duration.ofSeconds(20)).until(() -> OutboxDatabase.waiting() == stuck);
        assertThat(countOfShard(1)).isEqualTo((int) stuck);
        assertThat(new HashSet<>(sender.ids())).hasSize(40);
    }

    @Test
    void messageOfAnInstanceThatDiedBeforeItsRelayWokeIsFound() throws Exception {
        RecordingSender sender = new RecordingSender();
        start(sender);
        MonitorChanged event = change(UUID.randomUUID(), 1);

        // Written by an outbox whose relay never runs: nobody wakes the one that does.
        write(List.of(event));

        awaitNothingWaiting();
        assertThat(sender.ids()).containsExactly(event.eventId());
    }

    @Test
    void messagesThatComeAfterTheStopAreLeftForTheNextInstance() throws Exception {
        RecordingSender first = new RecordingSender();
        OutboxRelay relay = start(first);
        relay.stop(new ShutdownEvent());
        write(changes(5));
        RecordingSender next = new RecordingSender();

        start(next);

        awaitNothingWaiting();
        assertThat(first.ids()).isEmpty();
        assertThat(next.ids()).hasSize(5);
    }

    private OutboxRelay start(RecordingSender sender) {
        OutboxRelay relay = new OutboxRelay(OutboxDatabase.database(), sender, metrics);
        started.add(relay);
        relay.start(new StartupEvent());
        return relay;
    }

    private void write(List<MonitorChanged> events) throws Exception {
        OutboxRelay asleep = new OutboxRelay(OutboxDatabase.database(), new RecordingSender(), metrics);
        OutboxDatabase.commit(OutboxDatabase.outbox(asleep), events);
    }

    private static void awaitNothingWaiting() {
        await().atMost(Duration.ofSeconds(30)).until(() -> OutboxDatabase.waiting() == 0);
    }

    private static int countOfShard(int shard) throws SQLException {
        return Integer.parseInt(OutboxDatabase.select("select count(*) from outbox_message where shard = " + shard)
                .getFirst());
    }

    private static int shardOf(String key) {
        return Math.floorMod(key.hashCode(), Outbox.SHARDS);
    }

    private static void endSessionsInTransaction() {
        try {
            OutboxDatabase.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and state = 'idle in transaction'""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<MonitorChanged> changes(int count) {
        return Stream.generate(() -> change(UUID.randomUUID(), 1)).limit(count).toList();
    }

    private static MonitorChanged change(UUID monitor, int version) {
        return MonitorChanged.of(monitor, TENANT, version);
    }
}
