package io.dateline.gateway.part;

import io.dateline.gateway.http.Versions;
import io.dateline.gateway.match.QueryCompiler;
import io.dateline.gateway.query.Attribute;
import io.dateline.gateway.query.Queries;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of parts. A change goes through only if every monitor and every rule that names the part can still be
/// read.
@ApplicationScoped
class SavedParts implements Queries.TenantParts {

    private final QueryPartRepository saved;
    private final Rows rows;
    private final InstantSource clock;
    private final Event<PartChanged> changed;
    private final List<Queries.TeamNames> teamNames;

    SavedParts(
            QueryPartRepository saved,
            Rows rows,
            InstantSource clock,
            Event<PartChanged> changed,
            @All List<Queries.TeamNames> teamNames) {
        this.teamNames = teamNames;
        this.saved = saved;
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
        return saved.named(tenantId, name).map(part -> part.query);
    }

    List<SavedPart> list(UUID tenantId) {
        return saved.ofTenant(tenantId).stream().map(QueryPart::saved).toList();
    }

    SavedPart require(UUID tenantId, UUID id) {
        return saved.ofTenant(tenantId, id).map(QueryPart::saved).orElseThrow(() -> notFound(id));
    }

    @Transactional
    SavedPart create(UUID tenantId, PartRequest request) {
        SavedPart part = new SavedPart(
                UUID.randomUUID(),
                PartNames.require(request.name()),
                request.query(),
                note(request),
                1,
                clock.instant());
        if (saved.named(tenantId, part.name()).isPresent()) {
            throw new ProblemException(
                    409, "query-part-name-taken", "There is a query part called “" + part.name() + "” already.");
        }
        QueryPart row = new QueryPart();
        row.id = part.id();
        row.tenantId = tenantId;
        row.put(part);
        saved.persistAndFlush(row);
        check(tenantId, part);
        Log.infof(
                "query part created partId=%s queryLength=%d",
                part.id(), part.query().length());
        return part;
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    SavedPart change(UUID tenantId, UUID id, @Nullable Integer expected, PartRequest request) {
        String name = PartNames.require(request.name());
        QueryPart row = locked(tenantId, id, expected);
        SavedPart before = row.saved();
        if (!name.equals(before.name()) && isUsed(tenantId, before)) {
            throw inUse(before);
        }
        SavedPart after =
                new SavedPart(before.id(), name, request.query(), note(request), before.version() + 1, clock.instant());
        row.put(after);
        saved.flush();
        check(tenantId, after);
        changed.fire(new PartChanged(tenantId, naming(tenantId, name)));
        Log.infof("query part changed partId=%s version=%d", after.id(), after.version());
        return after;
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    void delete(UUID tenantId, UUID id, @Nullable Integer expected) {
        QueryPart row = locked(tenantId, id, expected);
        SavedPart part = row.saved();
        if (isUsed(tenantId, part)) {
            throw inUse(part);
        }
        saved.delete(row);
        Log.infof("query part deleted partId=%s", id);
    }

    /// Before anything else of the transaction reads the row: what is in the session is not read again.
    private QueryPart locked(UUID tenantId, UUID id, @Nullable Integer expected) {
        QueryPart row = saved.locked(tenantId, id).orElseThrow(() -> notFound(id));
        Versions.require(expected, row.version);
        return row;
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(404, "query-part-not-found", "No query part has the id " + id + ".");
    }

    /// A part must be a query of its own; this also finds one that stands inside itself.
    private void check(UUID tenantId, SavedPart part) {
        Queries.Parts parts = of(tenantId);
        QueryCompiler.of(Queries.parse(part.query(), parts));
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

    private static @Nullable String note(PartRequest request) {
        String note = request.note();
        return note == null || note.isBlank() ? null : note.strip();
    }
}
