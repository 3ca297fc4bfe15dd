package io.dateline.gateway.delivery;

import io.dateline.platform.sql.Rows;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/// Ends what is kept of deliveries that are over. What waits is never removed.
@ApplicationScoped
class DeliveryRetention {

    private final Rows rows;
    private final DeliveryConfig config;
    private final InstantSource clock;

    DeliveryRetention(Rows rows, DeliveryConfig config, InstantSource clock) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "11m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySixHours() {
        forget();
    }

    /// @return how many deliveries were removed
    int forget() {
        Instant before = clock.instant().minus(config.keep());
        int removed = 0;
        int some = 1;
        // A few thousand at a time, so that no sender waits for it. Attempts go with them.
        while (some > 0) {
            some = rows.write("""
                    delete from delivery where id in (
                        select id from delivery where ended_at < ? order by ended_at limit 5000)""", before);
            removed += some;
        }
        rows.write("""
                delete from team_event e where at < ? and not exists (select from delivery where event_id = e.id)""", before);
        rows.write("delete from mail_soft_bounce where bounced_at < ?", before);
        if (removed > 0) {
            Log.infof("deliveries removed count=%d before=%s", removed, before);
        }
        return removed;
    }
}
