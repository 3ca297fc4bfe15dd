package io.dateline.gateway.rule;

import io.dateline.contract.article.Source;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.mention.Mention;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.QueryInvalidException;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.MatchedSpans;
import io.quarkus.logging.Log;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rules of one team with all that they name, read once for the mentions that are looked at together.
///
/// @param rules in the order in which they are asked
/// @param outlets ids of the sources of each outlet list that a rule names
/// @param parts saved parts that their queries may name
public record TeamRules(List<MentionRule> rules, Map<UUID, Set<UUID>> outlets, Queries.Parts parts) {

    boolean concerns(MentionRule rule, Mention mention, KnownArticle article) {
        MentionRule.When when = rule.when();
        return (when.monitorId() == null || when.monitorId().equals(mention.monitorId()))
                && (when.prominence().isEmpty() || when.prominence().contains(mention.prominence()))
                && isFromOutlets(when.outletListId(), article.article().source())
                && matches(rule, article.indexed());
    }

    private boolean isFromOutlets(@Nullable UUID listId, @Nullable Source source) {
        return listId == null
                || source != null && outlets.getOrDefault(listId, Set.of()).contains(source.id());
    }

    private boolean matches(MentionRule rule, @Nullable IndexedArticle article) {
        String query = rule.when().query();
        if (query == null || article == null) {
            return query == null;
        }
        try {
            return new MatchedSpans(Queries.parse(query, parts)).in(article).isPresent();
        } catch (QueryInvalidException e) {
            // An earlier version accepted it. The mention must not be lost over it.
            Log.warnf("rule passed over ruleId=%s reason=%s", rule.id(), e.getMessage());
            return false;
        }
    }
}
