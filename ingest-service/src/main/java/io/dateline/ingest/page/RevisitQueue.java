package io.dateline.ingest.page;

import io.agroal.api.AgroalDataSource;
import io.dateline.ingest.fetch.FetchResult.Validators;
import io.dateline.ingest.page.RevisitQueue.DueLook;
import io.dateline.ingest.work.Lease;
import io.dateline.ingest.work.LeaseTable;
import io.dateline.ingest.work.QueueUnavailableException;
import io.dateline.ingest.work.WorkQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stored pages whose turn to be looked at again has come: one of a host at a time, not more in a minute than the
/// configuration allows.
@ApplicationScoped
class RevisitQueue implements WorkQueue<DueLook> {

    private static final String CLAIM = """
            with due as (
                select distinct on (host) id, host, due_at from (
                    select id, host, due_at from page p
                    where state = 'done' and due_at <= now() and host <> all (?)
                        and not exists (select 1 from revisit_host h where h.host = p.host and h.next_at > now())
                    order by due_at limit 2000) waiting
                order by host, due_at
            ), taken as (
                select p.id, p.host from page p join due on due.id = p.id
                where p.state = 'done' and p.due_at <= now()
                order by due.due_at limit ? for update of p skip locked
            ), paced as (
                insert into revisit_host as h (host, next_at)
                select host, now() + make_interval(secs => ?) from taken
                on conflict (host) do update set next_at = excluded.next_at
            )
            update page p set leased = true, lease_token = p.lease_token + 1,
                due_at = now() + make_interval(secs => ?)
            from taken where p.id = taken.id
            returning p.id, p.source_id, p.article_id, p.lease_token, p.misses, p.etag, p.last_modified, p.hints,
                coalesce(p.news_since, p.first_seen_at) as news_since, p.missing_since,
                (select h.stood_at from revisit_host h where h.host = p.host) as stood_at,
                coalesce((select url from article a where a.id = p.article_id), p.url) as url""";

    private static final String FINISH = """
            update page set leased = false, due_at = coalesce(?::timestamptz, 'infinity'), revisits = revisits + 1,
                misses = ?, missing_since = case when ? = 0 then null else coalesce(missing_since, ?::timestamptz) end,
                etag = coalesce(?, etag), last_modified = coalesce(?, last_modified),
                outcome = coalesce(?, outcome), reason = case when ?::text is null then reason else ? end,
                status = case when ?::text is null then status else nullif(?, 0) end,
                finished_at = case when ?::text is null then finished_at else ?::timestamptz end
            where id = ? and lease_token = ?""";

    private static final String STOOD = """
            insert into revisit_host as h (host, next_at, stood_at)
            select p.host, now(), ?::timestamptz from page p where p.id = ?
            on conflict (host) do update set stood_at = excluded.stood_at""";

    private final AgroalDataSource database;
    private final RevisitConfig config;
    private final InstantSource clock;
    private final HintsJson hints;
    private final LeaseTable leases;
    private Instant minute = Instant.EPOCH;
    private int used;

    RevisitQueue(AgroalDataSource database, RevisitConfig config, InstantSource clock, HintsJson hints) {
        this.database = database;
        this.config = config;
        this.clock = clock;
        this.hints = hints;
        this.leases = new LeaseTable(database, "page");
    }

    /// A page to look at again.
    ///
    /// @param url where its article was read
    /// @param doubt before this look
    record DueLook(
            Lease lease,
            UUID sourceId,
            UUID articleId,
            URI url,
            EntryHints hints,
            Validators validators,
            Instant newsSince,
            Doubt doubt)
            implements Lease.Leased {}

    /// How a look ended.
    ///
    /// @param outcome what is known of the page now; null leaves what was known
    /// @param nextAt null: never again
    /// @param validators null leaves those of before
    record Looked(
            @Nullable String outcome,
            @Nullable String reason,
            int status,
            int misses,
            @Nullable Instant nextAt,
            @Nullable Validators validators) {

        Looked again(@Nullable Instant at) {
            return new Looked(outcome, reason, status, misses, at, validators);
        }
    }

    @Override
    public List<DueLook> claim(int limit, Set<String> busyHosts) {
        int allowed = Math.min(limit, allowance());
        if (allowed <= 0) {
            return List.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setArray(1, connection.createArrayOf("text", busyHosts.toArray()));
            claim.setInt(2, allowed);
            claim.setDouble(3, config.hostInterval().toMillis() / 1000.0);
            claim.setLong(4, Lease.TERM.toSeconds());
            List<DueLook> claimed = new ArrayList<>();
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    claimed.add(look(row));
                }
            }
            spend(claimed.size());
            return claimed;
        } catch (SQLException e) {
            throw new QueueUnavailableException("page", e);
        }
    }

    private DueLook look(ResultSet row) throws SQLException {
        return new DueLook(
                new Lease(row.getObject("id", UUID.class), row.getLong("lease_token")),
                row.getObject("source_id", UUID.class),
                row.getObject("article_id", UUID.class),
                URI.create(row.getString("url")),
                hints.read(row.getString("hints")),
                new Validators(row.getString("etag"), row.getString("last_modified")),
                row.getObject("news_since", OffsetDateTime.class).toInstant(),
                new Doubt(row.getInt("misses"), time(row, "missing_since"), time(row, "stood_at")));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private synchronized int allowance() {
        Instant now = clock.instant();
        if (!now.isBefore(minute.plusSeconds(60))) {
            minute = now;
            used = 0;
        }
        return config.perMinute() - used;
    }

    private synchronized void spend(int looks) {
        used += looks;
    }

    @Override
    public void renew(List<Lease> running) {
        leases.renew(running);
    }

    @Override
    public void release(List<Lease> unfinished) {
        leases.release(unfinished);
    }

    /// @return false if the lease was lost meanwhile; the caller must then roll back
    @Transactional(Transactional.TxType.MANDATORY)
    boolean finish(Lease lease, Looked looked) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(FINISH)) {
            Validators validators = looked.validators();
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            update.setObject(1, looked.nextAt() == null ? null : looked.nextAt().atOffset(ZoneOffset.UTC));
            update.setInt(2, looked.misses());
            update.setInt(3, looked.misses());
            update.setObject(4, now);
            update.setString(5, validators == null ? null : validators.etag());
            update.setString(6, validators == null ? null : validators.lastModified());
            update.setString(7, looked.outcome());
            update.setString(8, looked.outcome());
            update.setString(9, looked.reason());
            update.setString(10, looked.outcome());
            update.setInt(11, looked.status());
            update.setString(12, looked.outcome());
            update.setObject(13, now);
            update.setObject(14, lease.id());
            update.setLong(15, lease.token());
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new QueueUnavailableException("page", e);
        }
    }

    /// Notes that a host shows an article in its place, inside the caller's transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    void stood(Lease lease) {
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(STOOD)) {
            note.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            note.setObject(2, lease.id());
            note.executeUpdate();
        } catch (SQLException e) {
            throw new QueueUnavailableException("revisit_host", e);
        }
    }
}
