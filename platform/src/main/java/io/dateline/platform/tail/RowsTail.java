package io.dateline.platform.tail;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Keeps what a replica holds in memory up with rows of the database: loads all of them at the start, then one by one
/// as a topic tells that they changed.
public final class RowsTail implements KafkaTail.Reader, AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String what;
    private final String bootstrapServers;
    private final String topic;
    private final Rows rows;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private volatile boolean closed;
    private volatile @Nullable KafkaTail tail;

    /// The rows, and what is held of them; called by one thread at a time.
    public interface Rows {

        /// Takes all rows in; a row that is held already in a later version stays.
        ///
        /// @return how many are held
        int load();

        /// @param message of the topic
        /// @return id of the row that changed
        /// @throws IOException the message cannot be read, and is passed over
        UUID changed(byte[] message) throws IOException;

        /// Takes a row in anew, or out if there is none any more.
        void reload(UUID id);
    }

    /// @param what the rows are, in the plural, for the log
    public RowsTail(String what, String bootstrapServers, String topic, Rows rows) {
        this.what = what;
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.rows = rows;
    }

    /// Begins in the background, and tries again until broker and database answer.
    public void start() {
        Thread.ofPlatform().daemon().name("load-" + topic).start(this::begin);
    }

    private void begin() {
        while (!closed) {
            try {
                // Taken before the rows are read: what changes meanwhile is then told again.
                Map<Integer, Long> end =
                        KafkaTail.bounds(bootstrapServers, topic).end();
                int count = rows.load();
                KafkaTail started = new KafkaTail(bootstrapServers, topic, end, this);
                tail = started;
                started.start();
                Log.infof("%s loaded count=%d", what, count);
                loaded.countDown();
                return;
            } catch (RuntimeException e) {
                Log.warnf("%s cannot be loaded yet reason=%s", what, e.toString());
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
    public void on(ConsumerRecord<String, byte[]> message) {
        UUID id;
        try {
            id = rows.changed(message.value());
        } catch (IOException | IllegalArgumentException e) {
            Log.warnf("%s pass over a message partition=%d offset=%d", what, message.partition(), message.offset());
            return;
        }
        rows.reload(id);
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
