package io.dateline.ingest.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Submissions implements PanacheRepositoryBase<Submission, UUID> {

    Optional<Submission> ofTenant(UUID tenant, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenant).firstResultOptional();
    }
}
