package io.dateline.platform.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.local.TestStack;
import io.dateline.platform.message.EventReaders;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How far topics reach, and where a tail begins; against a real broker.
class TailsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String servers = TestStack.settings("platform").get("kafka.bootstrap.servers");
    private final String topic = "tails-" + UUID.randomUUID();
    private final Tails tails = new Tails(servers, EventReaders.of(new ObjectMapper()), new SimpleMeterRegistry());
    private final KafkaProducer<String, String> producer =
            new KafkaProducer<>(Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer());
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final KafkaTail.Reader reader = new KafkaTail.Reader() {
        @Override
        public void on(ConsumerRecord<byte[], byte[]> message) {
            taken.add(new String(message.value(), StandardCharsets.UTF_8));
        }
    };

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void boundsAreThoseOfEveryPartition() {
        send(0, "a", "b");
        send(1, "c");

        KafkaTail.Bounds bounds = tails.bounds(topic);

        assertThat(bounds.begin())
                .hasSameSizeAs(bounds.end())
                .allSatisfy((partition, offset) -> assertThat(offset).isZero());
        assertThat(bounds.end()).containsEntry(0, 2L).containsEntry(1, 1L);
        assertThat(bounds.end().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(3);
    }

    @Test
    void groupThatHasNotBegunHasComeNowhere() {
        send(0, "a");

        assertThat(tails.committed(topic, "group-" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void groupHasComeAsFarAsItSaid() {
        send(1, "a", "b", "c");
        String group = "group-" + UUID.randomUUID();
        try (KafkaConsumer<String, String> member = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "group.id", group),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 1);
            member.assign(List.of(partition));
            member.commitSync(Map.of(partition, new OffsetAndMetadata(2)));
        }

        assertThat(tails.committed(topic, group)).containsExactly(Map.entry(1, 2L));
    }

    @Test
    void tailBeginsWhereItIsToldAndElsewhereAtTheBeginning() {
        send(0, "a", "b", "c");
        send(1, "d", "e");

        try (KafkaTail tail = tails.of(topic, Map.of(0, 2L), reader)) {
            tail.start();
            await().atMost(PATIENCE).until(tail::isCaughtUp);
        }

        assertThat(taken).containsExactlyInAnyOrder("c", "d", "e");
    }

    @Test
    void messagesOfOnePartitionAreReadInTheirOrderAlsoAfterTheTailHasCaughtUp() {
        send(0, "a", "b");
        try (KafkaTail tail = tails.of(topic, Map.of(), reader)) {
            tail.start();
            await().atMost(PATIENCE).until(tail::isCaughtUp);
            send(0, "c");
            send(0, "d");
            await().atMost(PATIENCE).until(() -> taken.size() == 4);
        }

        assertThat(taken).containsExactly("a", "b", "c", "d");
    }

    @Test
    void tailThatIsClosedReadsNoMore() {
        send(0, "a");
        KafkaTail tail = tails.of(topic, Map.of(), reader);
        tail.start();
        await().atMost(PATIENCE).until(tail::isCaughtUp);

        tail.close();
        send(0, "b");

        assertThat(taken).containsExactly("a");
    }

    @Test
    void secondTailReadsEverythingForItself() {
        send(0, "a", "b");
        Map<String, Integer> count = new HashMap<>();
        for (int i = 0; i < 2; i++) {
            try (KafkaTail tail = tails.of(topic, Map.of(), reader)) {
                tail.start();
                await().atMost(PATIENCE).until(tail::isCaughtUp);
            }
        }

        taken.forEach(value -> count.merge(value, 1, Integer::sum));
        assertThat(count).containsEntry("a", 2).containsEntry("b", 2);
    }

    private void send(int partition, String... values) {
        for (String value : values) {
            producer.send(new ProducerRecord<>(topic, partition, null, value));
        }
        producer.flush();
    }
}
