package io.dateline.gateway.alert.evaluation;

import io.dateline.gateway.alert.judge.JudgedRule;
import io.dateline.gateway.alert.rule.AlertRule;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.outlet.OutletLists;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.MatchedSpans;
import io.dateline.gateway.signal.SignalMention;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Makes filters of rules askable.
@ApplicationScoped
public class RuleTests {

    private final OutletLists outlets;
    private final Articles articles;
    private final Queries.TenantParts parts;

    RuleTests(OutletLists outlets, Articles articles, Queries.TenantParts parts) {
        this.outlets = outlets;
        this.articles = articles;
        this.parts = parts;
    }

    /// @return null if the rule cannot be asked any more, as what it names is gone: it is passed over and says so in
    ///     the log

    public @Nullable JudgedRule of(UUID tenantId, AlertRule rule) {
        UUID listId = rule.filter().outletListId();
        try {
            List<UUID> sources = listId == null ? List.of() : outlets.sources(tenantId, listId);
            return new JudgedRule(
                    rule,
                    rule.filter().test(sources),
                    query(tenantId, rule.filter().query()));
        } catch (ProblemException e) {
            Log.warnf("alert rule passed over ruleId=%s reason=%s", rule.id(), e.getMessage());
            return null;
        }
    }

    private Predicate<SignalMention> query(UUID tenantId, @Nullable String query) {
        if (query == null) {
            return mention -> true;
        }
        MatchedSpans sought = new MatchedSpans(Queries.parse(query, parts.of(tenantId)));
        return mention -> articles.find(tenantId, mention.articleId())
                .map(KnownArticle::indexed)
                .flatMap((IndexedArticle indexed) -> sought.in(indexed))
                .isPresent();
    }
}
