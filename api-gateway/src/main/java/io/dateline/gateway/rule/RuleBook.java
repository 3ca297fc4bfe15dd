package io.dateline.gateway.rule;

import io.dateline.contract.Source;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.mention.Mention;
import io.dateline.gateway.mention.MentionNoted;
import io.dateline.gateway.mention.MentionSearch;
import io.dateline.gateway.outlet.OutletLists;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.QueryInvalidException;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.MatchedSpans;
import io.dateline.gateway.triage.MentionChanges;
import io.dateline.gateway.triage.Triage;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks rules about mentions and does what they say.
@ApplicationScoped
class RuleBook {

    private final MentionRules rules;
    private final MentionSearch search;
    private final MentionChanges changes;
    private final OutletLists outlets;
    private final Queries.TenantParts parts;

    RuleBook(
            MentionRules rules,
            MentionSearch search,
            MentionChanges changes,
            OutletLists outlets,
            Queries.TenantParts parts) {
        this.rules = rules;
        this.search = search;
        this.changes = changes;
        this.outlets = outlets;
        this.parts = parts;
    }

    /// Within the transaction that notes the mention: no alert goes out for one that a rule dismisses.
    void onNoted(@Observes MentionNoted noted) {
        List<MentionRule> known = rules.ofTenant(noted.tenantId());
        if (known.stream().noneMatch(MentionRule::active)) {
            return;
        }
        Mention mention = search.find(noted.tenantId(), noted.mentionId()).orElseThrow();
        Queries.Parts saved = parts.of(noted.tenantId());
        known.stream()
                .filter(MentionRule::active)
                .filter(rule -> concerns(rule, noted.tenantId(), mention, noted.article(), saved))
                .forEach(rule -> apply(rule, noted.tenantId(), mention));
    }

    /// @return mentions that it changed
    int apply(MentionRule rule, UUID tenantId, Mention mention) {
        MentionRule.Then then = rule.then();
        Triage change = Triage.byRule(then.tags(), then.dismissReason(), then.owner());
        return changes.apply(tenantId, List.of(mention.id()), change, rule.actor(), null)
                .changed();
    }

    /// @param saved parts of the tenant, read once for all that is looked at together
    boolean concerns(MentionRule rule, UUID tenantId, Mention mention, KnownArticle article, Queries.Parts saved) {
        MentionRule.When when = rule.when();
        return (when.monitorId() == null || when.monitorId().equals(mention.monitorId()))
                && (when.prominence().isEmpty() || when.prominence().contains(mention.prominence()))
                && inOutlets(tenantId, when.outletListId(), article)
                && matches(rule, article, saved);
    }

    private boolean inOutlets(UUID tenantId, @Nullable UUID listId, KnownArticle article) {
        Source source = article.article().source();
        return listId == null
                || source != null && outlets.sources(tenantId, listId).contains(source.id());
    }

    private static boolean matches(MentionRule rule, KnownArticle article, Queries.Parts saved) {
        String query = rule.when().query();
        IndexedArticle indexed = article.indexed();
        if (query == null || indexed == null) {
            return query == null;
        }
        try {
            return new MatchedSpans(Queries.parse(query, saved)).in(indexed).isPresent();
        } catch (QueryInvalidException e) {
            // An earlier version accepted it. The mention must not be lost over it.
            Log.warnf("rule passed over ruleId=%s reason=%s", rule.id(), e.getMessage());
            return false;
        }
    }
}
