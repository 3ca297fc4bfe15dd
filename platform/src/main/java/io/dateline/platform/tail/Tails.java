package io.dateline.platform.tail;

import io.dateline.contract.Event;
import io.dateline.platform.message.EventReader;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes tails, and says how far topics reach.
@ApplicationScoped
public class Tails {

    private final String bootstrapServers;
    private final EventReader events;
    private final MeterRegistry metrics;

    Tails(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            EventReader events,
            MeterRegistry metrics) {
        this.bootstrapServers = bootstrapServers;
        this.events = events;
        this.metrics = metrics;
    }

    /// @param start where to begin, by partition; partitions that are not named are read from their beginning
    public KafkaTail of(String topic, Map<Integer, Long> start, KafkaTail.Reader reader) {
        return new KafkaTail(bootstrapServers, topic, start, reader, metrics);
    }

    /// @param what the rows are, in the plural, for the log
    /// @param type the record that the topic carries
    public <T extends Event> RowsTail<T> ofRows(String what, String topic, Class<T> type, RowsTail.Rows<T> rows) {
        return new RowsTail<>(what, this, events, topic, type, rows);
    }

    /// First and last offsets of a topic's partitions.
    public KafkaTail.Bounds bounds(String topic) {
        return KafkaTail.bounds(bootstrapServers, topic);
    }

    /// How far a consumer group has come, by partition; without those where it has not begun.
    public Map<Integer, Long> committed(String topic, String group) {
        return KafkaTail.committed(bootstrapServers, topic, group);
    }
}
