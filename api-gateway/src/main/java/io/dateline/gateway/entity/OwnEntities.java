package io.dateline.gateway.entity;

import io.dateline.contract.NameWatched;
import io.dateline.contract.finding.Entity;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.overlay.TeamNamesChanged;
import io.dateline.gateway.query.Attribute;
import io.dateline.platform.outbox.Outbox;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of own entities. Each change is told to analysis, and to the team's monitors that name it, in the same
/// transaction.
@ApplicationScoped
class OwnEntities {

    /// Most of one team.
    static final int MAX = 5000;

    /// What queries can ask of an own entity.
    static final Set<Attribute> ATTRIBUTES =
            Set.of(Attribute.ENTITY, Attribute.SPEAKER, Attribute.POSITIVE, Attribute.NEUTRAL, Attribute.NEGATIVE);

    private final OwnEntityRepository entities;
    private final Rows rows;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Event<TeamNamesChanged> changed;

    OwnEntities(
            OwnEntityRepository entities,
            Rows rows,
            Outbox outbox,
            InstantSource clock,
            Event<TeamNamesChanged> changed) {
        this.entities = entities;
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
        this.changed = changed;
    }

    @Transactional
    List<OwnEntity> ofTenant(UUID tenantId) {
        return entities.ofTenant(tenantId).stream().map(OwnEntityRow::entity).toList();
    }

    @Transactional
    OwnEntity require(UUID tenantId, UUID id) {
        return entities.ofTenant(tenantId, id).map(OwnEntityRow::entity).orElseThrow(() -> notFound(id));
    }

    private OwnEntityRow locked(UUID tenantId, UUID id, @Nullable Integer expected) {
        OwnEntityRow row = entities.locked(tenantId, id).orElseThrow(() -> notFound(id));
        Versions.require(expected, row.version);
        return row;
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(404, "entity-not-found", "Your team watches no name with the id " + id + ".");
    }

    @Transactional
    OwnEntity create(UUID tenantId, NewOwnEntity request) {
        if (entities.countOfTenant(tenantId) >= MAX) {
            throw new ProblemException(409, "too-many-entities", "A team watches " + MAX + " names at most.");
        }
        Instant now = clock.instant();
        OwnEntity entity = entity(UUID.randomUUID(), request, 1, now, now);
        refuseTaken(tenantId, entity);
        OwnEntityRow row = new OwnEntityRow();
        row.id = entity.id();
        row.tenantId = tenantId;
        row.put(entity);
        entities.persistAndFlush(row);
        fill(tenantId, entity);
        tell(entity);
        changed.fire(new TeamNamesChanged(tenantId, ATTRIBUTES, words(entity)));
        Log.infof("own entity added entityId=%s", entity.id());
        return entity;
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    OwnEntity change(UUID tenantId, UUID id, @Nullable Integer expected, OwnEntityChange change) {
        OwnEntityRow row = locked(tenantId, id, expected);
        OwnEntity before = row.entity();
        OwnEntity after = entity(id, change.over(before), before.version() + 1, before.createdAt(), clock.instant());
        refuseTaken(tenantId, after);
        row.put(after);
        entities.flush();
        rows.write("delete from own_entity_word where entity_id = ?", after.id());
        fill(tenantId, after);
        tell(after);
        Set<String> words = words(before);
        words.addAll(words(after));
        changed.fire(new TeamNamesChanged(tenantId, ATTRIBUTES, words));
        Log.infof("own entity changed entityId=%s version=%d", after.id(), after.version());
        return after;
    }

    /// @param expected the version that it must have; null for any
    @Transactional
    void delete(UUID tenantId, UUID id, @Nullable Integer expected) {
        OwnEntityRow row = locked(tenantId, id, expected);
        OwnEntity entity = row.entity();
        entities.delete(row);
        // The monitors that named it are told below, and read what is left.
        entities.flush();
        outbox.append(NameWatched.of(entity.id(), entity.version() + 1, null));
        changed.fire(new TeamNamesChanged(tenantId, ATTRIBUTES, words(entity)));
        Log.infof("own entity removed entityId=%s", entity.id());
    }

    /// Tells analysis of every name of every team once more. What it knows already changes nothing there.
    @Transactional
    int tellAll() {
        List<OwnEntityRow> all = entities.everybodys();
        all.forEach(row -> tell(row.entity()));
        return all.size();
    }

    private void tell(OwnEntity entity) {
        outbox.append(NameWatched.of(
                entity.id(),
                entity.version(),
                new NameWatched.Words(
                        entity.name(),
                        Entity.Type.valueOf(entity.type().toUpperCase(Locale.ROOT)),
                        entity.aliases(),
                        entity.exclusions(),
                        entity.matchCase())));
    }

    private void fill(UUID tenantId, OwnEntity entity) {
        rows.writeEach(
                "insert into own_entity_word (entity_id, tenant_id, word) values (?, ?, ?)", words(entity), word ->
                        new Object[] {entity.id(), tenantId, word});
    }

    private void refuseTaken(UUID tenantId, OwnEntity entity) {
        if (entities.isTaken(tenantId, entity.name(), entity.id())) {
            throw new ProblemException(
                    409, "entity-name-taken", "Your team watches “" + entity.name() + "” already; add words to it.");
        }
    }

    private static OwnEntity entity(UUID id, NewOwnEntity request, int version, Instant createdAt, Instant updatedAt) {
        String name = phrase("name", request.name());
        String note = request.note();
        return new OwnEntity(
                id,
                name,
                request.type(),
                request.relation() == null ? "own" : request.relation(),
                phrases("aliases", request.aliases()).stream()
                        .filter(alias -> !alias.equals(name))
                        .toList(),
                phrases("exclusions", request.exclusions()),
                Boolean.TRUE.equals(request.matchCase()),
                note == null || note.isBlank() ? null : note.strip(),
                version,
                createdAt,
                updatedAt);
    }

    private static List<String> phrases(String field, @Nullable List<String> phrases) {
        return phrases == null
                ? List.of()
                : phrases.stream().map(words -> phrase(field, words)).distinct().toList();
    }

    /// One letter would be found in every article.
    private static String phrase(String field, String words) {
        String one = words.replace('\0', ' ').strip().replaceAll("\\s+", " ");
        if (one.codePoints().filter(Character::isLetterOrDigit).limit(2).count() < 2) {
            throw Parameters.invalid(field, "“" + one + "” is too short: two letters or digits at least.");
        }
        return one;
    }

    /// What a query may call it.
    private static Set<String> words(OwnEntity entity) {
        return new HashSet<>(Stream.concat(
                        Stream.of(entity.id().toString(), entity.name()), new ArrayList<>(entity.aliases()).stream())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
    }
}
