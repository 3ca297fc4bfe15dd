package io.dateline.gateway.briefing.edition;

import io.dateline.platform.page.TimeCursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EditionRepository implements PanacheRepositoryBase<EditionRow, UUID> {

    private static final String LATEST = " order by untilAt desc, id desc";

    /// The latest first.
    ///
    /// @param briefing null: of all briefings
    List<EditionRow> page(UUID tenantId, @Nullable UUID briefing, @Nullable TimeCursor after, int count) {
        Map<String, Object> values = new HashMap<>(Map.of("tenant", tenantId));
        String of = "tenantId = :tenant";
        if (briefing != null) {
            of += " and briefingId = :briefing";
            values.put("briefing", briefing);
        }
        if (after != null) {
            of += " and (untilAt < :time or untilAt = :time and id < :id)";
            values.put("time", after.time());
            values.put("id", after.id());
        }
        return find(of + LATEST, values).page(0, count).list();
    }

    /// The latest of a briefing that were approved, the latest first.
    List<EditionRow> approved(UUID tenantId, UUID briefing, int count) {
        return find(
                        "tenantId = ?1 and briefingId = ?2 and state = ?3" + LATEST,
                        tenantId,
                        briefing,
                        EditionRow.APPROVED)
                .page(0, count)
                .list();
    }

    Optional<EditionRow> ofTenant(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId).firstResultOptional();
    }

    /// Held until the transaction ends.
    Optional<EditionRow> locked(UUID tenantId, UUID id) {
        return find("id = ?1 and tenantId = ?2", id, tenantId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// The one before an edition that was not cancelled.
    Optional<EditionRow> before(UUID briefing, int number) {
        return find(
                        "from EditionRow e where e.briefingId = ?1 and e.number < ?2 and e.state <> ?3"
                                + " order by e.number desc",
                        briefing,
                        number,
                        EditionRow.CANCELLED)
                .firstResultOptional();
    }
}
