package io.dateline.gateway.search.tail;

import io.dateline.contract.ArticleAnalysed;
import io.dateline.gateway.overlay.Overlays;
import io.dateline.gateway.search.IndexLostException;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.WritableIndex;
import io.dateline.platform.message.EventReader;
import io.dateline.platform.tail.KafkaTail;
import io.dateline.platform.tail.Tails;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Keeps the index up with the analysed articles. An index that is empty, of another make, or older than
/// the topic reaches back is first rebuilt from the rows.
@ApplicationScoped
public class IndexTail implements KafkaTail.Reader {

    /// What a crash may make us read again.
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(10);

    private final WritableIndex index;
    private final AnalysedArticles rows;
    private final Overlays overlays;
    private final EventReader events;
    private final Tails tails;
    private volatile @Nullable KafkaTail tail;
    private final Object writing = new Object();
    private volatile boolean closed;
    private volatile @Nullable String problem;
    private Map<Integer, Long> read = Map.of();
    private long committedAt = System.nanoTime();

    IndexTail(WritableIndex index, AnalysedArticles rows, Overlays overlays, EventReader events, Tails tails) {
        this.index = index;
        this.rows = rows;
        this.overlays = overlays;
        this.events = events;
        this.tails = tails;
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("index-start").start(this::begin);
    }

    /// Whether the index holds all that was known when this replica started.
    public boolean isCaughtUp() {
        KafkaTail running = tail;
        return running != null && running.isCaughtUp();
    }

    /// Why searches are not answered in full, a sentence for the operator; null if they are.
    @Nullable
    String unavailableReason() {
        String own = problem;
        if (own != null) {
            return own;
        }
        return isCaughtUp() ? index.unavailableReason() : "not yet read to the end of the topic";
    }

    private void begin() {
        while (!closed) {
            try {
                Map<Integer, Long> start = usableOffsets();
                if (start == null) {
                    start = index.isShared() ? rebuildExclusively() : rebuild();
                }
                KafkaTail started = tails.of(ArticleAnalysed.TOPIC, start, this);
                read = start;
                tail = started;
                started.start();
                problem = null;
                return;
            } catch (IOException | RuntimeException e) {
                String reason = e.getMessage() == null ? e.toString() : e.getMessage();
                // Said once, not every two seconds for as long as somebody needs to mend it.
                if (!reason.equals(problem)) {
                    Log.warnf("search index cannot start yet, trying again reason=%s", reason);
                }
                problem = reason;
                pause();
            }
        }
    }

    /// Where the index says it has read to; null if it says nothing, or the topic does not reach back so far.
    private @Nullable Map<Integer, Long> usableOffsets() throws IOException {
        Map<Integer, Long> committed = index.committedOffsets();
        return committed != null && isWithin(committed, tails.bounds(ArticleAnalysed.TOPIC)) ? committed : null;
    }

    /// Of several replicas that find a shared index empty, the first rebuilds it and the others find it done.
    private Map<Integer, Long> rebuildExclusively() throws IOException {
        Map<Integer, Long> start = new TreeMap<>();
        try {
            rows.runExclusively(() -> {
                try {
                    Map<Integer, Long> done = usableOffsets();
                    start.putAll(done == null ? rebuild() : done);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return start;
    }

    private static boolean isWithin(Map<Integer, Long> start, KafkaTail.Bounds bounds) {
        return start.entrySet().stream()
                        .allMatch(entry -> entry.getValue() >= bounds.begin().getOrDefault(entry.getKey(), 0L)
                                && entry.getValue() <= bounds.end().getOrDefault(entry.getKey(), 0L))
                && bounds.begin().entrySet().stream()
                        .allMatch(entry -> entry.getValue() == 0 || start.containsKey(entry.getKey()));
    }

    private Map<Integer, Long> rebuild() throws IOException {
        // Taken before the scan: what the rows do not hold yet is then read from the topic.
        Map<Integer, Long> start = tails.committed(ArticleAnalysed.TOPIC, rows.consumerGroup());
        index.clear();
        int[] count = {0};
        rows.each(indexed -> {
            put(indexed);
            count[0]++;
        });
        index.refresh();
        index.commit(start);
        Log.infof("search index rebuilt articles=%d", count[0]);
        return start;
    }

    private void put(IndexedArticle indexed) {
        try {
            index.put(indexed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether all replicas write the same index.
    public boolean isShared() {
        return index.isShared();
    }

    /// Writes articles again of which something is known that no message tells; older versions change nothing.
    ///
    /// @throws UncheckedIOException the index is out of reach for now
    public void reindex(Collection<IndexedArticle> articles) {
        synchronized (writing) {
            articles.forEach(this::put);
            try {
                index.refresh();
            } catch (IOException e) {
                throw fault(e);
            }
        }
    }

    @Override
    public void on(ConsumerRecord<byte[], byte[]> message) {
        ArticleAnalysed analysed = events.read(message.value(), ArticleAnalysed.class);
        synchronized (writing) {
            write(analysed);
        }
    }

    private void write(ArticleAnalysed analysed) {
        Integer again = analysed.reading();
        int reading = again == null ? 0 : again;
        try {
            if (analysed.status() == ArticleAnalysed.Status.ANALYSED && analysed.findings() != null) {
                index.put(new IndexedArticle(
                        analysed.article(),
                        analysed.analysisVersion(),
                        reading,
                        overlays.matched(analysed.findings())));
            } else {
                long version = IndexedArticle.version(analysed.article(), analysed.analysisVersion(), reading);
                index.remove(analysed.article().id(), version);
            }
        } catch (IOException e) {
            throw fault(e);
        }
    }

    @Override
    public void afterBatch(Map<Integer, Long> next) {
        synchronized (writing) {
            read = next;
            try {
                index.refresh();
                if (System.nanoTime() - committedAt > COMMIT_EVERY.toNanos()) {
                    index.commit(next);
                    committedAt = System.nanoTime();
                }
            } catch (IOException e) {
                throw fault(e);
            }
        }
    }

    /// Makes what was written last through a crash.
    public void commit() {
        synchronized (writing) {
            try {
                index.commit(read);
            } catch (IOException e) {
                throw fault(e);
            }
        }
    }

    /// An index that was taken away is built again, from the beginning: what the topic holds is not all of it.
    private UncheckedIOException fault(IOException e) {
        if (e instanceof IndexLostException) {
            KafkaTail running = tail;
            if (running != null) {
                tail = null;
                Log.warnf("search index lost, building it again reason=%s", e.getMessage());
                Thread.ofPlatform().daemon().name("index-start").start(() -> {
                    running.close();
                    begin();
                });
            }
        }
        return new UncheckedIOException(e);
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /// Before the beans are destroyed, the index among them.
    void onStop(@Observes ShutdownEvent event) {
        closed = true;
        KafkaTail running = tail;
        if (running != null) {
            running.close();
            try {
                index.commit(read);
            } catch (IOException e) {
                // What was read since the last commit is read again.
                Log.warnf("search index not committed at the end reason=%s", e.getMessage());
            }
        }
    }
}
