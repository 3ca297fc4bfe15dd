package io.dateline.gateway.matching;

import io.dateline.contract.MonitorChanged;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.match.Clause;
import io.dateline.gateway.match.QueryCompiler;
import io.dateline.gateway.match.ReverseIndex;
import io.dateline.gateway.monitor.MonitorSaved;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.query.QueryInvalidException;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.platform.tail.RowsTail;
import io.dateline.platform.tail.Tails;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// All monitors of all tenants, in memory: given an article, which of them match it. Loaded at the start, then kept up
/// one by one as changes are told.
@ApplicationScoped
class MonitorRegistry {

    private final Monitors monitors;
    private final RowsTail<MonitorChanged> tail;
    private final ReverseIndex<UUID> index = new ReverseIndex<>();
    private final Map<UUID, Registered> registered = new ConcurrentHashMap<>();

    private record Registered(UUID tenantId, int version) {

        boolean maySee(IndexedArticle indexed) {
            UUID owner = indexed.article().tenantId();
            return owner == null || owner.equals(tenantId);
        }
    }

    MonitorRegistry(Monitors monitors, Tails tails) {
        this.monitors = monitors;
        this.tail = tails.ofRows("monitors", MonitorChanged.TOPIC, MonitorChanged.class, new StoredMonitors());
    }

    /// Takes monitors in, each unless it is held in this version or a later one.
    synchronized void register(List<SavedMonitor> saved) {
        Map<UUID, Clause> clauses = new HashMap<>();
        for (SavedMonitor monitor : saved) {
            Registered before = registered.get(monitor.id());
            if (before != null && before.version() >= monitor.version()) {
                continue;
            }
            try {
                clauses.put(monitor.id(), QueryCompiler.of(monitors.tree(monitor)));
                registered.put(monitor.id(), new Registered(monitor.tenantId(), monitor.version()));
            } catch (QueryInvalidException e) {
                Log.errorf("monitor no longer understood monitorId=%s reason=%s", monitor.id(), e.getMessage());
            }
        }
        index.put(clauses);
    }

    synchronized void remove(UUID id) {
        registered.remove(id);
        index.remove(id);
    }

    /// Monitors that match an article which their tenant may see, each with the places: title first, in reading order
    /// and without overlaps.
    Map<UUID, List<Span>> match(IndexedArticle indexed) {
        Map<UUID, List<Span>> matches = new HashMap<>();
        for (ReverseIndex.Match<UUID> match : index.matchWithSpans(indexed.article(), indexed.findings())) {
            Registered known = registered.get(match.key());
            if (known != null && known.maySee(indexed)) {
                matches.put(match.key(), match.spans());
            }
        }
        return matches;
    }

    /// Why a monitor matches an article or does not: whether it is registered at all, and its query was tried.
    MatchReason explain(UUID id, IndexedArticle indexed) {
        Registered known = registered.get(id);
        return known == null
                ? MatchReason.NOT_REGISTERED
                : index.explain(id, indexed.article(), indexed.findings())
                        .map(reason -> MatchReason.of(known.version(), known.maySee(indexed), reason))
                        .orElse(MatchReason.NOT_REGISTERED);
    }

    /// Waits until all monitors are there: an article that is matched before would be missed.
    void awaitLoaded() {
        tail.awaitLoaded();
    }

    boolean isLoaded() {
        return tail.isLoaded();
    }

    void onStart(@Observes StartupEvent event) {
        tail.start();
    }

    /// This replica need not wait to be told of its own changes.
    void onSaved(@Observes(during = TransactionPhase.AFTER_SUCCESS) MonitorSaved saved) {
        register(List.of(saved.monitor()));
    }

    @PreDestroy
    void close() {
        tail.close();
    }

    private final class StoredMonitors implements RowsTail.Rows<MonitorChanged> {

        @Override
        public int load() {
            register(monitors.all());
            return registered.size();
        }

        @Override
        public UUID changed(MonitorChanged event) {
            return event.monitorId();
        }

        @Override
        public void reload(UUID id) {
            monitors.find(id).ifPresentOrElse(found -> register(List.of(found)), () -> remove(id));
        }
    }
}
