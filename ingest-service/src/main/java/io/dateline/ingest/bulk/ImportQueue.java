package io.dateline.ingest.bulk;

import io.agroal.api.AgroalDataSource;
import io.dateline.ingest.bulk.ImportQueue.DueLine;
import io.dateline.ingest.source.ListedSource;
import io.dateline.ingest.work.Lease;
import io.dateline.ingest.work.LeaseTable;
import io.dateline.ingest.work.QueueUnavailableException;
import io.dateline.ingest.work.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lines that wait, given to one instance at a time.
@ApplicationScoped
class ImportQueue implements WorkQueue<DueLine> {

    private static final String CLAIM = """
            with taken as (
                select id from source_import_line
                where outcome = 'waiting' and due_at <= now() order by due_at, line limit ? for update skip locked
            )
            update source_import_line l set leased = true, lease_token = l.lease_token + 1,
                attempts = l.attempts + 1, due_at = now() + make_interval(secs => ?)
            from taken, source_import i where l.id = taken.id and i.id = l.import_id
            returning l.id, l.lease_token, l.attempts, i.tenant_id, l.name, l.url, l.site, l.format, l.country,
                l.language, l.tier""";

    private final AgroalDataSource database;
    private final LeaseTable leases;

    ImportQueue(AgroalDataSource database) {
        this.database = database;
        this.leases = new LeaseTable(database, "source_import_line");
    }

    /// @param attempt counted from 1
    record DueLine(Lease lease, int attempt, UUID tenantId, ListedSource source) implements Lease.Leased {}

    @Override
    public List<DueLine> claim(int limit, Set<String> busyHosts) {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setInt(1, limit);
            claim.setLong(2, Lease.TERM.toSeconds());
            List<DueLine> claimed = new ArrayList<>();
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    claimed.add(line(row));
                }
            }
            return claimed;
        } catch (SQLException e) {
            throw new QueueUnavailableException("source_import_line", e);
        }
    }

    private static DueLine line(ResultSet row) throws SQLException {
        ListedSource source = new ListedSource(
                row.getString("name"),
                URI.create(row.getString("url")),
                URI.create(row.getString("site")),
                row.getString("format"),
                row.getString("country"),
                row.getString("language"),
                row.getObject("tier", Integer.class));
        return new DueLine(
                new Lease(row.getObject("id", UUID.class), row.getLong("lease_token")),
                row.getInt("attempts"),
                row.getObject("tenant_id", UUID.class),
                source);
    }

    @Override
    public void renew(List<Lease> running) {
        leases.renew(running);
    }

    @Override
    public void release(List<Lease> unfinished) {
        leases.release(unfinished);
    }

    /// @return false if the lease was lost meanwhile; the caller must then roll back
    @Transactional(Transactional.TxType.MANDATORY)
    boolean finish(Lease lease, String outcome, @Nullable String reason, @Nullable UUID sourceId) {
        String sql = "update source_import_line set outcome = ?, reason = ?, source_id = ?, leased = false"
                + " where id = ? and lease_token = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, outcome);
            update.setString(2, reason);
            update.setObject(3, sourceId);
            update.setObject(4, lease.id());
            update.setLong(5, lease.token());
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new QueueUnavailableException("source_import_line", e);
        }
    }
}
