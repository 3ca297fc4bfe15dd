package io.dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/// What stands on a topic, as a test reads it.
public final class Records {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Records() {}

    /// Waits for records of a topic, which need not exist yet.
    ///
    /// @param count how many there are to be; more are no fault
    /// @return the first of those that are wanted, in the order of their partition
    public static List<ConsumerRecord<byte[], byte[]>> first(
            int count, String topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers, "auto.offset.reset", "earliest", "max.partition.fetch.bytes", 12_582_912);
        List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<PartitionInfo> partitions = List.of();
            while (partitions.isEmpty() && System.nanoTime() < deadline) {
                partitions = consumer.partitionsFor(topic);
            }
            consumer.assign(partitions.stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            while (read.size() < count && System.nanoTime() < deadline) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(100))) {
                    if (wanted.test(message)) {
                        read.add(message);
                    }
                }
            }
        }
        assertThat(read).as("records on %s", topic).hasSizeGreaterThanOrEqualTo(count);
        return read.subList(0, count);
    }
}
