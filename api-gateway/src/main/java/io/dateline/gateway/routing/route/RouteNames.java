package io.dateline.gateway.routing.route;

import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What a team calls what its routes name.
@ApplicationScoped
class RouteNames {

    private final Rows rows;

    RouteNames(Rows rows) {
        this.rows = rows;
    }

    /// Of targets and monitors, by id.
    Map<UUID, String> of(UUID tenantId) {
        Map<UUID, String> names = new HashMap<>();
        rows.list("""
                select id, name from target where tenant_id = ?
                union all select id, name from monitor where tenant_id = ?""", row -> names.put(Rows.uuid(row, "id"), row.getString("name")), tenantId, tenantId);
        return names;
    }

    boolean isTarget(UUID tenantId, UUID id) {
        return rows.one("select 1 from target where id = ? and tenant_id = ?", row -> true, id, tenantId)
                .isPresent();
    }
}
