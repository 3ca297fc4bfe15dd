package io.dateline.gateway.routing.mute;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.routing.plan.AlertFacts;
import io.dateline.gateway.routing.plan.Past;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The mutes of teams.
@ApplicationScoped
public class Mutes {

    /// Of one team at a time; each is asked about every alert.
    private static final int MAX = 200;

    private static final Duration MAX_LENGTH = Duration.ofDays(30);

    /// Longer ones are announced a day before they end.
    private static final Duration SHORT = Duration.ofDays(7);

    private static final Duration NOTICE = Duration.ofDays(1);

    /// Of mutes that have not ended. A story has ended when nothing was added to it for two days.
    private static final String OPEN = """
            from alert_mute m
            where m.tenant_id = ? and m.ends_at > ? and not (m.until_story_ends and not exists (
                select 1 from story s left join story f on f.id = s.merged_into
                where s.id = m.thing_id and coalesce(f.last_at, s.last_at) > ?::timestamptz - interval '2 days'))""";

    private static final String LIST = """
            select m.*,
                (select count(distinct alert_id) from alert_silenced a where a.by_id = m.id) as swallowed,
                case m.kind
                    when 'monitor' then (select name from monitor x where x.id = m.thing_id and x.tenant_id = m.tenant_id)
                    when 'entity' then (select name from own_entity x where x.id = m.thing_id and x.tenant_id = m.tenant_id)
                    when 'story' then (select headline from story x
                        where x.id = m.thing_id and (x.tenant_id is null or x.tenant_id = m.tenant_id))
                end as name\s""";

    private final MuteRepository mutes;
    private final Rows rows;
    private final InstantSource clock;

    Mutes(MuteRepository mutes, Rows rows, InstantSource clock) {
        this.mutes = mutes;
        this.rows = rows;
        this.clock = clock;
    }

    private record Open(UUID id, MuteKind kind, UUID thingId, Instant endsAt) {

        boolean takes(AlertFacts alert) {
            return switch (kind) {
                case RULE -> thingId.equals(alert.ruleId());
                case MONITOR -> thingId.equals(alert.monitorId());
                // What else it is about is not muted.
                case STORY -> alert.stories().equals(Set.of(thingId));
                case SOURCE -> alert.sources().equals(Set.of(thingId));
                case ENTITY -> alert.about().toLowerCase(Locale.ROOT).contains(thingId.toString());
            };
        }
    }

    /// The mute that an alert falls under, the one that ends last if there are several.
    @Transactional
    public Optional<Past.Muting> muting(AlertFacts alert, Instant now) {
        return rows
                .list(
                        "select m.id, m.kind, m.thing_id, m.ends_at " + OPEN + " order by m.ends_at desc",
                        row -> new Open(
                                Rows.uuid(row, "id"),
                                kind(row),
                                Rows.uuid(row, "thing_id"),
                                Rows.instant(row, "ends_at")),
                        alert.tenantId(),
                        now,
                        now)
                .stream()
                .filter(open -> open.takes(alert))
                .findFirst()
                .map(open -> new Past.Muting(open.id(), open.endsAt()));
    }

    private static MuteKind kind(ResultSet row) throws SQLException {
        return MuteKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }

    /// Those that have not ended, the next to end first.
    @Transactional
    List<Mute> ofTenant(UUID tenantId) {
        Instant now = clock.instant();
        return rows.list(LIST + OPEN + " order by m.ends_at, m.id", row -> read(row, now), tenantId, now, now);
    }

    private static Mute read(ResultSet row, Instant now) throws SQLException {
        Instant createdAt = Rows.instant(row, "created_at");
        Instant endsAt = Rows.instant(row, "ends_at");
        return new Mute(
                Rows.uuid(row, "id"),
                kind(row),
                Rows.uuid(row, "thing_id"),
                row.getString("name"),
                row.getString("reason"),
                row.getString("author"),
                createdAt,
                endsAt,
                row.getBoolean("until_story_ends"),
                isLong(createdAt, endsAt) && endsAt.minus(NOTICE).isBefore(now),
                row.getInt("swallowed"));
    }

    private static boolean isLong(Instant createdAt, Instant endsAt) {
        return Duration.between(createdAt, endsAt).compareTo(SHORT) > 0;
    }

    /// @param author user name, or the address that answered a mail
    /// @throws ProblemException what it names is not there, it has no end, or there are too many
    @Transactional
    public Mute create(UUID tenantId, String author, NewMute request) {
        boolean untilStoryEnds = Boolean.TRUE.equals(request.untilStoryEnds());
        Integer minutes = request.minutes();
        if (untilStoryEnds && request.kind() != MuteKind.STORY) {
            throw Parameters.invalid("untilStoryEnds", "Only a mute of a story ends with it; say minutes.");
        }
        if (minutes == null && !untilStoryEnds) {
            throw Parameters.invalid("minutes", "A mute has an end: say minutes, from 30 to 43200.");
        }
        check(tenantId, request);
        // PostgreSQL keeps microseconds; the answer says the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (mutes.countOpen(tenantId, now) >= MAX) {
            throw new ProblemException(
                    409,
                    "too-many-mutes",
                    "A team has at most " + MAX + " mutes at a time; end one that is not needed.");
        }
        MuteRow row = new MuteRow();
        row.id = UUID.randomUUID();
        row.tenantId = tenantId;
        row.kind = request.kind().word();
        row.thingId = request.thingId();
        row.reason = request.reason().strip();
        row.author = author;
        row.createdAt = now;
        row.endsAt = now.plus(minutes == null ? MAX_LENGTH : Duration.ofMinutes(minutes));
        row.untilStoryEnds = untilStoryEnds;
        row.dueAt = isLong(now, row.endsAt) ? row.endsAt.minus(NOTICE) : null;
        mutes.persistAndFlush(row);
        return rows.one(LIST + "from alert_mute m where m.id = ?", found -> read(found, now), row.id)
                .orElseThrow();
    }

    /// A mute of what is not there would be a mute of something else by mistake. Sources are ingest-service's,
    /// and entities anybody's.
    private void check(UUID tenantId, NewMute request) {
        String sql = switch (request.kind()) {
            case RULE -> "select 1 from alert_rule where id = ? and tenant_id = ?";
            case MONITOR -> "select 1 from monitor where id = ? and tenant_id = ?";
            case STORY -> "select 1 from story where id = ? and (tenant_id is null or tenant_id = ?)";
            case SOURCE, ENTITY -> null;
        };
        if (sql != null
                && rows.one(sql, row -> true, request.thingId(), tenantId).isEmpty()) {
            throw Parameters.invalid(
                    "thingId", "Your team has no " + request.kind().word() + " with the id " + request.thingId() + ".");
        }
    }

    /// Ends a mute early. What it has swallowed stays known.
    @Transactional
    void end(UUID tenantId, UUID id) {
        Instant now = clock.instant();
        MuteRow row = mutes.open(tenantId, id, now).orElseThrow(() -> notFound(id));
        row.endsAt = now;
        row.dueAt = null;
    }

    static ProblemException notFound(UUID id) {
        return new ProblemException(404, "mute-not-found", "No mute that goes on has the id " + id + ".");
    }
}
