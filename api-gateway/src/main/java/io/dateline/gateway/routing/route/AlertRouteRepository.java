package io.dateline.gateway.routing.route;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AlertRouteRepository implements PanacheRepositoryBase<AlertRouteRow, UUID> {

    /// In the order in which they are asked.
    List<AlertRouteRow> ofTenant(UUID tenantId) {
        return list("tenantId = ?1 order by position, createdAt, id", tenantId);
    }

    Optional<AlertRouteRow> ofTenant(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId).firstResultOptional();
    }

    /// Held until the transaction ends.
    Optional<AlertRouteRow> locked(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
