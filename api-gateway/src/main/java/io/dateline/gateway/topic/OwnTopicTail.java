package io.dateline.gateway.topic;

import io.dateline.contract.OwnTopicChanged;
import io.dateline.platform.tail.RowsTail;
import io.dateline.platform.tail.Tails;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Holds the own topics of all teams in memory and keeps them up with their rows: loaded at the start, then one by one
/// as changes are told.
@ApplicationScoped
class OwnTopicTail implements RowsTail.Rows<OwnTopicChanged> {

    private final TopicRows rows;
    private final RowsTail<OwnTopicChanged> tail;
    private final Map<UUID, OwnTopic> topics = new ConcurrentHashMap<>();

    /// An own topic was written, in the transaction that is under way.
    record Saved(OwnTopic topic) {}

    /// One was removed, in the transaction that is under way.
    record Removed(UUID id) {}

    OwnTopicTail(TopicRows rows, Tails tails) {
        this.rows = rows;
        this.tail = tails.ofRows("own topics", OwnTopicChanged.TOPIC, OwnTopicChanged.class, this);
    }

    void onStart(@Observes StartupEvent event) {
        tail.start();
    }

    @Override
    public int load() {
        rows.all().forEach(this::put);
        return topics.size();
    }

    @Override
    public UUID changed(OwnTopicChanged event) {
        return event.ownTopicId();
    }

    @Override
    public void reload(UUID id) {
        rows.find(id).ifPresentOrElse(this::put, () -> topics.remove(id));
    }

    boolean isLoaded() {
        return tail.isLoaded();
    }

    /// Those of all teams. Waits until they are there: an article that is judged before would belong to none.
    Collection<OwnTopic> all() {
        tail.awaitLoaded();
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

    @PreDestroy
    void close() {
        tail.close();
    }
}
