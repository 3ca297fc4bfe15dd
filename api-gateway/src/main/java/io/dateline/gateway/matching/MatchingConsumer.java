package io.dateline.gateway.matching;

import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.alert.evaluation.Signals;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.article.SharedArticle;
import io.dateline.gateway.mention.Mention;
import io.dateline.gateway.mention.Mentions;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.overlay.Overlays;
import io.dateline.gateway.rule.RuleBook;
import io.dateline.gateway.rule.TeamRules;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.platform.inbox.Inbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// An analysed article meets all monitors: its row, the mentions, what rules make of them, and what the alert
/// rules have to look at, in this order and in one transaction. If that fails for good the message is parked with its
/// reason, and the row is kept: an article is never missing because it could not be matched (ADR 10).
@ApplicationScoped
class MatchingConsumer {

    private final Inbox inbox;
    private final Articles articles;
    private final MonitorRegistry registry;
    private final Monitors monitors;
    private final Mentions mentions;
    private final RuleBook rules;
    private final Signals signals;
    private final Overlays overlays;
    private final MeterRegistry metrics;

    MatchingConsumer(
            Inbox inbox,
            Articles articles,
            MonitorRegistry registry,
            Monitors monitors,
            Mentions mentions,
            RuleBook rules,
            Signals signals,
            Overlays overlays,
            MeterRegistry metrics) {
        this.inbox = inbox;
        this.articles = articles;
        this.registry = registry;
        this.monitors = monitors;
        this.mentions = mentions;
        this.rules = rules;
        this.signals = signals;
        this.overlays = overlays;
        this.metrics = metrics;
    }

    @Incoming("matching")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> message) {
        // Before the transaction: it must not stay open while monitors are loaded.
        registry.awaitLoaded();
        inbox.receive("match", message, ArticleAnalysed.class, this::meet, this::storeAlone);
    }

    private void meet(ArticleAnalysed event) {
        SharedArticle shared = SharedArticle.of(event);
        boolean current = articles.store(shared) == Articles.Stored.CURRENT;
        IndexedArticle indexed = shared.indexed(overlays);
        if (!current || indexed == null) {
            count(current ? "rejected" : "outdated");
            return;
        }
        Map<UUID, List<Span>> matches = registry.match(indexed);
        boolean first =
                mentions.firstMatchOf(shared.article().id(), shared.article().revision());
        Map<UUID, KnownArticle> byTenant = new HashMap<>();
        Map<UUID, TeamRules> rulesByTenant = new HashMap<>();
        for (SavedMonitor monitor : monitors.standing(List.copyOf(matches.keySet()))) {
            KnownArticle seen =
                    byTenant.computeIfAbsent(monitor.tenantId(), tenantId -> shared.seenBy(overlays.of(tenantId)));
            meet(monitor, seen, Objects.requireNonNull(matches.get(monitor.id())), first, rulesByTenant);
        }
        count(matches.isEmpty() ? "unmatched" : "matched");
    }

    /// @param teamRules rules that were read for the article already, by the tenant
    private void meet(
            SavedMonitor monitor,
            KnownArticle seen,
            List<Span> spans,
            boolean firstOfRevision,
            Map<UUID, TeamRules> teamRules) {
        Article article = seen.article();
        String held = signals.held(article);
        Mentions.Noted noted = mentions.note(monitor, seen, spans, held, true);
        Mention mention = noted.isNew()
                ? rules.apply(teamRules.computeIfAbsent(monitor.tenantId(), rules::of), noted.mention(), seen)
                : noted.mention();
        if (!firstOfRevision || mention.isDismissed()) {
            return;
        }
        if (!noted.isNew() && article.revision() > 1) {
            signals.revised(monitor, mention, seen, noted.toneBefore());
        } else if (held == null && article.withdrawnAt() == null) {
            signals.found(monitor, mention, seen);
        }
    }

    private void storeAlone(ArticleAnalysed event) {
        articles.store(SharedArticle.of(event));
        count("failed");
    }

    private void count(String outcome) {
        metrics.counter("dateline.outcome", "stage", "match", "outcome", outcome)
                .increment();
    }
}
