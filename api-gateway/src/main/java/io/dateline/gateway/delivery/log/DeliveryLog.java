package io.dateline.gateway.delivery.log;

import io.dateline.platform.lease.WorkLoops;
import io.dateline.platform.page.Page;
import io.dateline.platform.page.TimeCursor;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was sent to whom and how it went, and sending it again.
@ApplicationScoped
public class DeliveryLog {

    /// Most attempts that are shown of one delivery.
    private static final int MAX_TRIES = 200;

    private static final String SELECT = """
            select d.*, l.kind from delivery d join delivery_lane l on l.id = d.lane_id where d.tenant_id = ?""";

    private final Rows rows;
    private final WorkLoops loops;
    private final InstantSource clock;

    DeliveryLog(Rows rows, WorkLoops loops, InstantSource clock) {
        this.rows = rows;
        this.loops = loops;
        this.clock = clock;
    }

    /// The latest first.
    ///
    /// @param targetId null for those to all targets
    /// @param state null for all
    public Page<LoggedDelivery> page(
            UUID tenantId, @Nullable UUID targetId, @Nullable DeliveryState state, @Nullable String cursor, int limit) {
        String list = "deliveries " + tenantId + " " + targetId + " " + state;
        TimeCursor after = TimeCursor.parse(list, cursor);
        Instant time = after == null ? null : after.time();
        List<LoggedDelivery> found = rows.list(
                SELECT + """
                 and (?::uuid is null or d.target_id = ?::uuid) and (?::text is null or d.state = ?::text)
                    and (?::timestamptz is null or (d.created_at, d.id) < (?::timestamptz, ?::uuid))
                order by d.created_at desc, d.id desc limit ?""",
                DeliveryLog::read,
                tenantId,
                targetId,
                targetId,
                state == null ? null : state.word(),
                state == null ? null : state.word(),
                time,
                time,
                after == null ? null : after.id(),
                limit + 1);
        return Page.of(found, limit, each -> new TimeCursor(each.createdAt(), each.id()).of(list));
    }

    /// With its attempts.
    ///
    /// @throws ProblemException the team has no such delivery
    public LoggedDelivery require(UUID tenantId, UUID id) {
        LoggedDelivery found = rows.one(SELECT + " and d.id = ?", DeliveryLog::read, tenantId, id)
                .orElseThrow(() -> new ProblemException(
                        404, "delivery-not-found", "Your team has no delivery with the id " + id + "."));
        return found.with(rows.list(
                "select * from delivery_attempt where delivery_id = ? order by id limit ?",
                row -> new LoggedDelivery.Try(
                        Rows.instant(row, "at"),
                        row.getString("outcome"),
                        row.getObject("status", Integer.class),
                        row.getString("reason"),
                        row.getBoolean("plain")),
                id,
                MAX_TRIES));
    }

    /// Sends it once more, under the same id, as the alert stands now.
    ///
    /// @throws ProblemException it is not over, or cannot be sent again
    @Transactional
    public LoggedDelivery resend(UUID tenantId, UUID id) {
        LoggedDelivery delivery = require(tenantId, id);
        boolean over = delivery.state() == DeliveryState.SENT || delivery.state() == DeliveryState.FAILED;
        if (!over || delivery.targetId() == null || delivery.alertId() == null && delivery.eventId() == null) {
            throw new ProblemException(
                    409,
                    "not-to-be-resent",
                    "Sent again is what was sent to a target about an alert or event, or was given up; this is "
                            + delivery.state().word() + ".");
        }
        again("resent = true", "d.id = ? and d.state in ('sent', 'failed')", id);
        return require(tenantId, id);
    }

    /// Sends again, under the same ids, what was given up for a target: to people as it stands now, and not what
    /// they were told meanwhile.
    ///
    /// @param since of their planning
    /// @return how many
    @Transactional
    public int replay(UUID tenantId, UUID targetId, Instant since) {
        return again(
                "resent = false",
                "d.tenant_id = ? and d.target_id = ? and d.state = 'failed' and (d.alert_id is not null or d.event_id is not null)"
                        + " and d.created_at >= ?",
                tenantId,
                targetId,
                since);
    }

    /// How many of a target could be replayed.
    ///
    /// @param since of their planning
    public int failed(UUID tenantId, UUID targetId, Instant since) {
        return rows.one("""
                        select count(*) from delivery
                        where tenant_id = ? and target_id = ? and state = 'failed' and (alert_id is not null or event_id is not null)
                            and created_at >= ?""", row -> row.getInt(1), tenantId, targetId, since).orElseThrow();
    }

    private int again(String change, String which, Object... values) {
        Instant now = clock.instant();
        Object[] all = new Object[values.length + 2];
        all[0] = now;
        all[1] = now;
        System.arraycopy(values, 0, all, 2, values.length);
        int count = rows.write(
                "update delivery d set state = 'waiting', due_at = ?, ready_at = ?, ended_at = null, attempts = 0, "
                        + change + " where " + which,
                all);
        loops.wakeOnCommit("delivery");
        return count;
    }

    private static LoggedDelivery read(ResultSet row) throws SQLException {
        return new LoggedDelivery(
                Rows.uuid(row, "id"),
                row.getObject("target_id", UUID.class),
                row.getString("kind"),
                row.getObject("alert_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getObject("version", Integer.class),
                row.getString("change"),
                row.getObject("route_id", UUID.class),
                DeliveryState.of(row.getString("state")),
                row.getInt("attempts"),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "due_at"),
                Rows.instantOrNull(row, "ended_at"),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"),
                null);
    }
}
