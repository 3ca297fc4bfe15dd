package io.dateline.gateway.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.AlertChanged;
import io.dateline.platform.message.EventReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Follows the alerts for this replica alone. It claims nothing and commits nothing: what it holds ends with it,
/// and a new start reads the last hour again.
@ApplicationScoped
class LiveTail {

    private final LiveAlerts alerts;
    private final EventReader events;
    private final ObjectMapper json;
    private final MeterRegistry metrics;

    LiveTail(LiveAlerts alerts, EventReader events, ObjectMapper json, MeterRegistry metrics) {
        this.alerts = alerts;
        this.events = events;
        this.json = json;
        this.metrics = metrics;
    }

    @Incoming("live-alerts")
    void on(ConsumerRecord<byte[], byte[]> message) {
        try {
            AlertChanged alert = events.read(message.value(), AlertChanged.class);
            Position position = new Position(message.partition(), message.offset());
            String data = json.writeValueAsString(LiveAlert.of(alert));
            LiveEvent event = new LiveEvent(
                    position,
                    Instant.ofEpochMilli(message.timestamp()),
                    SseEvents.alert(position, alert.change(), data));
            alerts.publish(alert.tenantId(), event);
            count("published");
        } catch (IOException | RuntimeException e) {
            // Not parked here: the consumers that act on alerts do that. A screen cannot show what nobody can read.
            count("undecodable");
            Log.warnf(
                    "alert not shown partition=%d offset=%d reason=%s",
                    message.partition(), message.offset(), e.getClass().getSimpleName());
        }
    }

    private void count(String outcome) {
        metrics.counter("dateline.outcome", "stage", "live", "outcome", outcome).increment();
    }
}
