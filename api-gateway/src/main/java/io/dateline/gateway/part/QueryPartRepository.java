package io.dateline.gateway.part;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Queries are read on threads that have no request, too: each finder is in a transaction.
@ApplicationScoped
class QueryPartRepository implements PanacheRepositoryBase<QueryPart, UUID> {

    @Transactional
    Optional<QueryPart> named(UUID tenantId, String name) {
        return find("tenantId = ?1 and name = ?2", tenantId, name).firstResultOptional();
    }

    /// Locked, so that nobody changes or removes it until the transaction ends.
    Optional<QueryPart> locked(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// By name.
    @Transactional
    List<QueryPart> ofTenant(UUID tenantId) {
        return list("tenantId = ?1 order by name", tenantId);
    }

    @Transactional
    Optional<QueryPart> ofTenant(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId).firstResultOptional();
    }
}
