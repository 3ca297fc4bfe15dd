package io.dateline.gateway.routing.mute;

import io.dateline.gateway.routing.mute.MuteQueue.EndingMute;
import io.dateline.platform.lease.Ending;
import io.dateline.platform.lease.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;

/// Announces the end of long mutes a day before, so that nobody is taken by surprise by what comes then, and
/// whoever needs the mute for longer can say so.
@ApplicationScoped
class MuteReminder implements Worker<EndingMute> {

    private static final Duration IDLE = Duration.ofSeconds(30);

    private final MuteQueue queue;
    private final Event<MuteEndsSoon> announced;

    MuteReminder(MuteQueue queue, Event<MuteEndsSoon> announced) {
        this.queue = queue;
        this.announced = announced;
    }

    @Override
    public String name() {
        return "mute-reminder";
    }

    @Override
    public MuteQueue queue() {
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
    public Ending attempt(EndingMute mute) {
        return Ending.done("announced", () -> {
            announced.fire(new MuteEndsSoon(mute.lease().id(), mute.tenantId(), mute.author(), mute.endsAt()));
            queue.announced(mute);
        });
    }
}
