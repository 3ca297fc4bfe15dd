package io.dateline.gateway.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.Entity;
import io.dateline.contract.NameWatched;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.article.Rows;
import io.dateline.gateway.query.Attribute;
import io.dateline.gateway.query.TeamNamesChanged;
import io.dateline.platform.outbox.Outbox;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    static final int MOST = 5000;

    /// What queries can ask of an own entity.
    static final Set<Attribute> ATTRIBUTES =
            Set.of(Attribute.ENTITY, Attribute.SPEAKER, Attribute.POSITIVE, Attribute.NEUTRAL, Attribute.NEGATIVE);

    private static final TypeReference<List<String>> PHRASES = new TypeReference<>() {};

    private final Rows rows;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Event<TeamNamesChanged> changed;

    OwnEntities(Rows rows, ObjectMapper json, Outbox outbox, InstantSource clock, Event<TeamNamesChanged> changed) {
        this.rows = rows;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
        this.changed = changed;
    }

    List<OwnEntity> ofTenant(UUID tenantId) {
        return rows.list("select * from own_entity where tenant_id = ? order by lower(name), id", this::read, tenantId);
    }

    OwnEntity require(UUID tenantId, UUID id) {
        return rows.one("select * from own_entity where id = ? and tenant_id = ?", this::read, id, tenantId)
                .orElseThrow(() -> new ProblemException(
                        404, "entity-not-found", "Your team watches no name with the id " + id + "."));
    }

    @Transactional
    OwnEntity create(UUID tenantId, NewOwnEntity wish) {
        long count = rows.one("select count(*) from own_entity where tenant_id = ?", row -> row.getLong(1), tenantId)
                .orElse(0L);
        if (count >= MOST) {
            throw new ProblemException(409, "too-many-entities", "A team watches " + MOST + " names at most.");
        }
        Instant now = clock.instant();
        OwnEntity entity = entity(UUID.randomUUID(), wish, 1, now, now);
        refuseTaken(tenantId, entity);
        rows.write(
                """
                insert into own_entity (id, tenant_id, name, type, relation, aliases, exclusions, match_case, note,
                    version, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, 1, ?, ?)""",
                entity.id(),
                tenantId,
                entity.name(),
                entity.type(),
                entity.relation(),
                written(entity.aliases()),
                written(entity.exclusions()),
                entity.matchCase(),
                entity.note(),
                now,
                now);
        fill(tenantId, entity);
        tell(entity);
        changed.fire(new TeamNamesChanged(tenantId, ATTRIBUTES, words(entity)));
        Log.infof("own entity added entityId=%s", entity.id());
        return entity;
    }

    @Transactional
    OwnEntity change(UUID tenantId, OwnEntity before, NewOwnEntity wish) {
        OwnEntity after = entity(before.id(), wish, before.version() + 1, before.createdAt(), clock.instant());
        refuseTaken(tenantId, after);
        int written = rows.write(
                """
                update own_entity set name = ?, type = ?, relation = ?, aliases = ?::jsonb, exclusions = ?::jsonb,
                    match_case = ?, note = ?, version = ?, updated_at = ? where id = ? and version = ?""",
                after.name(),
                after.type(),
                after.relation(),
                written(after.aliases()),
                written(after.exclusions()),
                after.matchCase(),
                after.note(),
                after.version(),
                after.updatedAt(),
                before.id(),
                before.version());
        if (written == 0) {
            throw new ProblemException(
                    409, "entity-changed", "Somebody else changed “" + before.name() + "” meanwhile; read it again.");
        }
        rows.write("delete from own_entity_word where entity_id = ?", after.id());
        fill(tenantId, after);
        tell(after);
        Set<String> words = words(before);
        words.addAll(words(after));
        changed.fire(new TeamNamesChanged(tenantId, ATTRIBUTES, words));
        Log.infof("own entity changed entityId=%s version=%d", after.id(), after.version());
        return after;
    }

    @Transactional
    void delete(UUID tenantId, OwnEntity entity) {
        rows.write("delete from own_entity where id = ?", entity.id());
        outbox.append(NameWatched.of(entity.id(), entity.version() + 1, null));
        changed.fire(new TeamNamesChanged(tenantId, ATTRIBUTES, words(entity)));
        Log.infof("own entity removed entityId=%s", entity.id());
    }

    /// Tells analysis of every name of every team once more. What it knows already changes nothing there.
    @Transactional
    int tellAll() {
        List<OwnEntity> all = rows.list("select * from own_entity order by id", this::read);
        all.forEach(this::tell);
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
        words(entity)
                .forEach(word -> rows.write(
                        "insert into own_entity_word (entity_id, tenant_id, word) values (?, ?, ?)",
                        entity.id(),
                        tenantId,
                        word));
    }

    private void refuseTaken(UUID tenantId, OwnEntity entity) {
        boolean taken = rows.one(
                        "select 1 as one from own_entity where tenant_id = ? and lower(name) = lower(?) and id <> ?",
                        row -> row.getInt("one"),
                        tenantId,
                        entity.name(),
                        entity.id())
                .isPresent();
        if (taken) {
            throw new ProblemException(
                    409, "entity-name-taken", "Your team watches “" + entity.name() + "” already; add words to it.");
        }
    }

    private static OwnEntity entity(UUID id, NewOwnEntity wish, int version, Instant createdAt, Instant updatedAt) {
        String name = phrase("name", wish.name());
        String note = wish.note();
        return new OwnEntity(
                id,
                name,
                wish.type(),
                wish.relation() == null ? "own" : wish.relation(),
                phrases("aliases", wish.aliases()).stream()
                        .filter(alias -> !alias.equals(name))
                        .toList(),
                phrases("exclusions", wish.exclusions()),
                Boolean.TRUE.equals(wish.matchCase()),
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

    private String written(List<String> phrases) {
        try {
            return json.writeValueAsString(phrases);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private OwnEntity read(ResultSet row) throws SQLException {
        try {
            return new OwnEntity(
                    Rows.uuid(row, "id"),
                    row.getString("name"),
                    row.getString("type"),
                    row.getString("relation"),
                    json.readValue(row.getString("aliases"), PHRASES),
                    json.readValue(row.getString("exclusions"), PHRASES),
                    row.getBoolean("match_case"),
                    row.getString("note"),
                    row.getInt("version"),
                    Rows.instant(row, "created_at"),
                    Rows.instant(row, "updated_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable row of own entity " + Rows.uuid(row, "id"), e);
        }
    }
}
