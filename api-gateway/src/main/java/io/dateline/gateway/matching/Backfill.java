package io.dateline.gateway.matching;

import io.dateline.contract.finding.Span;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.matching.Backfills.DueBackfill;
import io.dateline.gateway.matching.Backfills.PageDone;
import io.dateline.gateway.mention.Mention;
import io.dateline.gateway.mention.Mentions;
import io.dateline.gateway.monitor.MonitorSaved;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.query.QueryInvalidException;
import io.dateline.gateway.rule.RuleBook;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.MatchedSpans;
import io.dateline.gateway.search.SearchIndex;
import io.dateline.gateway.search.SearchRequest;
import io.dateline.platform.lease.Ending;
import io.dateline.platform.lease.WorkLoops;
import io.dateline.platform.lease.Worker;
import io.dateline.platform.page.CursorInvalidException;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;

/// Looks through history for a new or changed monitor, page by page; where it was is written down, so that another
/// replica, or this one after a restart, goes on from there. The monitor is matched live before this begins; it
/// looks twice, so that what arrived in between, before every replica knew the monitor, is found as well. What it
/// finds raises no alert, and finding it twice changes nothing.
@ApplicationScoped
class Backfill implements Worker<DueBackfill> {

    static final String NAME = "backfill";

    private static final int PAGE = 200;
    private static final Duration IDLE = Duration.ofSeconds(2);

    private final SearchIndex index;
    private final Articles articles;
    private final Mentions mentions;
    private final RuleBook rules;
    private final Monitors monitors;
    private final Backfills backfills;
    private final WorkLoops loops;

    Backfill(
            SearchIndex index,
            Articles articles,
            Mentions mentions,
            RuleBook rules,
            Monitors monitors,
            Backfills backfills,
            WorkLoops loops) {
        this.index = index;
        this.articles = articles;
        this.mentions = mentions;
        this.rules = rules;
        this.monitors = monitors;
        this.backfills = backfills;
        this.loops = loops;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Backfills queue() {
        return backfills;
    }

    /// One after another, so that searches of people come in between.
    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Duration idle() {
        return IDLE;
    }

    void onSaved(@Observes(during = TransactionPhase.AFTER_SUCCESS) MonitorSaved saved) {
        loops.of(NAME).wake();
    }

    @Override
    public Ending attempt(DueBackfill due) {
        BackfillRow row = due.row();
        SavedMonitor monitor = monitors.standing(List.of(row.monitorId())).stream()
                .filter(now -> now.version() == row.version())
                .findFirst()
                .orElse(null);
        if (monitor == null) {
            return backfills.notNow();
        }
        try {
            Query tree = monitors.tree(monitor);
            MatchedSpans spans = new MatchedSpans(tree);
            SearchRequest request = SearchRequest.of(tree, monitor.tenantId(), null, null, PAGE);
            SearchIndex.Found found = index.search(request.after(row.cursor()));
            int added = 0;
            for (KnownArticle known :
                    articles.find(monitor.tenantId(), found.ids()).values()) {
                added += note(monitor, known, spans);
            }
            if (found.next() == null) {
                Log.infof(
                        "monitor backfilled monitorId=%s version=%d look=%d", monitor.id(), row.version(), row.look());
            }
            return backfills.ending(due, monitor, new PageDone(found.ids().size(), found.total(), added, found.next()));
        } catch (QueryInvalidException | CursorInvalidException e) {
            Log.warnf("backfill given up monitorId=%s reason=%s", monitor.id(), e.getMessage());
            return backfills.failed(due);
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
            return stands && isAdded(monitor, known, spans) ? 1 : 0;
        });
    }

    private boolean isAdded(SavedMonitor monitor, KnownArticle known, List<Span> spans) {
        Mentions.Noted noted = mentions.note(monitor, known, spans, null, false);
        if (!noted.isNew()) {
            return false;
        }
        Mention mention = rules.apply(rules.of(monitor.tenantId()), noted.mention(), known);
        return !mention.isDismissed();
    }
}
