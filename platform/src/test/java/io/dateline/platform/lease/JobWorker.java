package io.dateline.platform.lease;

import java.time.Duration;
import java.util.function.Function;

/// Does with jobs what a test says.
record JobWorker(Jobs queue, int concurrency, Function<Jobs.Job, Ending> work) implements Worker<Jobs.Job> {

    @Override
    public String name() {
        return "job";
    }

    @Override
    public Duration idle() {
        return Duration.ofMillis(100);
    }

    @Override
    public Ending attempt(Jobs.Job job) {
        return work.apply(job);
    }
}
