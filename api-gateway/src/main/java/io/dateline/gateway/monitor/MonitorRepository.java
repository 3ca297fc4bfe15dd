package io.dateline.gateway.monitor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class MonitorRepository implements PanacheRepositoryBase<Monitor, UUID> {

    /// By name.
    List<Monitor> ofTenant(UUID tenantId) {
        return list("tenantId = ?1 order by lower(name), id", tenantId);
    }

    Optional<Monitor> ofTenant(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId).firstResultOptional();
    }

    /// Locked, so that nobody changes or removes it until the transaction ends.
    Optional<Monitor> locked(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// Those of all teams.
    List<Monitor> everybodys() {
        return listAll(Sort.by("id"));
    }

    /// @param after with a version of one more than what it replaces
    /// @return false if somebody else changed or removed it meanwhile
    boolean replace(SavedMonitor after) {
        return update(
                        "name = ?1, query = ?2, language = ?3, tags = ?4, version = ?5, updatedAt = ?6 where id = ?7 and version = ?8",
                        after.name(),
                        after.query(),
                        after.language(),
                        after.tags(),
                        after.version(),
                        after.updatedAt(),
                        after.id(),
                        after.version() - 1)
                == 1;
    }

    /// Those that still stand, held so that nobody changes or removes them until the transaction ends; always in the
    /// same order, so that two who want the same ones do not wait for each other for ever. Only to be read.
    List<Monitor> standing(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }
}
