package io.dateline.gateway.alert.settings;

import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.UUID;

/// The time zones of teams: hours and days are theirs wherever nobody has said another one.
@ApplicationScoped
public class TeamZones {

    private final Rows rows;

    TeamZones(Rows rows) {
        this.rows = rows;
    }

    /// Of a team that there is.
    public ZoneId of(UUID tenantId) {
        return rows.one("select zone from tenant where id = ?", row -> ZoneId.of(row.getString("zone")), tenantId)
                .orElseThrow();
    }

    void set(UUID tenantId, ZoneId zone) {
        rows.write("update tenant set zone = ? where id = ?", zone.getId(), tenantId);
    }
}
