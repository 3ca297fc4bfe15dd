package io.dateline.gateway.export.rss;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.briefing.Briefings;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.Tokens;
import io.dateline.gateway.monitor.Monitors;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Links for feed readers. Each is of one account and tells what that account may read: it goes with the account, the
/// monitor or the briefing. Of a secret only the hash is kept.
@ApplicationScoped
public class RssLinks {

    static final String PATH = "/api/v1/rss/";

    private static final int MAX = 100;

    private final Monitors monitors;
    private final Briefings briefings;
    private final Rows rows;
    private final InstantSource clock;

    RssLinks(Monitors monitors, Briefings briefings, Rows rows, InstantSource clock) {
        this.monitors = monitors;
        this.briefings = briefings;
        this.rows = rows;
        this.clock = clock;
    }

    /// The latest first.
    List<RssLink> ofAccount(UUID account) {
        return rows.list("""
                select l.*, coalesce(m.name, b.name) as name from rss_link l
                left join monitor m on m.id = l.monitor_id left join briefing b on b.id = l.briefing_id
                where l.account_id = ? order by l.created_at desc, l.id""", RssLinks::link, account);
    }

    private static RssLink link(ResultSet row) throws SQLException {
        return new RssLink(
                Rows.uuid(row, "id"),
                row.getObject("monitor_id", UUID.class),
                row.getObject("briefing_id", UUID.class),
                row.getString("name"),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "last_used_at"));
    }

    @Transactional
    MadeRssLink create(Caller who, NewRssLink request) {
        if ((request.monitor() == null) == (request.briefing() == null)) {
            throw Parameters.invalid("monitor", "Name a monitor or a briefing, one of the two.");
        }
        if (request.monitor() != null) {
            monitors.require(who.tenantId(), request.monitor());
        } else if (request.briefing() != null) {
            briefings.plan(who.tenantId(), request.briefing());
        }
        String secret = Tokens.random();
        UUID id = UUID.randomUUID();
        // PostgreSQL keeps microseconds; the answer says the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int added = rows.write(
                """
                insert into rss_link (id, account_id, monitor_id, briefing_id, token_hash, created_at)
                select ?, ?::uuid, ?::uuid, ?::uuid, ?, ?
                where (select count(*) from rss_link where account_id = ?) < ?""",
                id,
                who.accountId(),
                request.monitor(),
                request.briefing(),
                Tokens.hash(secret),
                now,
                who.accountId(),
                MAX);
        if (added == 0) {
            throw new ProblemException(409, "too-many-links", "An account has at most " + MAX + " RSS links.");
        }
        return new MadeRssLink(id, PATH + secret, now);
    }

    /// Whoever has the link reads nothing from now on.
    @Transactional
    void remove(UUID account, UUID id) {
        if (rows.write("delete from rss_link where account_id = ? and id = ?", account, id) == 0) {
            throw new ProblemException(404, "rss-link-not-found", "You have no RSS link with the id " + id + ".");
        }
    }

    /// What a link tells, and for whom.
    ///
    /// @param monitorId null for a briefing
    /// @param briefingId null for a monitor
    public record Opened(
            UUID id,
            UUID tenantId,
            String username,
            @Nullable UUID monitorId,
            @Nullable UUID briefingId) {}

    /// @return empty if there is no such link
    @Transactional
    public Optional<Opened> open(String secret) {
        Instant now = clock.instant();
        Optional<Opened> found = rows.one(
                """
                select l.id, a.tenant_id, a.username, l.monitor_id, l.briefing_id
                from rss_link l join account a on a.id = l.account_id where l.token_hash = ?""",
                row -> new Opened(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "tenant_id"),
                        row.getString("username"),
                        row.getObject("monitor_id", UUID.class),
                        row.getObject("briefing_id", UUID.class)),
                Tokens.hash(secret));
        // Readers ask every few minutes; that a link is used at all is what somebody wants to know.
        found.ifPresent(link -> rows.write(
                "update rss_link set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)",
                now,
                link.id(),
                now.minus(Duration.ofHours(1))));
        return found;
    }
}
