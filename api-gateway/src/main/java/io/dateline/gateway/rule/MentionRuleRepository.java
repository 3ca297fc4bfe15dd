package io.dateline.gateway.rule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class MentionRuleRepository implements PanacheRepositoryBase<MentionRuleRow, UUID> {

    /// The oldest first.
    List<MentionRuleRow> ofTenant(UUID tenantId) {
        return list("tenantId = ?1 order by createdAt, id", tenantId);
    }

    /// Those that are asked as mentions come in, the oldest first; only to be read.
    List<MentionRuleRow> active(UUID tenantId) {
        return find("tenantId = ?1 and active = true order by createdAt, id", tenantId)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }

    Optional<MentionRuleRow> ofTenant(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId).firstResultOptional();
    }

    /// Locked, so that nobody changes or removes it until the transaction ends.
    Optional<MentionRuleRow> locked(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    long countOfTenant(UUID tenantId) {
        return count("tenantId", tenantId);
    }
}
