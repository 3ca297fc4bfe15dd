package io.dateline.ingest.imports;

import io.dateline.ingest.imports.ImportQueue.DueLine;
import io.dateline.ingest.source.ListedSource;
import io.dateline.platform.lease.Lease;
import io.dateline.platform.lease.LeaseTable;
import io.dateline.platform.lease.WorkQueue;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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

    private final Rows rows;
    private final LeaseTable leases;

    ImportQueue(Rows rows) {
        this.rows = rows;
        this.leases = new LeaseTable(rows, "source_import_line");
    }

    /// @param attempt counted from 1
    record DueLine(Lease lease, int attempt, UUID tenantId, ListedSource source) implements Lease.Leased {}

    @Override
    public List<DueLine> claim(int limit) {
        return rows.list(CLAIM, ImportQueue::line, limit, Lease.TERM.toSeconds());
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
                new Lease(Rows.uuid(row, "id"), row.getLong("lease_token")),
                row.getInt("attempts"),
                Rows.uuid(row, "tenant_id"),
                source);
    }

    @Override
    public LeaseTable leases() {
        return leases;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void finish(Lease lease, String outcome, @Nullable String reason, @Nullable UUID sourceId) {
        rows.write(
                "update source_import_line set outcome = ?, reason = ?, source_id = ? where id = ?",
                outcome,
                reason,
                sourceId,
                lease.id());
    }
}
