package io.dateline.gateway.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReportRepository implements PanacheRepositoryBase<ReportRow, UUID> {

    /// By name.
    List<ReportRow> ofTenant(UUID tenantId) {
        return list("tenantId = ?1 order by lower(name), id", tenantId);
    }

    long countOf(UUID tenantId) {
        return count("tenantId", tenantId);
    }

    Optional<ReportRow> ofTenant(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId).firstResultOptional();
    }

    /// Held until the transaction ends.
    Optional<ReportRow> locked(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// @param but the report that may have the name
    boolean isTaken(UUID tenantId, String name, UUID but) {
        return count("tenantId = ?1 and lower(name) = lower(?2) and id <> ?3", tenantId, name, but) > 0;
    }
}
