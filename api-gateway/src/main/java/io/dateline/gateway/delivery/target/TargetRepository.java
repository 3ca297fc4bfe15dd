package io.dateline.gateway.delivery.target;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TargetRepository implements PanacheRepositoryBase<TargetRow, UUID> {

    /// By name.
    List<TargetRow> ofTenant(UUID tenantId) {
        return list("tenantId = ?1 order by lower(name), id", tenantId);
    }

    Optional<TargetRow> ofTenant(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId).firstResultOptional();
    }

    /// Nobody else changes it until the transaction ends.
    Optional<TargetRow> locked(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    long countOfTenant(UUID tenantId) {
        return count("tenantId", tenantId);
    }

    /// @param but the target that may have the name
    boolean isTaken(UUID tenantId, String name, UUID but) {
        return count("tenantId = ?1 and lower(name) = lower(?2) and id <> ?3", tenantId, name, but) > 0;
    }
}
