package io.dateline.ingest.work;

import io.agroal.api.AgroalDataSource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Renewing and giving back leases of one table with the columns `id`, `lease_token` and `due_at`. Work that is
/// leased is due again when its lease ends, so one index serves both.
public final class LeaseTable {

    private final AgroalDataSource database;
    private final String table;

    /// @param table its name; from code, never from input
    public LeaseTable(AgroalDataSource database, String table) {
        this.database = database;
        this.table = table;
    }

    public void renew(List<Lease> leases) {
        setDue(leases, "now() + make_interval(secs => " + Lease.TERM.toSeconds() + ")");
    }

    public void release(List<Lease> leases) {
        setDue(leases, "now()");
    }

    private void setDue(List<Lease> leases, String due) {
        String sql = "update " + table + " t set due_at = " + due
                + " from unnest(?::uuid[], ?::bigint[]) as lease (id, token)"
                + " where t.id = lease.id and t.lease_token = lease.token and t.leased";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            Array ids = connection.createArrayOf(
                    "uuid", leases.stream().map(Lease::id).toArray(UUID[]::new));
            Array tokens = connection.createArrayOf(
                    "bigint", leases.stream().map(Lease::token).toArray(Long[]::new));
            update.setArray(1, ids);
            update.setArray(2, tokens);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new QueueUnavailableException(table, e);
        }
    }
}
