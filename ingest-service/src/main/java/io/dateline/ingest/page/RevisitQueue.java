package io.dateline.ingest.page;

import io.dateline.ingest.entry.EntryHints;
import io.dateline.ingest.fetch.FetchResult.Validators;
import io.dateline.ingest.fetch.HostGate;
import io.dateline.ingest.page.RevisitQueue.DueRevisit;
import io.dateline.platform.lease.Lease;
import io.dateline.platform.lease.LeaseTable;
import io.dateline.platform.lease.WorkQueue;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stored pages whose turn to be looked at again has come: one of a host at a time, not more in a minute than the
/// configuration allows.
@ApplicationScoped
class RevisitQueue implements WorkQueue<DueRevisit> {

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
            update page set due_at = coalesce(?::timestamptz, 'infinity'), revisits = revisits + 1,
                misses = ?, missing_since = case when ? = 0 then null else coalesce(missing_since, ?::timestamptz) end,
                etag = coalesce(?, etag), last_modified = coalesce(?, last_modified),
                outcome = coalesce(?, outcome), reason = case when ?::text is null then reason else ? end,
                status = case when ?::text is null then status else nullif(?, 0) end,
                finished_at = case when ?::text is null then finished_at else ?::timestamptz end
            where id = ?""";

    private static final String STOOD = """
            insert into revisit_host as h (host, next_at, stood_at)
            select p.host, now(), ?::timestamptz from page p where p.id = ?
            on conflict (host) do update set stood_at = excluded.stood_at""";

    private final Rows rows;
    private final RevisitConfig config;
    private final InstantSource clock;
    private final Jsonb json;
    private final HostGate hosts;
    private final LeaseTable leases;
    private Instant minute = Instant.EPOCH;
    private int used;

    RevisitQueue(Rows rows, RevisitConfig config, InstantSource clock, Jsonb json, HostGate hosts) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
        this.json = json;
        this.hosts = hosts;
        this.leases = new LeaseTable(rows, "page");
    }

    /// A page to look at again.
    ///
    /// @param url where its article was read
    /// @param missHistory before this look
    record DueRevisit(
            Lease lease,
            UUID sourceId,
            UUID articleId,
            URI url,
            EntryHints hints,
            Validators validators,
            Instant newsSince,
            MissHistory missHistory)
            implements Lease.Leased {}

    /// How a look ended.
    ///
    /// @param outcome what is known of the page now; null leaves what was known
    /// @param nextAt null: never again
    /// @param validators null leaves those of before
    record RevisitRecord(
            @Nullable String outcome,
            @Nullable String reason,
            int status,
            int misses,
            @Nullable Instant nextAt,
            @Nullable Validators validators) {

        RevisitRecord again(@Nullable Instant at) {
            return new RevisitRecord(outcome, reason, status, misses, at, validators);
        }
    }

    @Override
    public List<DueRevisit> claim(int limit) {
        int allowed = Math.min(limit, allowance());
        if (allowed <= 0) {
            return List.of();
        }
        List<DueRevisit> claimed = rows.list(
                CLAIM,
                this::revisit,
                hosts.busyHosts(),
                allowed,
                config.hostInterval().toMillis() / 1000.0,
                Lease.TERM.toSeconds());
        spend(claimed.size());
        return claimed;
    }

    private DueRevisit revisit(ResultSet row) throws SQLException {
        return new DueRevisit(
                new Lease(Rows.uuid(row, "id"), row.getLong("lease_token")),
                Rows.uuid(row, "source_id"),
                Rows.uuid(row, "article_id"),
                URI.create(row.getString("url")),
                json.read(row, "hints", EntryHints.class),
                new Validators(row.getString("etag"), row.getString("last_modified")),
                Rows.instant(row, "news_since"),
                new MissHistory(
                        row.getInt("misses"),
                        Rows.instantOrNull(row, "missing_since"),
                        Rows.instantOrNull(row, "stood_at")));
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
    public LeaseTable leases() {
        return leases;
    }

    /// Writes how a look ended.
    @Transactional(Transactional.TxType.MANDATORY)
    void finish(Lease lease, RevisitRecord written) {
        Validators validators = written.validators();
        Instant now = clock.instant();
        rows.write(
                FINISH,
                written.nextAt(),
                written.misses(),
                written.misses(),
                now,
                validators == null ? null : validators.etag(),
                validators == null ? null : validators.lastModified(),
                written.outcome(),
                written.outcome(),
                written.reason(),
                written.outcome(),
                written.status(),
                written.outcome(),
                now,
                lease.id());
    }

    /// Notes that a host shows an article in its place, inside the caller's transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    void stood(Lease lease) {
        rows.write(STOOD, clock.instant(), lease.id());
    }
}
