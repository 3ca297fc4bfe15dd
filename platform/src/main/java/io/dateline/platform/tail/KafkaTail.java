package io.dateline.platform.tail;

import io.dateline.platform.fault.Faults;
import io.dateline.platform.fault.MessageFault;
import io.dateline.platform.time.Backoff;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// Reads a whole topic, all partitions, for one replica alone: no group, no shared progress. Where it stands is the
/// reader's own business.
///
/// - While a fault is ours (database, broker or index away) the message is tried again for ever.
/// - A message that cannot be read, or fails [#ATTEMPTS] times for another reason, is passed over and counted, and the
///   tail goes on: whoever must not miss it reads it through an inbox, which parks it.
public final class KafkaTail implements AutoCloseable {

    /// A fault that comes back so often is the message's own.
    private static final int ATTEMPTS = 3;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final Duration PARTITION_CHECK = Duration.ofSeconds(30);

    private final String bootstrapServers;
    private final String topic;
    private final Reader reader;
    private final MeterRegistry metrics;
    private final Map<Integer, Long> positions = new TreeMap<>();
    private @Nullable Map<Integer, Long> goal;
    private volatile boolean caughtUp;
    private volatile boolean closed;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private @Nullable Thread thread;

    /// Why it does not go on just now; null while it does.
    private @Nullable String trouble;

    /// What a tail does with its messages; called by one thread.
    public interface Reader {

        /// May be given a message again after a fault, and never one behind it before.
        void on(ConsumerRecord<byte[], byte[]> message);

        /// After each batch; tried again for ever.
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
    KafkaTail(String bootstrapServers, String topic, Map<Integer, Long> start, Reader reader, MeterRegistry metrics) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.reader = reader;
        this.metrics = metrics;
        positions.putAll(start);
    }

    public void start() {
        thread = Thread.ofPlatform().daemon().name("tail-" + topic).start(this::run);
    }

    /// Whether everything that was in the topic at the start has been read.
    public boolean isCaughtUp() {
        return caughtUp;
    }

    static Bounds bounds(String bootstrapServers, String topic) {
        try (KafkaConsumer<byte[], byte[]> asking = consumer(bootstrapServers, null)) {
            List<TopicPartition> partitions = partitions(asking, topic);
            return new Bounds(byNumber(asking.beginningOffsets(partitions)), byNumber(asking.endOffsets(partitions)));
        }
    }

    /// How far a consumer group has come, by partition; without those where it has not begun.
    static Map<Integer, Long> committed(String bootstrapServers, String topic, String group) {
        try (KafkaConsumer<byte[], byte[]> asking = consumer(bootstrapServers, group)) {
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
            try (KafkaConsumer<byte[], byte[]> opened = consumer(bootstrapServers, null)) {
                consumer = opened;
                follow(opened);
            } catch (WakeupException | InterruptException e) {
                // Closed, or closing.
                continue;
            } catch (RuntimeException e) {
                wait(PAUSE, e);
            }
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> opened) {
        long nextCheck = System.nanoTime();
        while (!closed) {
            if (System.nanoTime() - nextCheck >= 0) {
                assign(opened);
                nextCheck = System.nanoTime() + PARTITION_CHECK.toNanos();
            }
            if (opened.assignment().isEmpty()) {
                caughtUp = true;
                pause(PAUSE);
                nextCheck = System.nanoTime();
                continue;
            }
            ConsumerRecords<byte[], byte[]> batch = opened.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> message : batch) {
                take(message);
            }
            if (closed) {
                // In the middle of the batch, perhaps: it has not been read.
                return;
            }
            // Where nothing came, too: what was compacted away leaves a gap that is only stepped over.
            for (TopicPartition partition : opened.assignment()) {
                positions.put(partition.partition(), opened.position(partition));
            }
            if (!batch.isEmpty()) {
                finish(Map.copyOf(positions));
            }
            checkGoal();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
        int failures = 0;
        int unclear = 0;
        while (!closed) {
            try {
                reader.on(message);
                goesOn();
                count("read");
                return;
            } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
                failures++;
                Faults.Kind kind = Faults.kind(e);
                if (kind == Faults.Kind.OF_THE_MESSAGE || kind == Faults.Kind.UNCLEAR && ++unclear >= ATTEMPTS) {
                    passOver(message, e);
                    return;
                }
                wait(Backoff.after(failures), e);
            }
        }
    }

    private void passOver(ConsumerRecord<byte[], byte[]> message, Throwable fault) {
        count("passed-over");
        // Only our own exceptions are known not to quote the message.
        String reason = fault instanceof MessageFault
                ? fault.getMessage()
                : fault.getClass().getName();
        StackTraceElement[] trace = fault.getStackTrace();
        Log.warnf(
                "tail passes over a message topic=%s partition=%d offset=%d reason=%s at=%s",
                topic, message.partition(), message.offset(), reason, trace.length == 0 ? "-" : trace[0]);
    }

    private void finish(Map<Integer, Long> next) {
        int failures = 0;
        while (!closed) {
            try {
                reader.afterBatch(next);
                goesOn();
                return;
            } catch (RuntimeException e) {
                failures++;
                wait(Backoff.after(failures), e);
            }
        }
    }

    /// Said once, not every ten seconds for as long as somebody needs to mend it.
    private void wait(Duration pause, Throwable fault) {
        count("retried");
        String reason = fault.toString();
        if (!closed && !Objects.equals(reason, trouble)) {
            Log.warnf("tail waits topic=%s reason=%s", topic, reason);
        }
        trouble = reason;
        pause(pause);
    }

    private void goesOn() {
        if (trouble != null) {
            Log.infof("tail goes on topic=%s", topic);
            trouble = null;
        }
    }

    private void count(String outcome) {
        metrics.counter("dateline.tail", "topic", topic, "outcome", outcome).increment();
    }

    private void assign(KafkaConsumer<byte[], byte[]> opened) {
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

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> asking, String topic) {
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

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers, @Nullable String group) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 12_582_912);
        if (group != null) {
            settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        }
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// Ends early when the tail is closed.
    private void pause(Duration pause) {
        try {
            var unused = closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets the message that is being read end; an interrupt would also break the consumer's own farewell to the
    /// broker.
    @Override
    public void close() {
        closed = true;
        closing.countDown();
        KafkaConsumer<byte[], byte[]> opened = consumer;
        if (opened != null) {
            opened.wakeup();
        }
        Thread running = thread;
        if (running != null) {
            try {
                if (!running.join(CLOSING)) {
                    running.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
