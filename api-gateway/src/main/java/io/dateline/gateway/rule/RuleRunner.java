package io.dateline.gateway.rule;

import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.mention.Mention;
import io.dateline.gateway.mention.MentionSearch;
import io.dateline.gateway.rule.RuleRuns.DueRun;
import io.dateline.gateway.triage.MentionChanges;
import io.dateline.platform.lease.Ending;
import io.dateline.platform.lease.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Takes rules through what is stored, a few mentions at a time. How far a run is stands in its row: any replica
/// goes on with it, and none does a part twice.
@ApplicationScoped
class RuleRunner implements Worker<DueRun> {

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final int BATCH = 200;

    private final RuleRuns runs;
    private final MentionRules rules;
    private final RuleBook book;
    private final MentionSearch search;
    private final MentionChanges changes;
    private final Articles articles;
    private final InstantSource clock;

    RuleRunner(
            RuleRuns runs,
            MentionRules rules,
            RuleBook book,
            MentionSearch search,
            MentionChanges changes,
            Articles articles,
            InstantSource clock) {
        this.runs = runs;
        this.rules = rules;
        this.book = book;
        this.search = search;
        this.changes = changes;
        this.articles = articles;
        this.clock = clock;
    }

    @Override
    public String name() {
        return RuleRuns.NAME;
    }

    @Override
    public RuleRuns queue() {
        return runs;
    }

    /// One after another: two runs would wait for each other's mentions.
    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Duration idle() {
        return IDLE;
    }

    @Override
    public Ending attempt(DueRun run) {
        List<Mention> batch = search.after(run.tenantId(), run.afterId(), BATCH);
        return batch.size() < BATCH
                ? Ending.done("done", () -> runs.advance(run, batch, changed(run, batch), "done"))
                : Ending.later(clock.instant(), () -> runs.advance(run, batch, changed(run, batch), "running"));
    }

    /// Applies the rule to those of the mentions that it concerns.
    private int changed(DueRun run, List<Mention> batch) {
        MentionRule rule = rules.require(run.tenantId(), run.ruleId());
        Map<UUID, KnownArticle> known = articles.find(
                run.tenantId(),
                batch.stream().map(Mention::articleId).distinct().toList());
        TeamRules team = book.of(run.tenantId(), List.of(rule));
        List<UUID> wanted = batch.stream()
                .filter(mention -> {
                    KnownArticle article = known.get(mention.articleId());
                    return article != null && team.concerns(rule, mention, article);
                })
                .map(Mention::id)
                .toList();
        return wanted.isEmpty()
                ? 0
                : changes.applyAs(
                        run.lease().id(),
                        run.tenantId(),
                        wanted,
                        RuleBook.change(rule),
                        rule.actor() + ", by " + run.by());
    }
}
