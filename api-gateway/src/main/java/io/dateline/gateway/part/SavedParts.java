package io.dateline.gateway.part;

import io.dateline.gateway.article.Rows;
import io.dateline.gateway.match.Clauses;
import io.dateline.gateway.query.Attribute;
import io.dateline.gateway.query.Queries;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of parts. A change goes through only if every monitor and every rule that names the part can still be read.
@ApplicationScoped
class SavedParts implements Queries.TenantParts {

    private final Rows rows;
    private final InstantSource clock;
    private final Event<PartChanged> changed;
    private final List<Queries.TeamNames> teamNames;

    SavedParts(Rows rows, InstantSource clock, Event<PartChanged> changed, @All List<Queries.TeamNames> teamNames) {
        this.teamNames = teamNames;
        this.rows = rows;
        this.clock = clock;
        this.changed = changed;
    }

    @Override
    public Queries.Parts of(UUID tenantId) {
        List<Queries.TeamNames.Names> names =
                teamNames.stream().map(some -> some.of(tenantId)).toList();
        Map<String, Optional<String>> read = new HashMap<>();
        return new Queries.Parts() {
            @Override
            public Optional<String> find(String name) {
                return read.computeIfAbsent(name, _ -> query(tenantId, name));
            }

            @Override
            public Optional<UUID> own(Attribute attribute, String value) {
                return names.stream()
                        .flatMap(some -> some.find(attribute, value).stream())
                        .findFirst();
            }
        };
    }

    private Optional<String> query(UUID tenantId, String name) {
        return rows.one(
                "select query from query_part where tenant_id = ? and name = ?",
                row -> row.getString("query"),
                tenantId,
                name);
    }

    List<SavedPart> list(UUID tenantId) {
        return rows.list("select * from query_part where tenant_id = ? order by name", SavedParts::read, tenantId);
    }

    SavedPart require(UUID tenantId, UUID id) {
        return rows.one("select * from query_part where id = ? and tenant_id = ?", SavedParts::read, id, tenantId)
                .orElseThrow(() ->
                        new ProblemException(404, "query-part-not-found", "No query part has the id " + id + "."));
    }

    @Transactional
    SavedPart create(UUID tenantId, PartWish wish) {
        SavedPart part = new SavedPart(
                UUID.randomUUID(), PartNames.require(wish.name()), wish.query(), note(wish), 1, clock.instant());
        int written = rows.write("""
            insert into query_part (id, tenant_id, name, query, note, version, updated_at)
            values (?, ?, ?, ?, ?, 1, ?) on conflict do nothing\
            """, part.id(), tenantId, part.name(), part.query(), part.note(), part.updatedAt());
        if (written == 0) {
            throw new ProblemException(
                    409, "query-part-name-taken", "There is a query part called “" + part.name() + "” already.");
        }
        check(tenantId, part);
        Log.infof(
                "query part created partId=%s queryLength=%d",
                part.id(), part.query().length());
        return part;
    }

    @Transactional
    SavedPart change(UUID tenantId, SavedPart before, PartWish wish) {
        String name = PartNames.require(wish.name());
        if (!name.equals(before.name()) && isUsed(tenantId, before)) {
            throw inUse(before);
        }
        SavedPart after =
                new SavedPart(before.id(), name, wish.query(), note(wish), before.version() + 1, clock.instant());
        rows.write(
                "update query_part set name = ?, query = ?, note = ?, version = ?, updated_at = ? where id = ?",
                name,
                after.query(),
                after.note(),
                after.version(),
                after.updatedAt(),
                before.id());
        check(tenantId, after);
        changed.fire(new PartChanged(tenantId, naming(tenantId, name)));
        Log.infof("query part changed partId=%s version=%d", after.id(), after.version());
        return after;
    }

    @Transactional
    void delete(UUID tenantId, SavedPart part) {
        if (isUsed(tenantId, part)) {
            throw inUse(part);
        }
        rows.write("delete from query_part where id = ?", part.id());
        Log.infof("query part deleted partId=%s", part.id());
    }

    /// A part must be a query of its own; this also finds one that stands inside itself.
    private void check(UUID tenantId, SavedPart part) {
        Queries.Parts parts = of(tenantId);
        Clauses.of(Queries.parse(part.query(), parts));
        Queries.parse("@" + part.name(), parts);
    }

    /// Names of a part and of all parts that name it, directly or not.
    private Set<String> naming(UUID tenantId, String name) {
        List<SavedPart> all = list(tenantId);
        Set<String> names = new HashSet<>(Set.of(name));
        boolean more = true;
        while (more) {
            more = false;
            for (SavedPart part : all) {
                more |= PartChanged.isAnyNamed(names, part.query()) && names.add(part.name());
            }
        }
        return names;
    }

    private boolean isUsed(UUID tenantId, SavedPart part) {
        Set<String> name = Set.of(part.name());
        return list(tenantId).stream().anyMatch(other -> PartChanged.isAnyNamed(name, other.query()))
                || rows
                        .list(
                                "select query from monitor where tenant_id = ? union all"
                                        + " select query from mention_rule where tenant_id = ? and query is not null",
                                row -> row.getString("query"),
                                tenantId,
                                tenantId)
                        .stream()
                        .anyMatch(query -> PartChanged.isAnyNamed(name, query));
    }

    private static ProblemException inUse(SavedPart part) {
        return new ProblemException(
                409,
                "query-part-in-use",
                "Monitors, rules or other parts name @" + part.name() + "; change them first.");
    }

    private static @Nullable String note(PartWish wish) {
        String note = wish.note();
        return note == null || note.isBlank() ? null : note.strip();
    }

    private static SavedPart read(ResultSet row) throws SQLException {
        return new SavedPart(
                Rows.uuid(row, "id"),
                row.getString("name"),
                row.getString("query"),
                row.getString("note"),
                row.getInt("version"),
                Rows.instant(row, "updated_at"));
    }
}
