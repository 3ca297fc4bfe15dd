package io.dateline.gateway.share;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DocumentLinkRepository implements PanacheRepositoryBase<DocumentLinkRow, UUID> {

    private static final String OF_DOCUMENT = "tenantId = ?1 and (editionId = ?2 or snapshotId = ?2)";

    /// The latest first.
    List<DocumentLinkRow> ofDocument(UUID tenantId, UUID document) {
        return list(OF_DOCUMENT + " order by createdAt desc, id", tenantId, document);
    }

    /// Held until the transaction ends.
    Optional<DocumentLinkRow> locked(UUID tenantId, UUID document, UUID id) {
        return find(OF_DOCUMENT + " and id = ?3", tenantId, document, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
