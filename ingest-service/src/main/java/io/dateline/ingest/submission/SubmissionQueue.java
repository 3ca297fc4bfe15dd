package io.dateline.ingest.submission;

import io.dateline.ingest.api.article.NewArticle;
import io.dateline.ingest.fetch.HostGate;
import io.dateline.platform.lease.Lease;
import io.dateline.platform.lease.LeaseTable;
import io.dateline.platform.lease.WorkQueue;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Submissions that wait, given to one instance at a time.
@ApplicationScoped
class SubmissionQueue implements WorkQueue<SubmissionQueue.DueSubmission> {

    private static final String CLAIM = """
            with taken as (
                select id from submission
                where status in ('received', 'fetching') and due_at <= now() and (host is null or host <> all (?))
                order by due_at limit ? for update skip locked
            )
            update submission s set leased = true, lease_token = s.lease_token + 1, attempts = s.attempts + 1,
                status = case when s.host is null then s.status else 'fetching' end,
                due_at = now() + make_interval(secs => ?)
            from taken where s.id = taken.id
            returning s.id, s.tenant_id, s.content, s.attempts, s.lease_token""";

    private final Rows rows;
    private final Jsonb json;
    private final HostGate hosts;
    private final InstantSource clock;
    private final LeaseTable leases;

    SubmissionQueue(Rows rows, Jsonb json, HostGate hosts, InstantSource clock) {
        this.rows = rows;
        this.json = json;
        this.hosts = hosts;
        this.clock = clock;
        this.leases = new LeaseTable(rows, "submission");
    }

    /// @param attempt counted from 1
    record DueSubmission(Lease lease, UUID tenantId, NewArticle content, int attempt) implements Lease.Leased {}

    @Override
    public List<DueSubmission> claim(int limit) {
        return rows.list(
                CLAIM,
                row -> new DueSubmission(
                        new Lease(Rows.uuid(row, "id"), row.getLong("lease_token")),
                        Rows.uuid(row, "tenant_id"),
                        json.read(row, "content", NewArticle.class),
                        row.getInt("attempts")),
                hosts.busyHosts(),
                limit,
                Lease.TERM.toSeconds());
    }

    @Override
    public LeaseTable leases() {
        return leases;
    }

    /// Writes the end, and erases what was sent.
    ///
    /// @param articleId null exactly when it was rejected
    /// @param rejection null exactly when it was not
    @Transactional(Transactional.TxType.MANDATORY)
    void finish(Lease lease, @Nullable UUID articleId, @Nullable String rejection) {
        rows.write("""
                update submission set status = ?, article_id = ?, rejection = ?, content = null, finished_at = ?
                where id = ?""", articleId == null ? "rejected" : "stored", articleId, rejection, clock.instant(), lease.id());
    }
}
