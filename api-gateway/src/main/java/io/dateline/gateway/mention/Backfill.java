package io.dateline.gateway.mention;

import io.dateline.contract.Span;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.monitor.MonitorSaved;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.QueryInvalidException;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.MatchedSpans;
import io.dateline.gateway.search.SearchIndex;
import io.dateline.gateway.search.SearchRequest;
import io.dateline.gateway.topic.Reassignment;
import io.dateline.platform.page.CursorInvalidException;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks through history for a new or changed monitor, page by page; where it was is written down, so that another
/// replica, or this one after a restart, goes on from there. The monitor is matched live before this begins; it looks
/// twice, so that what arrived in between, before every replica knew the monitor, is found as well. What it finds
/// raises no alert, and finding it twice changes nothing.
@ApplicationScoped
class Backfill {

    private static final int PAGE = 200;
    private static final int POLL_SECONDS = 2;

    private final SearchIndex index;
    private final Articles articles;
    private final Mentions mentions;
    private final Monitors monitors;
    private final Backfills backfills;
    private final Reassignment ownTopics;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("backfill").factory());

    Backfill(
            SearchIndex index,
            Articles articles,
            Mentions mentions,
            Monitors monitors,
            Backfills backfills,
            Reassignment ownTopics) {
        this.index = index;
        this.articles = articles;
        this.mentions = mentions;
        this.monitors = monitors;
        this.backfills = backfills;
        this.ownTopics = ownTopics;
    }

    void onStart(@Observes StartupEvent event) {
        worker.scheduleWithFixedDelay(this::work, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
    }

    void onSaved(@Observes(during = TransactionPhase.AFTER_SUCCESS) MonitorSaved saved) {
        worker.execute(this::work);
    }

    private void work() {
        try {
            // What the index does not know yet of a team's own topics would be missed, not found later.
            if (!ownTopics.isSettled()) {
                return;
            }
            Optional<BackfillRow> claimed = backfills.claim();
            while (claimed.isPresent()) {
                look(claimed.get());
                claimed = backfills.claim();
            }
        } catch (RuntimeException e) {
            Log.warnf(e, "backfill paused");
        }
    }

    private void look(BackfillRow row) {
        SavedMonitor monitor = monitors.standing(List.of(row.monitorId())).stream()
                .filter(now -> now.version() == row.version())
                .findFirst()
                .orElse(null);
        if (monitor == null) {
            return;
        }
        try {
            Query tree = monitors.tree(monitor);
            MatchedSpans spans = new MatchedSpans(tree);
            SearchRequest request = SearchRequest.of(tree, monitor.tenantId(), null, null, PAGE);
            BackfillRow at = row;
            while (true) {
                SearchIndex.Found found = index.search(request.after(at.cursor()));
                int added = 0;
                for (KnownArticle known :
                        articles.find(monitor.tenantId(), found.ids()).values()) {
                    added += note(monitor, known, spans);
                }
                boolean stands = backfills.advance(at, found.ids().size(), found.total(), added, found.next());
                if (!stands || found.next() == null) {
                    Log.infof(
                            "monitor backfilled monitorId=%s version=%d look=%d",
                            monitor.id(), row.version(), row.look());
                    return;
                }
                at = backfills.find(monitor.id()).orElseThrow();
            }
        } catch (QueryInvalidException | CursorInvalidException e) {
            Log.warnf("backfill given up monitorId=%s reason=%s", monitor.id(), e.getMessage());
            backfills.fail(row);
        }
    }

    private int note(SavedMonitor monitor, KnownArticle known, MatchedSpans matched) {
        IndexedArticle indexed = known.indexed();
        if (indexed == null) {
            return 0;
        }
        List<Span> spans = matched.in(indexed).orElse(null);
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
