package io.dateline.gateway.briefing.share;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EditionLinkRepository implements PanacheRepositoryBase<EditionLinkRow, UUID> {

    /// The latest first.
    List<EditionLinkRow> ofEdition(UUID tenantId, UUID edition) {
        return list("tenantId = ?1 and editionId = ?2 order by createdAt desc, id", tenantId, edition);
    }

    /// Held until the transaction ends.
    Optional<EditionLinkRow> locked(UUID tenantId, UUID edition, UUID id) {
        return find("id = ?1 and tenantId = ?2 and editionId = ?3", id, tenantId, edition)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
