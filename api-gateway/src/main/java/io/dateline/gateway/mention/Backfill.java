package io.dateline.gateway.mention;

import io.dateline.contract.Span;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.monitor.MonitorSaved;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.MatchedSpans;
import io.dateline.gateway.search.QueryCompiler;
import io.dateline.gateway.search.SearchIndex;
import io.dateline.gateway.search.SearchRequest;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks through history for a new or changed monitor. The monitor is matched live before this begins; it looks
/// twice, so that what arrived in between, before every replica knew the monitor, is found as well. What it finds
/// raises no alert.
@ApplicationScoped
class Backfill {

    private static final int PAGE = 200;

    /// By then every replica knows the monitor, and the index has what they matched without it.
    private static final int SECOND_LOOK_SECONDS = 20;

    private final SearchIndex index;
    private final Articles articles;
    private final Mentions mentions;
    private final Monitors monitors;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("backfill").factory());

    Backfill(SearchIndex index, Articles articles, Mentions mentions, Monitors monitors) {
        this.index = index;
        this.articles = articles;
        this.mentions = mentions;
        this.monitors = monitors;
    }

    void onSaved(@Observes(during = TransactionPhase.AFTER_SUCCESS) MonitorSaved saved) {
        worker.execute(() -> look(saved.monitor()));
        worker.schedule(() -> look(saved.monitor()), SECOND_LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void look(SavedMonitor monitor) {
        try {
            Query tree = monitor.tree();
            org.apache.lucene.search.Query compiled = QueryCompiler.compile(tree);
            SearchRequest request = SearchRequest.of(tree, monitor.tenantId(), null, null, PAGE);
            int count = 0;
            String next = null;
            do {
                SearchIndex.Found found = index.search(request.after(next));
                for (KnownArticle known :
                        articles.find(monitor.tenantId(), found.ids()).values()) {
                    count += note(monitor, known, compiled);
                }
                next = found.next();
            } while (next != null);
            Log.infof("monitor backfilled monitorId=%s version=%d new=%d", monitor.id(), monitor.version(), count);
        } catch (RuntimeException e) {
            Log.warnf(e, "backfill ended early monitorId=%s", monitor.id());
        }
    }

    private int note(SavedMonitor monitor, KnownArticle known, org.apache.lucene.search.Query compiled) {
        IndexedArticle indexed = known.indexed();
        if (indexed == null) {
            return 0;
        }
        List<Span> spans = new MatchedSpans(indexed).of(compiled).orElse(null);
        if (spans == null) {
            return 0;
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean stands = monitors.standing(List.of(monitor.id())).stream()
                    .anyMatch(now -> now.version() == monitor.version());
            return stands && mentions.note(monitor, known, spans) == Mentions.Noted.NEW ? 1 : 0;
        });
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
