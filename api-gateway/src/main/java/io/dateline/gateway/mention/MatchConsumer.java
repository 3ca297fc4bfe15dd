package io.dateline.gateway.mention;

import io.dateline.contract.Article;
import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.Span;
import io.dateline.gateway.alert.Alerts;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.monitor.MonitorTail;
import io.dateline.gateway.monitor.Monitors;
import io.dateline.gateway.monitor.ReverseSearch;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.overlay.Overlays;
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

/// Holds each analysed article against all monitors: row, mentions and alerts in one transaction, so that no alert
/// is ever without its article.
@ApplicationScoped
class MatchConsumer {

    private final Inbox inbox;
    private final Articles articles;
    private final MonitorTail reverse;
    private final Monitors monitors;
    private final Mentions mentions;
    private final Alerts alerts;
    private final Overlays overlays;
    private final MeterRegistry metrics;

    MatchConsumer(
            Inbox inbox,
            Articles articles,
            MonitorTail reverse,
            Monitors monitors,
            Mentions mentions,
            Alerts alerts,
            Overlays overlays,
            MeterRegistry metrics) {
        this.inbox = inbox;
        this.articles = articles;
        this.reverse = reverse;
        this.monitors = monitors;
        this.mentions = mentions;
        this.alerts = alerts;
        this.overlays = overlays;
        this.metrics = metrics;
    }

    @Incoming("match")
    @Blocking
    public void on(ConsumerRecord<String, byte[]> message) {
        inbox.receive("match", message, ArticleAnalysed.class, this::apply);
    }

    private void apply(ArticleAnalysed event) {
        KnownArticle known = KnownArticle.of(event);
        boolean current = articles.store(known) == Articles.Stored.CURRENT;
        IndexedArticle indexed = known.indexed(overlays);
        if (!current || indexed == null) {
            count(current ? "rejected" : "outdated");
            return;
        }
        List<ReverseSearch.Match> matches = reverse.match(indexed);
        boolean first =
                mentions.firstMatchOf(known.article().id(), known.article().revision());
        if (!matches.isEmpty()) {
            note(known, matches, first);
        }
        count(matches.isEmpty() ? "unmatched" : "matched");
    }

    private void note(KnownArticle shared, List<ReverseSearch.Match> matches, boolean firstOfRevision) {
        Map<UUID, ReverseSearch.Match> byMonitor = new HashMap<>();
        matches.forEach(match -> byMonitor.put(match.monitorId(), match));
        Map<UUID, KnownArticle> byTenant = new HashMap<>();
        for (SavedMonitor monitor : monitors.standing(List.copyOf(byMonitor.keySet()))) {
            ReverseSearch.Match match = Objects.requireNonNull(byMonitor.get(monitor.id()));
            List<Span> found = match.spans();
            KnownArticle known =
                    byTenant.computeIfAbsent(monitor.tenantId(), tenantId -> shared.seenBy(overlays.of(tenantId)));
            Mentions.Noted noted = mentions.note(monitor, known, found);
            boolean news = noted == Mentions.Noted.NEW
                    || noted == Mentions.Noted.KNOWN && known.article().revision() == 1;
            boolean stands = known.article().withdrawnAt() == null;
            if (firstOfRevision && news && stands) {
                alerts.matched(monitor, known, explanation(known.article(), found));
            }
        }
    }

    private static String explanation(Article article, List<Span> spans) {
        if (spans.isEmpty()) {
            return "Matched by what is known of the article.";
        }
        List<String> words = spans.stream()
                .map(span -> (span.field() == Span.Field.TITLE ? article.title() : article.text())
                        .substring(span.start(), span.end())
                        .replace('\n', ' '))
                .map(String::strip)
                .distinct()
                .limit(5)
                .map(word -> "“" + word + "”")
                .toList();
        String where = spans.getFirst().field() == Span.Field.TITLE ? "headline" : "text";
        return "Matched " + String.join(", ", words) + ", first in the " + where + ".";
    }

    private void count(String outcome) {
        metrics.counter("dateline.outcome", "stage", "match", "outcome", outcome)
                .increment();
    }
}
