package io.dateline.platform.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.MonitorChanged;
import io.dateline.local.TestStack;
import io.dateline.platform.message.EventReaders;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a real broker; the rows of the database are a map.
class RowsTailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectMapper json = new ObjectMapper();
    private final String servers = TestStack.settings("platform").get("kafka.bootstrap.servers");
    private final String topic = "rows-" + UUID.randomUUID();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());

    /// What the database holds, and what is held of it in memory: versions of monitors.
    private final Map<UUID, Integer> stored = new ConcurrentHashMap<>();

    private final Map<UUID, Integer> held = new ConcurrentHashMap<>();
    private final List<UUID> reloaded = new CopyOnWriteArrayList<>();
    private final AtomicInteger loads = new AtomicInteger();
    private volatile Runnable whileLoading = () -> {};

    private final RowsTail<MonitorChanged> tail = new Tails(servers, EventReaders.of(json), metrics)
            .ofRows("monitors", topic, MonitorChanged.class, new RowsTail.Rows<>() {
                @Override
                public int load() {
                    loads.incrementAndGet();
                    Map<UUID, Integer> read = Map.copyOf(stored);
                    whileLoading.run();
                    held.putAll(read);
                    return held.size();
                }

                @Override
                public UUID changed(MonitorChanged event) {
                    return event.monitorId();
                }

                @Override
                public void reload(UUID id) {
                    Integer version = stored.get(id);
                    if (version == null) {
                        held.remove(id);
                    } else {
                        held.put(id, version);
                    }
                    reloaded.add(id);
                }
            });

    /// The topic exists before anybody reads it, with a message from before.
    @BeforeEach
    void begin() throws Exception {
        tell(UUID.randomUUID(), 1);
    }

    @AfterEach
    void close() {
        tail.close();
        producer.close();
    }

    @Test
    void rowsThatWereThereBeforeAreLoadedAndTheirMessagesNotReadAgain() throws Exception {
        UUID monitor = UUID.randomUUID();
        stored.put(monitor, 3);
        tell(monitor, 3);

        tail.start();
        tail.awaitLoaded();

        assertThat(tail.isLoaded()).isTrue();
        assertThat(held).containsExactly(Map.entry(monitor, 3));
        UUID later = UUID.randomUUID();
        tell(later, 1);
        await().atMost(PATIENCE).until(() -> !reloaded.isEmpty());
        assertThat(reloaded).containsExactly(later);
    }

    @Test
    void rowThatChangesIsTakenInAnewAndOneThatIsGoneTakenOut() throws Exception {
        UUID changed = UUID.randomUUID();
        UUID removed = UUID.randomUUID();
        stored.put(changed, 1);
        stored.put(removed, 1);
        tail.start();
        tail.awaitLoaded();

        stored.put(changed, 2);
        tell(changed, 2);
        stored.remove(removed);
        tell(removed, 2);

        await().atMost(PATIENCE).until(() -> held.equals(Map.of(changed, 2)));
    }

    @Test
    void rowThatChangesWhileAllAreLoadedIsNotMissed() throws Exception {
        UUID monitor = UUID.randomUUID();
        stored.put(monitor, 1);
        CountDownLatch told = new CountDownLatch(1);
        whileLoading = () -> {
            stored.put(monitor, 2);
            tell(monitor, 2);
            told.countDown();
        };

        tail.start();
        told.await();

        await().atMost(PATIENCE).until(() -> held.equals(Map.of(monitor, 2)));
    }

    @Test
    void databaseThatIsAwayAtTheStartIsAskedAgainUntilItAnswers() {
        UUID monitor = UUID.randomUUID();
        stored.put(monitor, 1);
        whileLoading = () -> {
            if (loads.get() == 1) {
                throw new UncheckedIOException(new IOException("connection refused"));
            }
        };

        tail.start();

        await().atMost(PATIENCE).until(() -> loads.get() == 1);
        assertThat(tail.isLoaded()).isFalse();
        tail.awaitLoaded();
        assertThat(held).containsKey(monitor);
    }

    @Test
    void messageThatIsNoneIsPassedOver() {
        tail.start();
        tail.awaitLoaded();
        UUID monitor = UUID.randomUUID();
        stored.put(monitor, 1);

        producer.send(new ProducerRecord<>(topic, monitor.toString(), new byte[] {1, 2, 3}));
        tell(monitor, 1);

        await().atMost(PATIENCE).until(() -> held.containsKey(monitor));
        assertThat(metrics.counter("dateline.tail", "topic", topic, "outcome", "passed-over")
                        .count())
                .isEqualTo(1);
    }

    private void tell(UUID monitor, int version) {
        try {
            MonitorChanged event = MonitorChanged.of(monitor, monitor, version);
            producer.send(new ProducerRecord<>(topic, event.key(), json.writeValueAsBytes(event)))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
