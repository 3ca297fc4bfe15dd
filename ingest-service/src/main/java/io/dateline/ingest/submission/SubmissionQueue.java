package io.dateline.ingest.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.dateline.ingest.work.Lease;
import io.dateline.ingest.work.LeaseTable;
import io.dateline.ingest.work.QueueUnavailableException;
import io.dateline.ingest.work.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final LeaseTable leases;

    SubmissionQueue(AgroalDataSource database, ObjectMapper json, InstantSource clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.leases = new LeaseTable(database, "submission");
    }

    /// @param attempt counted from 1
    record DueSubmission(Lease lease, UUID tenantId, NewArticle content, int attempt) implements Lease.Leased {}

    @Override
    public List<DueSubmission> claim(int limit, Set<String> busyHosts) {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setArray(1, connection.createArrayOf("text", busyHosts.toArray()));
            claim.setInt(2, limit);
            claim.setLong(3, Lease.TERM.toSeconds());
            List<DueSubmission> claimed = new ArrayList<>();
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    claimed.add(new DueSubmission(
                            new Lease(row.getObject("id", UUID.class), row.getLong("lease_token")),
                            row.getObject("tenant_id", UUID.class),
                            content(row.getString("content")),
                            row.getInt("attempts")));
                }
            }
            return claimed;
        } catch (SQLException e) {
            throw new QueueUnavailableException("submission", e);
        }
    }

    @Override
    public void renew(List<Lease> running) {
        leases.renew(running);
    }

    @Override
    public void release(List<Lease> unfinished) {
        leases.release(unfinished);
    }

    /// Writes the end, and erases what was sent.
    ///
    /// @param articleId null exactly when it was rejected
    /// @param rejection null exactly when it was not
    /// @return false if the lease was lost meanwhile; the caller must then roll back
    @Transactional(Transactional.TxType.MANDATORY)
    boolean finish(Lease lease, @Nullable UUID articleId, @Nullable String rejection) {
        String sql = """
                update submission set status = ?, article_id = ?, rejection = ?, content = null, finished_at = ?,
                    leased = false
                where id = ? and lease_token = ?""";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, articleId == null ? "rejected" : "stored");
            update.setObject(2, articleId);
            update.setString(3, rejection);
            update.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            update.setObject(5, lease.id());
            update.setLong(6, lease.token());
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new QueueUnavailableException("submission", e);
        }
    }

    /// Puts a submission off.
    @Transactional(Transactional.TxType.MANDATORY)
    boolean postpone(Lease lease, Instant dueAt) {
        String sql = "update submission set due_at = ?, leased = false where id = ? and lease_token = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, dueAt.atOffset(ZoneOffset.UTC));
            update.setObject(2, lease.id());
            update.setLong(3, lease.token());
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new QueueUnavailableException("submission", e);
        }
    }

    private NewArticle content(String text) {
        try {
            return json.readValue(text, NewArticle.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("submissions were written by this service", e);
        }
    }
}
