package io.dateline.gateway.routing.dispatch;

import io.dateline.gateway.routing.dispatch.TimerQueue.DueTimer;
import io.dateline.gateway.routing.plan.Plan;
import io.dateline.platform.lease.Ending;
import io.dateline.platform.lease.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Repeats alerts that nobody looks after, and tells others of them.
@ApplicationScoped
class TimerWorker implements Worker<DueTimer> {

    private static final Duration IDLE = Duration.ofSeconds(1);

    private final TimerQueue queue;
    private final AlertRouting routing;

    TimerWorker(TimerQueue queue, AlertRouting routing) {
        this.queue = queue;
        this.routing = routing;
    }

    @Override
    public String name() {
        return "alert-timer";
    }

    @Override
    public TimerQueue queue() {
        return queue;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Duration idle() {
        return IDLE;
    }

    @Override
    public Ending attempt(DueTimer due) {
        return Ending.done(
                due.timer().kind() == Plan.Timer.Kind.REPEAT ? "repeated" : "escalated",
                () -> routing.due(due.lease().id(), due.alertId(), due.timer()));
    }
}
