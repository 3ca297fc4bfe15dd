package io.dateline.ingest.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SourceImports implements PanacheRepositoryBase<SourceImport, UUID> {

    Optional<SourceImport> ofTenant(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId).firstResultOptional();
    }

    /// The latest first.
    List<SourceImport> latest(UUID tenantId, int limit) {
        return find("tenantId = ?1 order by createdAt desc", tenantId)
                .page(0, limit)
                .list();
    }
}
