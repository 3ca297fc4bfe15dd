package io.dateline.gateway.alert.rule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class AlertRuleRepository implements PanacheRepositoryBase<AlertRuleRow, UUID> {

    /// The oldest first.
    List<AlertRuleRow> ofTenant(UUID tenantId) {
        return list("tenantId = ?1 order by createdAt, id", tenantId);
    }

    Optional<AlertRuleRow> ofTenant(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId).firstResultOptional();
    }

    /// The same, held until the transaction ends.
    Optional<AlertRuleRow> held(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// The oldest first.
    List<AlertRuleRow> ofMonitor(UUID monitorId, String kind) {
        return list("monitorId = ?1 and kind = ?2 order by createdAt, id", monitorId, kind);
    }

    /// Those that are asked about a team's monitors.
    List<AlertRuleRow> active(UUID tenantId) {
        return find("tenantId = ?1 and active = true order by createdAt, id", tenantId)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }

    /// @return false if the monitor has no such rule
    boolean removeOfMonitor(UUID monitorId, UUID id, String kind) {
        return delete("id = ?1 and monitorId = ?2 and kind = ?3", id, monitorId, kind) == 1;
    }

    long countOfTenant(UUID tenantId) {
        return count("tenantId", tenantId);
    }
}
