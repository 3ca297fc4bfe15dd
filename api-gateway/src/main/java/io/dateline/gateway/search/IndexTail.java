package io.dateline.gateway.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.ArticleAnalysed;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Keeps this replica's index up with the analysed articles. An index that is empty, of another make, or older than
/// the topic reaches back is first rebuilt from the rows.
@ApplicationScoped
public class IndexTail implements TopicTail.Reader {

    /// What a crash may make us read again.
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(10);

    private final LuceneIndex index;
    private final AnalysedArticles rows;
    private final ObjectMapper json;
    private final String bootstrapServers;
    private volatile @Nullable TopicTail tail;
    private volatile boolean closed;
    private Map<Integer, Long> read = Map.of();
    private long committedAt = System.nanoTime();

    IndexTail(
            LuceneIndex index,
            AnalysedArticles rows,
            ObjectMapper json,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.index = index;
        this.rows = rows;
        this.json = json;
        this.bootstrapServers = bootstrapServers;
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("index-start").start(this::begin);
    }

    /// Whether the index holds all that was known when this replica started.
    boolean isCaughtUp() {
        TopicTail running = tail;
        return running != null && running.isCaughtUp();
    }

    private void begin() {
        while (!closed) {
            try {
                Map<Integer, Long> start = index.committedOffsets();
                TopicTail.Bounds bounds = TopicTail.bounds(bootstrapServers, ArticleAnalysed.TOPIC);
                if (start.isEmpty() || !isWithin(start, bounds)) {
                    start = rebuild();
                }
                TopicTail started = new TopicTail(bootstrapServers, ArticleAnalysed.TOPIC, start, this);
                read = start;
                tail = started;
                started.start();
                return;
            } catch (IOException | RuntimeException e) {
                Log.warnf("search index cannot start yet reason=%s", e.toString());
                pause();
            }
        }
    }

    private static boolean isWithin(Map<Integer, Long> start, TopicTail.Bounds bounds) {
        return start.entrySet().stream()
                .allMatch(entry -> entry.getValue() >= bounds.begin().getOrDefault(entry.getKey(), 0L)
                        && entry.getValue() <= bounds.end().getOrDefault(entry.getKey(), 0L));
    }

    private Map<Integer, Long> rebuild() throws IOException {
        // Taken before the scan: what the rows do not hold yet is then read from the topic.
        Map<Integer, Long> start = TopicTail.committed(bootstrapServers, ArticleAnalysed.TOPIC, rows.consumerGroup());
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

    @Override
    public void on(ConsumerRecord<String, byte[]> message) {
        ArticleAnalysed analysed;
        try {
            analysed = json.readValue(message.value(), ArticleAnalysed.class);
        } catch (IOException | IllegalArgumentException e) {
            // The read model parks it with its reason; here it is only passed over.
            Log.warnf("index passes over a message partition=%d offset=%d", message.partition(), message.offset());
            return;
        }
        try {
            if (analysed.status() == ArticleAnalysed.Status.ANALYSED && analysed.findings() != null) {
                index.put(new IndexedArticle(analysed.article(), analysed.analysisVersion(), analysed.findings()));
            } else {
                long version = (long) analysed.article().revision() << 32 | analysed.analysisVersion();
                index.remove(analysed.article().id(), version);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterBatch(Map<Integer, Long> next) {
        read = next;
        try {
            index.refresh();
            if (System.nanoTime() - committedAt > COMMIT_EVERY.toNanos()) {
                index.commit(next);
                committedAt = System.nanoTime();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    void onStop(@Observes ShutdownEvent event) throws IOException {
        closed = true;
        TopicTail running = tail;
        if (running != null) {
            running.close();
            index.commit(read);
        }
    }
}
