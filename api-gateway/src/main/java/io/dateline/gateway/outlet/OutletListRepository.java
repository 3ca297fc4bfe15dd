package io.dateline.gateway.outlet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

/// Lists are read with their outlets, in one statement.
@ApplicationScoped
class OutletListRepository implements PanacheRepositoryBase<OutletListRow, UUID> {

    private static final String WITH_OUTLETS = "from OutletListRow l left join fetch l.outlets ";

    /// By name.
    List<OutletListRow> ofTenant(UUID tenantId) {
        return list(WITH_OUTLETS + "where l.tenantId = ?1 order by lower(l.name), l.id", tenantId);
    }

    Optional<OutletListRow> ofTenant(UUID tenantId, UUID id) {
        return find(WITH_OUTLETS + "where l.tenantId = ?1 and l.id = ?2", tenantId, id)
                .singleResultOptional();
    }

    /// Those of the lists that the tenant has, only to be read.
    List<OutletListRow> ofTenant(UUID tenantId, Collection<UUID> ids) {
        return find(WITH_OUTLETS + "where l.tenantId = ?1 and l.id in ?2", tenantId, ids)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }

    /// Locked, so that nobody changes or removes it until the transaction ends.
    Optional<OutletListRow> locked(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// @param but the list that may have the name
    boolean isTaken(UUID tenantId, String name, UUID but) {
        return count("tenantId = ?1 and lower(name) = lower(?2) and id <> ?3", tenantId, name, but) > 0;
    }
}
