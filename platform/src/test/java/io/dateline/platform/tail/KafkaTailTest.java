package io.dateline.platform.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.local.TestStack;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Against a real broker.
class KafkaTailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String servers = TestStack.settings("platform").get("kafka.bootstrap.servers");
    private final String topic = "tail-" + UUID.randomUUID();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final KafkaProducer<String, String> producer =
            new KafkaProducer<>(Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer());
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicReference<Map<Integer, Long>> finished = new AtomicReference<>(Map.of());

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void messageThatFailsForItselfIsPassedOverAndTheRestIsRead() {
        send("a", "null pointer", "b", "stack", "c", null, "d");
        try (KafkaTail tail = tail(value -> {
            switch (value) {
                case "null pointer" -> throw new NullPointerException("a secret of the article");
                case "stack" -> throw new StackOverflowError();
                default -> taken.add(value);
            }
        })) {
            await().atMost(PATIENCE).until(tail::isCaughtUp);

            assertThat(taken).containsExactlyInAnyOrder("a", "b", "c", "d");
            assertThat(count("passed-over")).isEqualTo(3);
            assertThat(count("read")).isEqualTo(4);
            assertThat(finished.get().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .as("a restart begins behind them")
                    .isEqualTo(7);
        }
    }

    @Test
    void messageWaitsForAsLongAsTheFaultIsOurs() {
        AtomicBoolean away = new AtomicBoolean(true);
        send(IntStream.range(0, 20).mapToObj(String::valueOf).toArray(String[]::new));
        try (KafkaTail tail = tail(value -> {
            if (value.equals("7") && away.get()) {
                throw new UncheckedIOException(new IOException("connection refused"));
            }
            taken.add(value);
        })) {
            await().atMost(PATIENCE).until(() -> count("retried") > 5);
            assertThat(taken).doesNotContain("7").doesNotHaveDuplicates();
            assertThat(tail.isCaughtUp()).isFalse();

            away.set(false);
            await().atMost(PATIENCE).until(tail::isCaughtUp);
            assertThat(taken).hasSize(20).doesNotHaveDuplicates();
            assertThat(count("passed-over")).isZero();
        }
    }

    @Test
    void placeThatIsToldNeverLiesBehindAMessageThatWaits() {
        send("a", "b", "c", "d", "e", "f", "g", "h");
        KafkaTail tail = tail(value -> {
            taken.add(value);
            throw new UncheckedIOException(new IOException("disk full"));
        });
        await().atMost(PATIENCE).until(() -> count("retried") > 2);
        tail.close();

        assertThat(finished.get()).isEmpty();
        assertThat(taken).containsOnly(taken.getFirst());
    }

    private interface Handler {
        void handle(String value);
    }

    private KafkaTail tail(Handler handler) {
        KafkaTail tail = new KafkaTail(
                servers,
                topic,
                Map.of(),
                new KafkaTail.Reader() {
                    @Override
                    public void on(ConsumerRecord<byte[], byte[]> message) {
                        handler.handle(new String(message.value(), StandardCharsets.UTF_8));
                    }

                    @Override
                    public void afterBatch(Map<Integer, Long> next) {
                        finished.set(next);
                    }
                },
                metrics);
        tail.start();
        return tail;
    }

    private void send(String... values) {
        for (String value : values) {
            producer.send(new ProducerRecord<>(topic, value));
        }
        producer.flush();
    }

    private double count(String outcome) {
        return metrics.counter("dateline.tail", "topic", topic, "outcome", outcome)
                .count();
    }
}
