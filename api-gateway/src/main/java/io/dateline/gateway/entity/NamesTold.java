package io.dateline.gateway.entity;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/// Tells analysis of all watched names a while after the start and once a day, so that a topic that was emptied or
/// lost is whole again. The ids of the messages are those of before.
@ApplicationScoped
class NamesTold {

    private final OwnEntities entities;

    NamesTold(OwnEntities entities) {
        this.entities = entities;
    }

    @Scheduled(
            every = "24h",
            delay = 10,
            delayUnit = TimeUnit.SECONDS,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void again() {
        int told = entities.tellAll();
        Log.debugf("watched names told again count=%d", told);
    }
}
