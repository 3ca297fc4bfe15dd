package io.dateline.platform.tail;

import io.dateline.contract.Event;
import io.dateline.platform.message.EventReader;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Keeps what a replica holds in memory up with rows of the database: loads all of them at the start, then one by one
/// as a topic tells that they changed.
public final class RowsTail<T extends Event> implements KafkaTail.Reader, AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String what;
    private final Tails tails;
    private final EventReader events;
    private final String topic;
    private final Class<T> type;
    private final Rows<T> rows;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private volatile boolean closed;
    private volatile @Nullable KafkaTail tail;

    /// The rows, and what is held of them; called by one thread at a time.
    public interface Rows<T extends Event> {

        /// Takes all rows in; a row that is held already in a later version stays.
        ///
        /// @return how many are held
        int load();

        /// @return id of the row that changed
        UUID changed(T event);

        /// Takes a row in anew, or out if there is none any more.
        void reload(UUID id);
    }

    RowsTail(String what, Tails tails, EventReader events, String topic, Class<T> type, Rows<T> rows) {
        this.what = what;
        this.tails = tails;
        this.events = events;
        this.topic = topic;
        this.type = type;
        this.rows = rows;
    }

    /// Begins in the background, and tries again until broker and database answer.
    public void start() {
        Thread.ofPlatform().daemon().name("load-" + topic).start(this::begin);
    }

    private void begin() {
        String trouble = null;
        while (!closed) {
            try {
                // Taken before the rows are read: what changes meanwhile is then told again.
                Map<Integer, Long> end = tails.bounds(topic).end();
                int count = rows.load();
                KafkaTail started = tails.of(topic, end, this);
                tail = started;
                started.start();
                Log.infof("%s loaded count=%d", what, count);
                loaded.countDown();
                return;
            } catch (RuntimeException e) {
                if (!Objects.equals(e.toString(), trouble)) {
                    Log.warnf("%s cannot be loaded yet reason=%s", what, e.toString());
                }
                trouble = e.toString();
                pause();
            }
        }
    }

    public boolean isLoaded() {
        return loaded.getCount() == 0;
    }

    /// Waits until all rows are there.
    public void awaitLoaded() {
        try {
            loaded.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the " + what + " are loaded", e);
        }
    }

    @Override
    public void on(ConsumerRecord<byte[], byte[]> message) {
        rows.reload(rows.changed(events.read(message.value(), type)));
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        KafkaTail running = tail;
        if (running != null) {
            running.close();
        }
    }
}
