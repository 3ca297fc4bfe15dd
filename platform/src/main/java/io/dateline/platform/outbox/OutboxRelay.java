package io.dateline.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.dateline.platform.time.Backoff;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Moves committed messages from the outbox to Kafka, each at least once and those of one key in order.
///
/// Each shard has one relay at a time over all instances: the one that holds its advisory lock. The lock lives and
/// dies with a database transaction, so a killed instance gives it back at once, and a frozen one when PostgreSQL
/// ends its session (`idle_in_transaction_session_timeout`). Rows are taken by their order and deleted once Kafka
/// has them; never by "newer than the last", since numbers commit out of order.
@ApplicationScoped
class OutboxRelay {

    /// How many rows go out in one transaction: enough to fill a Kafka batch, few enough to be repeated cheaply.
    private static final int BATCH = 200;

    /// Looks without being woken: for messages of an instance that died between its commit and its relay.
    private static final Duration PATROL = Duration.ofMillis(500);

    private final AgroalDataSource database;
    private final KafkaSender sender;
    private final MeterRegistry metrics;
    private final List<Semaphore> wakes = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    OutboxRelay(AgroalDataSource database, KafkaSender sender, MeterRegistry metrics) {
        this.database = database;
        this.sender = sender;
        this.metrics = metrics;
        for (int shard = 0; shard < Outbox.SHARDS; shard++) {
            wakes.add(new Semaphore(0));
        }
    }

    void start(@Observes StartupEvent event) {
        for (int shard = 0; shard < Outbox.SHARDS; shard++) {
            int own = shard;
            threads.add(Thread.ofPlatform().daemon().name("outbox-relay-" + own).start(() -> run(own)));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    void wake() {
        wakes.forEach(Semaphore::release);
    }

    private void run(int shard) {
        int failures = 0;
        while (!stopping) {
            try {
                int sent = relayBatch(shard);
                failures = 0;
                if (sent < BATCH) {
                    await(shard, PATROL);
                }
            } catch (SQLException | KafkaSender.NotSentException | RuntimeException e) {
                failures++;
                Duration pause = Backoff.after(failures);
                Log.warnf(
                        "outbox waits shard=%d failures=%d pauseMs=%d reason=%s",
                        shard, failures, pause.toMillis(), e.getMessage());
                await(shard, pause);
            }
        }
    }

    private void await(int shard, Duration patience) {
        try {
            Semaphore wake = wakes.get(shard);
            if (wake.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    /// @return how many messages Kafka has now taken from the shard
    private int relayBatch(int shard) throws SQLException, KafkaSender.NotSentException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                OutboxRows rows = new OutboxRows(connection);
                List<OutboxRow> batch = rows.lock(shard) ? rows.oldest(shard, BATCH) : List.of();
                if (!batch.isEmpty()) {
                    sender.send(batch);
                    rows.delete(batch);
                }
                connection.commit();
                committed = true;
                metrics.counter("dateline.outbox.sent").increment(batch.size());
                return batch.size();
            } finally {
                if (!committed) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }
}
