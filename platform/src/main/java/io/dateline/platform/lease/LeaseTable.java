package io.dateline.platform.lease;

import io.dateline.platform.sql.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The leases of one table, in its columns `lease_token`, `leased` and `due_at`. Work that is leased is due again
/// when its lease ends, so one index serves both. A claim counts `lease_token` up and sets the other two;
/// everything else that happens to a lease happens here.
public final class LeaseTable {

    private final Rows rows;
    private final String table;
    private final String key;

    /// @param table its name, with `id` for its key; from code, never from input
    public LeaseTable(Rows rows, String table) {
        this(rows, table, "id");
    }

    /// @param table its name; from code, never from input
    /// @param key the column of its key, which is a UUID
    public LeaseTable(Rows rows, String table, String key) {
        this.rows = rows;
        this.table = table;
        this.key = key;
    }

    /// Gives work that is under way another [Lease#TERM]. A lease that lasts longer stays as it is.
    void renew(Collection<Lease> leases) {
        setDue(leases, "greatest(t.due_at, now() + make_interval(secs => " + Lease.TERM.toSeconds() + "))");
    }

    /// Gives back work that will not be done here, so that it is due again at once.
    public void release(Collection<Lease> leases) {
        setDue(leases, "now()");
    }

    private void setDue(Collection<Lease> leases, String due) {
        List<UUID> ids = leases.stream().map(Lease::id).toList();
        List<Long> tokens = leases.stream().map(Lease::token).toList();
        rows.write(
                "update " + table + " t set due_at = " + due
                        + " from unnest(?::uuid[], ?::bigint[]) as held (id, token)" + " where t." + key
                        + " = held.id and t.lease_token = held.token and t.leased",
                ids,
                tokens);
    }

    /// Whether no other instance has the work by now.
    boolean isHeld(Lease lease) {
        String sql = "select 1 from " + table + " where " + key + " = ? and lease_token = ? and leased";
        return rows.one(sql, row -> true, lease.id(), lease.token()).isPresent();
    }

    /// Ends a lease, in the transaction that writes what came of the work. The row is locked until the commit, so
    /// nobody can take the lease in between.
    ///
    /// @param dueAt null leaves the time that the row says by then
    /// @throws LeaseLostException another instance has the work now, or the lease was ended before; the caller must
    ///     roll back
    void end(Lease lease, @Nullable Instant dueAt) {
        int ended = rows.write(
                "update " + table + " set leased = false, due_at = coalesce(?::timestamptz, due_at) where " + key
                        + " = ? and lease_token = ? and leased",
                dueAt,
                lease.id(),
                lease.token());
        if (ended != 1) {
            throw new LeaseLostException();
        }
    }
}
