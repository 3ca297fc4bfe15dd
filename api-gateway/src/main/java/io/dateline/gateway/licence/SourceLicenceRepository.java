package io.dateline.gateway.licence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SourceLicenceRepository implements PanacheRepositoryBase<SourceLicenceRow, UUID> {

    /// By the names of the sources.
    List<SourceLicenceRow> ofTenant(UUID tenantId) {
        return list("tenantId = ?1 order by lower(name), sourceId", tenantId);
    }
}
