package io.dateline.gateway.monitor;

import io.dateline.gateway.query.QueryInvalidException;
import io.dateline.gateway.search.ArticleDocuments;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.QueryCompiler;
import io.dateline.gateway.search.TextAnalysis;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;

/// All monitors of all tenants, in memory, turned round: given an article, which of them match it.
public final class ReverseSearch implements AutoCloseable {

    /// Registering more at once needs much memory for a moment.
    private static final int CHUNK = 500;

    /// Passes of the presearcher: three leave a twelfth of the queries that one pass would run.
    private static final int PASSES = 3;

    private final Monitor monitor;
    private final Map<UUID, Registered> registered = new ConcurrentHashMap<>();

    ReverseSearch() {
        try {
            MonitorConfiguration settings = new MonitorConfiguration();
            settings.setQueryUpdateBufferSize(CHUNK);
            monitor = new Monitor(TextAnalysis.analyzer(), new MultipassTermFilteredPresearcher(PASSES), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Registered(UUID tenantId, int version, org.apache.lucene.search.Query query) {}

    /// A monitor that matches.
    ///
    /// @param query compiled, for finding the spans
    public record Match(UUID monitorId, org.apache.lucene.search.Query query) {}

    synchronized void put(List<SavedMonitor> monitors) {
        List<MonitorQuery> chunk = new ArrayList<>();
        for (SavedMonitor saved : monitors) {
            Registered before = registered.get(saved.id());
            if (before != null && before.version() >= saved.version()) {
                continue;
            }
            try {
                org.apache.lucene.search.Query query = QueryCompiler.compile(saved.tree());
                registered.put(saved.id(), new Registered(saved.tenantId(), saved.version(), query));
                chunk.add(new MonitorQuery(saved.id().toString(), query));
            } catch (QueryInvalidException e) {
                Log.errorf("monitor no longer understood monitorId=%s reason=%s", saved.id(), e.getMessage());
            }
            if (chunk.size() == CHUNK) {
                register(chunk);
                chunk = new ArrayList<>();
            }
        }
        register(chunk);
    }

    private void register(List<MonitorQuery> chunk) {
        try {
            monitor.register(chunk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void remove(UUID id) {
        try {
            registered.remove(id);
            monitor.deleteById(id.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<UUID> ids() {
        return Set.copyOf(registered.keySet());
    }

    /// Monitors that match an article which their tenant may see. One article at a time: batches are slower.
    public List<Match> match(IndexedArticle indexed) {
        UUID owner = indexed.article().tenantId();
        try {
            MatchingQueries<QueryMatch> found =
                    monitor.match(ArticleDocuments.forMatching(indexed), QueryMatch.SIMPLE_MATCHER);
            found.getErrors()
                    .forEach((id, fault) -> Log.errorf(fault, "monitor could not be matched monitorId=%s", id));
            List<Match> matches = new ArrayList<>();
            for (QueryMatch match : found.getMatches()) {
                UUID id = UUID.fromString(match.getQueryId());
                Registered known = registered.get(id);
                if (known != null && (owner == null || owner.equals(known.tenantId()))) {
                    matches.add(new Match(id, known.query()));
                }
            }
            return matches;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
