package io.dateline.platform.tail;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// Reads a whole topic, all partitions, for one replica alone: no group, no shared progress. Where it stands is the
/// reader's own business.
public final class KafkaTail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PARTITION_CHECK = Duration.ofSeconds(30);

    private final String bootstrapServers;
    private final String topic;
    private final Reader reader;
    private final Map<Integer, Long> positions = new TreeMap<>();
    private @Nullable Map<Integer, Long> goal;
    private volatile boolean caughtUp;
    private volatile boolean closed;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Thread thread;

    /// What a tail does with its messages; called by one thread.
    public interface Reader {

        /// A fault that is thrown here ends the batch, which is then read again from its beginning.
        void on(ConsumerRecord<String, byte[]> message);

        /// After each batch.
        ///
        /// @param next offset of the next message, by partition
        default void afterBatch(Map<Integer, Long> next) {}
    }

    /// First and last offsets of a topic's partitions.
    ///
    /// @param begin oldest message that is still there, by partition
    /// @param end offset of the next message to be written, by partition
    public record Bounds(Map<Integer, Long> begin, Map<Integer, Long> end) {}

    /// @param start where to begin, by partition; partitions that are not named are read from their beginning
    public KafkaTail(String bootstrapServers, String topic, Map<Integer, Long> start, Reader reader) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.reader = reader;
        positions.putAll(start);
    }

    public void start() {
        thread = Thread.ofPlatform().daemon().name("tail-" + topic).start(this::run);
    }

    /// Whether everything that was in the topic at the start has been read.
    public boolean isCaughtUp() {
        return caughtUp;
    }

    public static Bounds bounds(String bootstrapServers, String topic) {
        try (KafkaConsumer<String, byte[]> asking = consumer(bootstrapServers, null)) {
            List<TopicPartition> partitions = partitions(asking, topic);
            return new Bounds(byNumber(asking.beginningOffsets(partitions)), byNumber(asking.endOffsets(partitions)));
        }
    }

    /// How far a consumer group has come, by partition; without those where it has not begun.
    public static Map<Integer, Long> committed(String bootstrapServers, String topic, String group) {
        try (KafkaConsumer<String, byte[]> asking = consumer(bootstrapServers, group)) {
            Map<Integer, Long> offsets = new TreeMap<>();
            Map<TopicPartition, OffsetAndMetadata> committed = asking.committed(Set.copyOf(partitions(asking, topic)));
            committed.forEach((partition, offset) -> {
                if (offset != null) {
                    offsets.put(partition.partition(), offset.offset());
                }
            });
            return offsets;
        }
    }

    private void run() {
        while (!closed) {
            try (KafkaConsumer<String, byte[]> opened = consumer(bootstrapServers, null)) {
                consumer = opened;
                follow(opened);
            } catch (WakeupException e) {
                // Closed, or closing.
                continue;
            } catch (RuntimeException e) {
                Log.warnf(e, "tail interrupted topic=%s, trying again", topic);
                pause();
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> opened) {
        long nextCheck = System.nanoTime();
        while (!closed) {
            if (System.nanoTime() - nextCheck >= 0) {
                assign(opened);
                nextCheck = System.nanoTime() + PARTITION_CHECK.toNanos();
            }
            if (opened.assignment().isEmpty()) {
                caughtUp = true;
                pause();
                nextCheck = System.nanoTime();
                continue;
            }
            ConsumerRecords<String, byte[]> batch = opened.poll(POLL);
            if (!batch.isEmpty()) {
                batch.forEach(reader::on);
                for (TopicPartition partition : opened.assignment()) {
                    positions.put(partition.partition(), opened.position(partition));
                }
                reader.afterBatch(Map.copyOf(positions));
            }
            checkGoal();
        }
    }

    private void assign(KafkaConsumer<String, byte[]> opened) {
        List<TopicPartition> partitions = partitions(opened, topic);
        if (Set.copyOf(partitions).equals(opened.assignment())) {
            return;
        }
        opened.assign(partitions);
        Map<Integer, Long> begin = byNumber(opened.beginningOffsets(partitions));
        for (TopicPartition partition : partitions) {
            long position = positions.computeIfAbsent(partition.partition(), begin::get);
            opened.seek(partition, position);
        }
        if (goal == null) {
            goal = byNumber(opened.endOffsets(partitions));
        }
    }

    private void checkGoal() {
        Map<Integer, Long> wanted = goal;
        if (!caughtUp && wanted != null) {
            caughtUp = wanted.entrySet().stream()
                    .allMatch(entry -> positions.getOrDefault(entry.getKey(), 0L) >= entry.getValue());
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> asking, String topic) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (PartitionInfo partition : asking.partitionsFor(topic)) {
            partitions.add(new TopicPartition(topic, partition.partition()));
        }
        return partitions;
    }

    private static Map<Integer, Long> byNumber(Map<TopicPartition, Long> offsets) {
        Map<Integer, Long> result = new TreeMap<>();
        offsets.forEach((partition, offset) -> result.put(partition.partition(), offset));
        return result;
    }

    private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers, @Nullable String group) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 12_582_912);
        if (group != null) {
            settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        }
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        KafkaConsumer<String, byte[]> opened = consumer;
        if (opened != null) {
            opened.wakeup();
        }
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
