package io.dateline.gateway.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/// Counts what becomes of deliveries, by kind of channel.
@ApplicationScoped
class DeliveryMetrics {

    private final MeterRegistry meters;

    DeliveryMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /// @param outcome `sent`, `failed`, …, and beside the ends `retried` and `held`
    void count(String kind, String outcome) {
        meters.counter("dateline.delivery", "kind", kind, "outcome", outcome).increment();
    }

    /// How long after a change of an alert the receiver had taken the message.
    void delay(String kind, Instant changedAt, Instant acceptedAt) {
        Duration delay = Duration.between(changedAt, acceptedAt);
        Timer.builder("dateline.alert.delay")
                .tag("kind", kind)
                .publishPercentiles(0.5, 0.99)
                .register(meters)
                .record(delay.isNegative() ? Duration.ZERO : delay);
    }
}
