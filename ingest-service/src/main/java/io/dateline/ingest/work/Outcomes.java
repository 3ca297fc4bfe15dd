package io.dateline.ingest.work;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/// Counts how things ended: each poll, page and submission exactly once, under one name.
@ApplicationScoped
public class Outcomes {

    private final MeterRegistry meters;

    Outcomes(MeterRegistry meters) {
        this.meters = meters;
    }

    /// @param stage `feed`, `page` or `submission`
    /// @param outcome one of a closed set of names, lower case with hyphens
    public void count(String stage, String outcome) {
        meters.counter("dateline.outcome", "stage", stage, "outcome", outcome).increment();
    }
}
