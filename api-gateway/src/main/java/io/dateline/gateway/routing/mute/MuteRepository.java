package io.dateline.gateway.routing.mute;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MuteRepository implements PanacheRepositoryBase<MuteRow, UUID> {

    long countOpen(UUID tenantId, Instant now) {
        return count("tenantId = ?1 and endsAt > ?2", tenantId, now);
    }

    /// One that has not ended.
    Optional<MuteRow> open(UUID tenantId, UUID id, Instant now) {
        return find("id = ?1 and tenantId = ?2 and endsAt > ?3", id, tenantId, now)
                .firstResultOptional();
    }
}
