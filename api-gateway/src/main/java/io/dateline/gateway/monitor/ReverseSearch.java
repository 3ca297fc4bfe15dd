package io.dateline.gateway.monitor;

import io.dateline.contract.Span;
import io.dateline.gateway.match.Clause;
import io.dateline.gateway.match.Clauses;
import io.dateline.gateway.match.ReverseIndex;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.QueryInvalidException;
import io.dateline.gateway.search.IndexedArticle;
import io.quarkus.logging.Log;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// All monitors of all tenants, in memory, turned round: given an article, which of them match it.
public final class ReverseSearch {

    private final ReverseIndex<UUID> index = new ReverseIndex<>();
    private final Map<UUID, Registered> registered = new ConcurrentHashMap<>();

    private record Registered(UUID tenantId, int version) {}

    /// A monitor that matches.
    ///
    /// @param spans where; title first, in reading order and without overlaps
    public record Match(UUID monitorId, List<Span> spans) {}

    /// @param tree of a monitor's query
    synchronized void put(List<SavedMonitor> monitors, Function<SavedMonitor, Query> tree) {
        Map<UUID, Clause> clauses = new HashMap<>();
        for (SavedMonitor saved : monitors) {
            Registered before = registered.get(saved.id());
            if (before != null && before.version() >= saved.version()) {
                continue;
            }
            try {
                clauses.put(saved.id(), Clauses.of(tree.apply(saved)));
                registered.put(saved.id(), new Registered(saved.tenantId(), saved.version()));
            } catch (QueryInvalidException e) {
                Log.errorf("monitor no longer understood monitorId=%s reason=%s", saved.id(), e.getMessage());
            }
        }
        index.put(clauses);
    }

    synchronized void remove(UUID id) {
        registered.remove(id);
        index.remove(id);
    }

    Set<UUID> ids() {
        return Set.copyOf(registered.keySet());
    }

    /// Monitors that match an article which their tenant may see.
    public List<Match> match(IndexedArticle indexed) {
        UUID owner = indexed.article().tenantId();
        List<Match> matches = new ArrayList<>();
        for (ReverseIndex.Match<UUID> match : index.matchWithSpans(indexed.article(), indexed.findings())) {
            Registered known = registered.get(match.key());
            if (known != null && (owner == null || owner.equals(known.tenantId()))) {
                matches.add(new Match(match.key(), match.spans()));
            }
        }
        return matches;
    }
}
