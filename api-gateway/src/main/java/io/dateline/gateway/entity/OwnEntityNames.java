package io.dateline.gateway.entity;

import io.dateline.gateway.query.Queries;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a team's queries mean by a name, an alias or an id of its own entities.
@ApplicationScoped
class OwnEntityNames implements Queries.TeamNames {

    private final Rows rows;

    OwnEntityNames(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Names of(UUID tenantId) {
        Map<String, Optional<UUID>> asked = new HashMap<>();
        return (attribute, value) -> OwnEntities.ATTRIBUTES.contains(attribute)
                ? asked.computeIfAbsent(value.strip().toLowerCase(Locale.ROOT), word -> find(tenantId, word))
                : Optional.empty();
    }

    private Optional<UUID> find(UUID tenantId, String word) {
        // Of several with one alias the one that is called so.
        return rows.one("""
                select w.entity_id from own_entity_word w join own_entity e on e.id = w.entity_id
                where w.tenant_id = ? and w.word = ? order by lower(e.name) = w.word desc, e.created_at, e.id limit 1""", row -> Rows.uuid(row, "entity_id"), tenantId, word);
    }
}
