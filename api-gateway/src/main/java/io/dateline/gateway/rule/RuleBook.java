package io.dateline.gateway.rule;

import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.mention.Mention;
import io.dateline.gateway.outlet.OutletLists;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.triage.MentionChanges;
import io.dateline.gateway.triage.Triage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Asks rules about mentions and does what they say.
@ApplicationScoped
public class RuleBook {

    private final MentionRules rules;
    private final MentionChanges changes;
    private final OutletLists outlets;
    private final Queries.TenantParts parts;

    RuleBook(MentionRules rules, MentionChanges changes, OutletLists outlets, Queries.TenantParts parts) {
        this.rules = rules;
        this.changes = changes;
        this.outlets = outlets;
        this.parts = parts;
    }

    /// The rules that a team's new mentions meet, as they are now.
    @Transactional
    public TeamRules of(UUID tenantId) {
        return of(tenantId, rules.active(tenantId));
    }

    /// These rules of a team.
    @Transactional
    TeamRules of(UUID tenantId, List<MentionRule> some) {
        List<UUID> lists = some.stream()
                .map(rule -> rule.when().outletListId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new TeamRules(some, outlets.sources(tenantId, lists), parts.of(tenantId));
    }

    /// Asks a team's rules about a mention, within the transaction that notes it: no alert goes out for one that a rule
    /// dismisses.
    ///
    /// @return the mention as it is now
    @Transactional(Transactional.TxType.MANDATORY)
    public Mention apply(TeamRules team, Mention noted, KnownArticle article) {
        Mention now = noted;
        for (MentionRule rule : team.rules()) {
            if (team.concerns(rule, now, article)) {
                now = changes.apply(now, change(rule), rule.actor());
            }
        }
        return now;
    }

    static Triage change(MentionRule rule) {
        MentionRule.Then then = rule.then();
        return Triage.byRule(then.tags(), then.dismissReason(), then.owner());
    }
}
