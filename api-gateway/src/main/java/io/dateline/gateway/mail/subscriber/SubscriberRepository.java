package io.dateline.gateway.mail.subscriber;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SubscriberRepository implements PanacheRepositoryBase<SubscriberRow, UUID> {

    /// By address.
    List<SubscriberRow> ofBriefing(UUID briefing) {
        return list("briefingId = ?1 order by lower(address)", briefing);
    }

    /// Those who said yes and are not pausing.
    List<SubscriberRow> receiving(UUID briefing, Instant now) {
        return list(
                "briefingId = ?1 and confirmedAt is not null and (pausedUntil is null or pausedUntil <= ?2)"
                        + " order by lower(address)",
                briefing,
                now);
    }

    long countOf(UUID briefing) {
        return count("briefingId", briefing);
    }

    Optional<SubscriberRow> withAddress(UUID briefing, String address) {
        return find("briefingId = ?1 and lower(address) = lower(?2)", briefing, address)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// Held until the transaction ends.
    Optional<SubscriberRow> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
