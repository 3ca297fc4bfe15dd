package io.dateline.platform.outcome;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/// Counts how things ended: each exactly once, under one name.
@ApplicationScoped
public class Outcomes {

    private final MeterRegistry meters;

    public Outcomes(MeterRegistry meters) {
        this.meters = meters;
    }

    /// @param stage what ended, as `page`
    /// @param outcome one of a closed set of names, lower case with hyphens
    public void count(String stage, String outcome) {
        count(stage, outcome, 1);
    }

    /// @param times how many ended so
    public void count(String stage, String outcome, int times) {
        meters.counter("dateline.outcome", "stage", stage, "outcome", outcome).increment(times);
    }

    /// Counts work whose lease another instance had taken before it ended. That instance counts the outcome.
    public void lost(String stage) {
        meters.counter("dateline.lease.lost", "stage", stage).increment();
    }
}
