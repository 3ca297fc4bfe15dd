package io.dateline.gateway.rule;

import io.dateline.gateway.mention.Mention;
import io.dateline.gateway.rule.RuleRuns.DueRun;
import io.dateline.platform.lease.Lease;
import io.dateline.platform.lease.LeaseTable;
import io.dateline.platform.lease.WorkLoops;
import io.dateline.platform.lease.WorkQueue;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// The rows of rules on their way through what is stored.
@ApplicationScoped
class RuleRuns implements WorkQueue<DueRun> {

    static final String NAME = "rule-run";

    private static final UUID START = new UUID(0, 0);

    private static final String CLAIM = """
            update mention_rule_run set leased = true, lease_token = lease_token + 1,
                due_at = now() + make_interval(secs => ?)
            where id in (
                select id from mention_rule_run where state = 'running' and due_at <= now()
                order by started_at limit ? for update skip locked)
            returning *""";

    private final Rows rows;
    private final WorkLoops loops;
    private final InstantSource clock;
    private final LeaseTable leases;

    RuleRuns(Rows rows, WorkLoops loops, InstantSource clock) {
        this.rows = rows;
        this.loops = loops;
        this.clock = clock;
        this.leases = new LeaseTable(rows, "mention_rule_run");
    }

    /// @param by who asked for it
    /// @param afterId the last mention that was looked at
    record DueRun(Lease lease, UUID ruleId, UUID tenantId, String by, UUID afterId) implements Lease.Leased {}

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
        loops.wakeOnCommit(NAME);
    }

    @Override
    public List<DueRun> claim(int limit) {
        return rows.list(
                CLAIM,
                row -> new DueRun(
                        new Lease(Rows.uuid(row, "id"), row.getLong("lease_token")),
                        Rows.uuid(row, "rule_id"),
                        Rows.uuid(row, "tenant_id"),
                        row.getString("by"),
                        Rows.uuid(row, "after_id")),
                Lease.TERM.toSeconds(),
                limit);
    }

    @Override
    public LeaseTable leases() {
        return leases;
    }

    /// Writes how far a run is, inside the caller's transaction.
    ///
    /// @param looked mentions that were looked at, in their order
    /// @param changed how many of them the rule changed
    /// @param state `running` or `done`
    @Transactional(Transactional.TxType.MANDATORY)
    void advance(DueRun run, List<Mention> looked, int changed, String state) {
        rows.write(
                """
                update mention_rule_run set after_id = ?, looked_at = looked_at + ?, changed = changed + ?, state = ?,
                    ended_at = ?::timestamptz where id = ?""",
                looked.isEmpty() ? run.afterId() : looked.getLast().id(),
                looked.size(),
                changed,
                state,
                state.equals("done") ? clock.instant() : null,
                run.lease().id());
    }
}
