package io.dateline.gateway.live;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/// Where the tail begins: as far back as a browser may resume.
@ApplicationScoped
@Identifier("live-tail")
class LiveStart implements KafkaConsumerRebalanceListener {

    private final LiveAlerts alerts;
    private final LiveConfig config;
    private final InstantSource clock;

    LiveStart(LiveAlerts alerts, LiveConfig config, InstantSource clock) {
        this.alerts = alerts;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        long from = clock.instant().minus(config.memory()).toEpochMilli();
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, from));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp found = starts.get(partition);
            long end = ends.getOrDefault(partition, 0L);
            long start = found == null ? end : found.offset();
            alerts.reads(partition.partition(), new LiveAlerts.Coverage(start, end));
            consumer.seek(partition, start);
        }
    }
}
