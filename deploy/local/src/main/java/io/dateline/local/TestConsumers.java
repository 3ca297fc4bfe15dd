package io.dateline.local;

import io.dateline.local.kafka.LocalKafka;
import io.dateline.local.machine.Pause;
import io.dateline.local.machine.StackException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// For tests: how far the consumers of a service have come.
public final class TestConsumers {

    private static final String PREFIX = "mp.messaging.incoming.";

    /// A topic that a service reads, and the consumer group that it reads it in.
    public record Channel(String topic, String group) {}

    private TestConsumers() {}

    /// Those of a service's settings that commit what they have read.
    ///
    /// @param value of a setting, by its name
    public static Set<Channel> channels(Iterable<String> names, UnaryOperator<String> value) {
        Set<String> known = new HashSet<>();
        names.forEach(known::add);
        return known.stream()
                .filter(name -> name.startsWith(PREFIX) && name.endsWith(".topic"))
                .map(name -> name.substring(0, name.length() - ".topic".length()))
                .filter(channel -> !known.contains(channel + ".commit-strategy"))
                .map(channel -> new Channel(value.apply(channel + ".topic"), value.apply(channel + ".group.id")))
                .collect(Collectors.toSet());
    }

    /// Returns once every channel has read what is in its topic now.
    ///
    /// @throws StackException some have not by then; it names them and how much they lack
    public static void awaitRead(String bootstrapServers, Set<Channel> channels, Duration patience) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Map<TopicPartition, Long> ends =
                    new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
            for (Channel channel : channels) {
                ends.putAll(ends(admin, channel.topic()));
            }
            long deadline = System.nanoTime() + patience.toNanos();
            Map<String, Long> lacking = lacking(admin, channels, ends);
            while (!lacking.isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new StackException("Not read within " + patience.toSeconds() + " s: " + lacking);
                }
                Pause.of(Duration.ofMillis(500));
                lacking = lacking(admin, channels, ends);
            }
        } catch (ExecutionException failure) {
            throw new StackException("Kafka does not say how far consumers have come: " + failure, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("The wait was interrupted.", interrupted);
        }
    }

    private static Map<String, Long> lacking(Admin admin, Set<Channel> channels, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        Map<String, Long> lacking = new TreeMap<>();
        for (Channel channel : channels) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(channel.group())
                    .partitionsToOffsetAndMetadata()
                    .get();
            ends.forEach((partition, end) -> {
                long read = offset(committed.get(partition));
                if (partition.topic().equals(channel.topic()) && read < end) {
                    lacking.put(channel.group() + " " + partition, end - read);
                }
            });
        }
        return lacking;
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new TreeMap<>((a, b) -> Integer.compare(a.partition(), b.partition()));
        for (int partition = 0; partition < LocalKafka.PARTITIONS; partition++) {
            asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        return admin.listOffsets(asked).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
