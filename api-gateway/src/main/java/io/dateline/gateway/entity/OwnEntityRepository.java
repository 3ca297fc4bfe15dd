package io.dateline.gateway.entity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class OwnEntityRepository implements PanacheRepositoryBase<OwnEntityRow, UUID> {

    /// By name.
    List<OwnEntityRow> ofTenant(UUID tenantId) {
        return list("tenantId = ?1 order by lower(name), id", tenantId);
    }

    /// Those of all teams.
    List<OwnEntityRow> everybodys() {
        return listAll(Sort.by("id"));
    }

    Optional<OwnEntityRow> ofTenant(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId).firstResultOptional();
    }

    /// Locked, so that nobody changes or removes it until the transaction ends.
    Optional<OwnEntityRow> locked(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    long countOfTenant(UUID tenantId) {
        return count("tenantId", tenantId);
    }

    /// @param but the entity that may have the name
    boolean isTaken(UUID tenantId, String name, UUID but) {
        return count("tenantId = ?1 and lower(name) = lower(?2) and id <> ?3", tenantId, name, but) > 0;
    }
}
