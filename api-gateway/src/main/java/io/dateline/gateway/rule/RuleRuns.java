package io.dateline.gateway.rule;

import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.article.Rows;
import io.dateline.gateway.mention.Mention;
import io.dateline.gateway.mention.MentionSearch;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.triage.MentionChanges;
import io.dateline.gateway.triage.Triage;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Takes rules through what is stored, a few mentions at a time. How far a run is stands in its row: any replica goes
/// on with it, and none does a part twice.
@ApplicationScoped
class RuleRuns {

    private static final UUID START = new UUID(0, 0);
    private static final int BATCH = 200;

    private final Rows rows;
    private final MentionRules rules;
    private final RuleBook book;
    private final MentionSearch search;
    private final MentionChanges changes;
    private final Articles articles;
    private final Queries.TenantParts parts;
    private final InstantSource clock;

    RuleRuns(
            Rows rows,
            MentionRules rules,
            RuleBook book,
            MentionSearch search,
            MentionChanges changes,
            Articles articles,
            Queries.TenantParts parts,
            InstantSource clock) {
        this.rows = rows;
        this.rules = rules;
        this.book = book;
        this.search = search;
        this.changes = changes;
        this.articles = articles;
        this.parts = parts;
        this.clock = clock;
    }

    private record Due(UUID id, UUID ruleId, UUID tenantId, String by, UUID afterId) {}

    /// @param by who asked for it
    @Transactional
    void start(UUID tenantId, MentionRule rule, String by) {
        MentionRule.Run last = rule.lastRun();
        if (last != null && last.state().equals("running")) {
            throw new ProblemException(409, "rule-running", "The rule is on its way through the mentions already.");
        }
        rows.write("""
                insert into mention_rule_run (id, rule_id, tenant_id, by, state, after_id, started_at)
                values (?, ?, ?, ?, 'running', ?, ?)""", UUID.randomUUID(), rule.id(), tenantId, by, START, clock.instant());
    }

    @Scheduled(every = "1s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goOn() {
        while (QuarkusTransaction.requiringNew().call(this::step)) {
            // One batch in each transaction.
        }
    }

    /// @return false if there is nothing to do
    private boolean step() {
        Optional<Due> due = rows.one(
                """
                select * from mention_rule_run where state = 'running' order by started_at limit 1
                for update skip locked""",
                row -> new Due(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "rule_id"),
                        Rows.uuid(row, "tenant_id"),
                        row.getString("by"),
                        Rows.uuid(row, "after_id")));
        due.ifPresent(this::step);
        return due.isPresent();
    }

    private void step(Due run) {
        MentionRule rule = rules.require(run.tenantId(), run.ruleId());
        List<Mention> batch = search.after(run.tenantId(), run.afterId(), BATCH);
        Map<UUID, KnownArticle> known = articles.find(
                run.tenantId(),
                batch.stream().map(Mention::articleId).distinct().toList());
        Queries.Parts saved = parts.of(run.tenantId());
        List<UUID> wanted = batch.stream()
                .filter(mention -> {
                    KnownArticle article = known.get(mention.articleId());
                    return article != null && book.concerns(rule, run.tenantId(), mention, article, saved);
                })
                .map(Mention::id)
                .toList();
        MentionRule.Then then = rule.then();
        Triage change = Triage.byRule(then.tags(), then.dismissReason(), then.owner());
        int changed = wanted.isEmpty()
                ? 0
                : changes.applyAs(run.id(), run.tenantId(), wanted, change, rule.actor() + ", by " + run.by());
        boolean done = batch.size() < BATCH;
        rows.write(
                """
                update mention_rule_run set after_id = ?, looked_at = looked_at + ?, changed = changed + ?, state = ?,
                    ended_at = ?::timestamptz where id = ?""",
                batch.isEmpty() ? run.afterId() : batch.getLast().id(),
                batch.size(),
                changed,
                done ? "done" : "running",
                done ? clock.instant() : null,
                run.id());
    }
}
