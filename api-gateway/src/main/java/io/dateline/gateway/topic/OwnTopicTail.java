package io.dateline.gateway.topic;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.OwnTopicChanged;
import io.dateline.platform.tail.KafkaTail;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Holds the own topics of all teams in memory and keeps them up with their rows: loaded at the start, then one by one
/// as changes are told.
@ApplicationScoped
class OwnTopicTail implements KafkaTail.Reader {

    private final TopicRows rows;
    private final ObjectMapper json;
    private final String bootstrapServers;
    private final Map<UUID, OwnTopic> topics = new ConcurrentHashMap<>();
    private final CountDownLatch loaded = new CountDownLatch(1);
    private volatile boolean closed;
    private volatile @Nullable KafkaTail tail;

    /// An own topic was written, in the transaction that is under way.
    record Saved(OwnTopic topic) {}

    /// One was removed, in the transaction that is under way.
    record Removed(UUID id) {}

    OwnTopicTail(
            TopicRows rows,
            ObjectMapper json,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.rows = rows;
        this.json = json;
        this.bootstrapServers = bootstrapServers;
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("own-topic-start").start(this::begin);
    }

    private void begin() {
        while (!closed) {
            try {
                // Taken before the rows are read: what changes meanwhile is then told again.
                Map<Integer, Long> end = KafkaTail.bounds(bootstrapServers, OwnTopicChanged.TOPIC)
                        .end();
                rows.all().forEach(this::put);
                KafkaTail started = new KafkaTail(bootstrapServers, OwnTopicChanged.TOPIC, end, this);
                tail = started;
                started.start();
                Log.infof("own topics loaded count=%d", topics.size());
                loaded.countDown();
                return;
            } catch (RuntimeException e) {
                Log.warnf("own topics cannot be loaded yet reason=%s", e.toString());
                pause();
            }
        }
    }

    boolean isLoaded() {
        return loaded.getCount() == 0;
    }

    /// Those of all teams. Waits until they are there: an article that is judged before would belong to none.
    Collection<OwnTopic> all() {
        awaitLoaded();
        return topics.values();
    }

    /// Those of one team, by name.
    List<OwnTopic> ofTenant(UUID tenantId) {
        if (!isLoaded()) {
            // A page must not wait for a broker that is away.
            return rows.ofTenant(tenantId);
        }
        return all().stream()
                .filter(topic -> topic.tenantId().equals(tenantId))
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .toList();
    }

    private void awaitLoaded() {
        try {
            loaded.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the own topics are loaded", e);
        }
    }

    /// This replica need not wait to be told of its own changes.
    void onSaved(@Observes(during = TransactionPhase.AFTER_SUCCESS) Saved saved) {
        put(saved.topic());
    }

    void onRemoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) Removed removed) {
        topics.remove(removed.id());
    }

    private void put(OwnTopic topic) {
        topics.merge(topic.id(), topic, (a, b) -> a.version() > b.version() ? a : b);
    }

    @Override
    public void on(ConsumerRecord<String, byte[]> message) {
        UUID id;
        try {
            id = json.readValue(message.value(), OwnTopicChanged.class).ownTopicId();
        } catch (IOException | IllegalArgumentException e) {
            Log.warnf("own topics pass over a message partition=%d offset=%d", message.partition(), message.offset());
            return;
        }
        rows.find(id).ifPresentOrElse(this::put, () -> topics.remove(id));
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @PreDestroy
    void close() {
        closed = true;
        KafkaTail running = tail;
        if (running != null) {
            running.close();
        }
    }
}
