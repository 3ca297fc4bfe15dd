package io.dateline.gateway.alert.evaluation;

import io.dateline.gateway.alert.evaluation.SignalQueue.DueMonitor;
import io.dateline.platform.lease.Ending;
import io.dateline.platform.lease.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Judges the monitors that are due.
@ApplicationScoped
class SignalWorker implements Worker<DueMonitor> {

    /// Silence, quiet and closing come with time alone.
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private static final Duration IDLE = Duration.ofMillis(250);

    private final SignalQueue queue;
    private final Evaluator evaluator;
    private final InstantSource clock;

    SignalWorker(SignalQueue queue, Evaluator evaluator, InstantSource clock) {
        this.queue = queue;
        this.evaluator = evaluator;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "signal";
    }

    @Override
    public SignalQueue queue() {
        return queue;
    }

    @Override
    public int concurrency() {
        return 2;
    }

    @Override
    public Duration idle() {
        return IDLE;
    }

    @Override
    public Ending attempt(DueMonitor due) {
        Evaluator.Judged judged =
                evaluator.judge(due.lease().id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new Ending.Later(clock.instant().plus(AGAIN), "judged", judged::write);
    }
}
