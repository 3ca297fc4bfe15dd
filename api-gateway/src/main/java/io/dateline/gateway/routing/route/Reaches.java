package io.dateline.gateway.routing.route;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dateline.gateway.routing.plan.Reach;
import io.dateline.gateway.routing.quiet.LeaveDays;
import io.dateline.gateway.routing.quiet.QuietHours;
import io.dateline.gateway.routing.quiet.QuietSettings;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Whom targets reach. A target whose setting `account` is the id of an account of its team reaches that
/// person.
@ApplicationScoped
public class Reaches {

    private static final TypeReference<List<LeaveDays>> LEAVE = new TypeReference<>() {};

    private static final Reach GONE = new Reach("a target that is gone", false, QuietHours.NONE, List.of());

    private final Rows rows;
    private final Jsonb json;

    Reaches(Rows rows, Jsonb json) {
        this.rows = rows;
        this.json = json;
    }

    /// Never null: what is gone, or another team's, is not active.
    public Reach of(UUID tenantId, UUID targetId) {
        return rows.one("""
                select t.name, t.state <> 'disabled' as active, q.settings, q.leave, team.zone
                from target t join tenant team on team.id = t.tenant_id left join quiet_hours q
                    on q.account_id::text = lower(t.settings ->> 'account') and q.tenant_id = t.tenant_id
                where t.id = ? and t.tenant_id = ?""", this::read, targetId, tenantId).orElse(GONE);
    }

    private Reach read(ResultSet row) throws SQLException {
        QuietSettings quiet = json.readOrNull(row, "settings", QuietSettings.class);
        List<LeaveDays> leave = json.readOrNull(row, "leave", LEAVE);
        return new Reach(
                row.getString("name"),
                row.getBoolean("active"),
                quiet == null ? QuietHours.NONE : quiet.hours(ZoneId.of(row.getString("zone"))),
                leave == null ? List.of() : leave.stream().map(LeaveDays::leave).toList());
    }
}
