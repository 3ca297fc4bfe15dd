package io.dateline.gateway.audit;

import io.dateline.gateway.identity.Caller;
import io.dateline.platform.page.Cursor;
import io.dateline.platform.page.Page;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of the audit log. They are added, and never changed.
@ApplicationScoped
public class AuditLog {

    private static final int MAX_PATH_LENGTH = 500;

    private final Rows rows;
    private final InstantSource clock;

    AuditLog(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// @param byKey the API key that was used; null for a session
    /// @param action method and route, e.g. `PATCH /monitors/{id}`
    /// @param path as it was asked for, without parameters
    /// @param status what was answered; 403 is an attempt that was refused
    record Entry(
            long id,
            Instant at,
            UUID accountId,
            String username,
            @Nullable UUID byKey,
            String action,
            String path,
            int status) {}

    @Transactional
    public void add(Caller who, @Nullable UUID byKey, String action, String path, int status) {
        rows.write(
                """
                insert into audit_entry (tenant_id, at, account_id, username, by_key, action, path, status)
                values (?, ?, ?, ?, ?::uuid, ?, ?, ?)""",
                who.tenantId(),
                clock.instant(),
                who.accountId(),
                who.username(),
                byKey,
                action,
                path.substring(0, Math.min(path.length(), MAX_PATH_LENGTH)),
                status);
    }

    /// Latest first.
    Page<Entry> page(
            UUID tenantId,
            @Nullable String username,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String cursor,
            int limit) {
        String list = "audit " + tenantId;
        Long before = cursor == null
                ? null
                : Long.valueOf(Cursor.parse(list, cursor, 1).number(0));
        return Page.of(
                rows.list(
                        """
                        select * from audit_entry where tenant_id = ? and (?::text is null or username = ?)
                            and (?::timestamptz is null or at >= ?) and (?::timestamptz is null or at < ?)
                            and (?::bigint is null or id < ?) order by id desc limit ?""",
                        row -> new Entry(
                                row.getLong("id"),
                                Rows.instant(row, "at"),
                                Rows.uuid(row, "account_id"),
                                row.getString("username"),
                                row.getObject("by_key", UUID.class),
                                row.getString("action"),
                                row.getString("path"),
                                row.getInt("status")),
                        tenantId,
                        username,
                        username,
                        from,
                        from,
                        to,
                        to,
                        before,
                        before,
                        limit + 1),
                limit,
                entry -> Cursor.of(list, String.valueOf(entry.id())));
    }
}
