package io.dateline.gateway.tag;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MentionTagRepository implements PanacheRepositoryBase<MentionTagRow, UUID> {

    /// By name.
    List<MentionTagRow> ofTenant(UUID tenantId) {
        return list("tenantId = ?1 order by lower(name), name", tenantId);
    }

    Optional<MentionTagRow> ofTenant(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId).firstResultOptional();
    }

    /// Locked, so that nobody changes or removes it until the transaction ends; always in the same order.
    List<MentionTagRow> locked(UUID tenantId, List<UUID> ids) {
        return find("id in ?1 and tenantId = ?2 order by id", ids, tenantId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
