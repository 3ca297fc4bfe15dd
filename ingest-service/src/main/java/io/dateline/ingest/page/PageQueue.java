package io.dateline.ingest.page;

import io.dateline.contract.id.EventIds;
import io.dateline.ingest.entry.EntryHints;
import io.dateline.ingest.fetch.FetchResult.Validators;
import io.dateline.ingest.fetch.HostGate;
import io.dateline.ingest.page.ListedPages.Listed;
import io.dateline.ingest.page.ListedPages.Offered;
import io.dateline.ingest.url.ArticleUrl;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Pages that wait to be fetched, given to one instance at a time.
@ApplicationScoped
class PageQueue implements WorkQueue<PageQueue.DuePage> {

    /// An entry whose words change again and again is looked at at once three times, then ever more rarely: a feed
    /// that prints a counter into its entries would otherwise have every page fetched at every poll. Another date
    /// alone brings forward the next look of a page that is looked at again anyway: an archive that is published
    /// again under new dates is no flood. A page that was listed first and not read yet stays one that was listed
    /// first.
    private static final String OFFER = """
            insert into page as p (id, source_id, feed_id, url, url_key, host, fingerprint, stamp, hints, entry_at,
                state, first_seen_at, due_at)
            select id, ?, ?, url, url_key, host, fingerprint, stamp, hints::jsonb, entry_at, 'waiting', ?, now()
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::text[], ?::timestamptz[])
                as listed (id, url, url_key, host, fingerprint, stamp, hints, entry_at)
            on conflict (source_id, url_key) do update set fingerprint = excluded.fingerprint,
                stamp = excluded.stamp, url = excluded.url, entry_at = excluded.entry_at,
                hints = case when p.article_id is null
                    then excluded.hints || jsonb_build_object('firstListing', p.hints -> 'firstListing')
                    else excluded.hints end,
                state = case when p.fingerprint <> excluded.fingerprint or p.outcome = 'source-removed'
                    then 'waiting' else p.state end,
                outcome = case when p.outcome = 'source-removed' then null else p.outcome end,
                attempts = case when p.fingerprint <> excluded.fingerprint or p.outcome = 'source-removed'
                    then 0 else p.attempts end,
                leased = p.leased and p.fingerprint = excluded.fingerprint,
                lease_token = p.lease_token + case when p.fingerprint <> excluded.fingerprint then 1 else 0 end,
                looks = p.looks + case when p.fingerprint <> excluded.fingerprint then 1 else 0 end,
                due_at = case
                    when p.outcome = 'source-removed' then now()
                    when p.fingerprint <> excluded.fingerprint
                        then now() + make_interval(secs => case when p.looks <= 3 then 0
                            else least(21600, 60 * power(2, least(p.looks, 20) - 3)) end)
                    when p.state = 'done' and not p.leased and p.due_at < 'infinity' then least(p.due_at, now())
                    else p.due_at end
            where p.feed_id = excluded.feed_id
                and (p.fingerprint <> excluded.fingerprint or p.stamp is distinct from excluded.stamp
                    or p.outcome = 'source-removed')
            returning id, (xmax = 0) as added, state = 'waiting' and looks > 1 as changed""";

    /// Pages of one answer whose words changed and that are read again at once; the others follow one by one.
    private static final int AT_ONCE = 20;

    private static final String SPREAD = """
            update page p set due_at = p.due_at + make_interval(secs => 10 * turn)
            from unnest(?::uuid[]) with ordinality as late (id, turn)
            where p.id = late.id and p.state = 'waiting'""";

    /// The first pages of each source at each host, then of these not more than two of a host: whoever lists much
    /// neither comes before others at its site nor takes every place. Chance decides between sources whose turn it
    /// is, so that nothing must be remembered between two claims.
    private static final String CLAIM = """
            with recursive pair as (
                (select host, source_id from page where state = 'waiting' order by host, source_id limit 1)
                union all
                select beyond.host, beyond.source_id from pair p cross join lateral (
                    select host, source_id from page
                    where state = 'waiting' and (host, source_id) > (p.host, p.source_id)
                    order by host, source_id limit 1) beyond
            ), foremost as (
                select p.host, p.source_id, w.id, w.attempts > 0 as failed,
                    row_number() over (partition by p.host, p.source_id order by w.attempts, w.entry_at desc) as turn
                from pair p cross join lateral (
                    select id, attempts, entry_at from page w
                    where w.state = 'waiting' and w.host = p.host and w.source_id = p.source_id and w.due_at <= now()
                    order by w.attempts, w.entry_at desc limit 2) w
                where p.host <> all (?)
            ), shared as (
                select id, failed,
                    row_number() over (partition by host order by turn, failed, random()) as of_host,
                    row_number() over (partition by source_id order by turn, failed, random()) as of_source
                from foremost
            ), taken as (
                select p.id from page p join shared on shared.id = p.id
                where shared.of_host <= 2 and p.state = 'waiting' and p.due_at <= now()
                order by shared.of_source, shared.failed, shared.of_host, random() limit ? for update of p skip locked
            )
            update page p set leased = true, lease_token = p.lease_token + 1, attempts = p.attempts + 1,
                due_at = now() + make_interval(secs => ?)
            from taken where p.id = taken.id
            returning p.id, p.source_id, p.url, p.hints, p.attempts, p.lease_token, p.article_id,
                coalesce(p.news_since, p.first_seen_at) as news_since""";

    /// Nothing offered for a source goes by its removal: whoever offers holds its row, and whoever removes it
    /// waits.
    private static final String STANDING = "select 1 from source where id = ? and removed_at is null for share";

    /// What is under way loses its lease, so that it is not stored; a second look at what was stored falls away.
    private static final String DROP = """
            with dropped as (
                update page set state = 'given-up', outcome = ?, reason = ?, leased = false,
                    lease_token = lease_token + 1, due_at = 'infinity', finished_at = ?
                where source_id = ? and state = 'waiting' returning 1
            ), calmed as (
                update page set leased = false, lease_token = lease_token + 1, due_at = 'infinity'
                where source_id = ? and state = 'done' and due_at < 'infinity'
            )
            select count(*) from dropped""";

    /// Two pages that lead to one article are looked at again once. A feed's text is wanted until its page is
    /// read, or given up.
    private static final String FINISH = """
            update page p set state = ?, outcome = ?, reason = ?, status = nullif(?, 0),
                article_id = coalesce(?, article_id), misses = 0,
                due_at = case when ? and exists (select 1 from page o where o.article_id = ?::uuid
                        and o.id <> p.id and o.state = 'done' and o.due_at < 'infinity') then 'infinity'
                    else coalesce(?::timestamptz, 'infinity') end,
                finished_at = case when ? then null else ?::timestamptz end,
                news_since = coalesce(?::timestamptz, news_since), etag = coalesce(?, etag),
                last_modified = coalesce(?, last_modified),
                hints = case when ? then hints else hints - 'content' end
            where id = ?""";

    static final String SOURCE_REMOVED = "source-removed";

    private final Rows rows;
    private final Jsonb json;
    private final HostGate hosts;
    private final InstantSource clock;
    private final LeaseTable leases;

    PageQueue(Rows rows, Jsonb json, HostGate hosts, InstantSource clock) {
        this.rows = rows;
        this.json = json;
        this.hosts = hosts;
        this.clock = clock;
        this.leases = new LeaseTable(rows, "page");
    }

    /// A page to fetch.
    ///
    /// @param attempt counted from 1
    /// @param articleId what was read here before; null the first time
    /// @param newsSince when its article was published, or the page first seen
    record DuePage(
            Lease lease,
            UUID sourceId,
            URI url,
            EntryHints hints,
            int attempt,
            @Nullable UUID articleId,
            Instant newsSince)
            implements Lease.Leased {}

    enum State {
        WAITING("waiting"),
        DONE("done"),
        GIVEN_UP("given-up");

        private final String sql;

        State(String sql) {
            this.sql = sql;
        }
    }

    /// How an attempt ended.
    ///
    /// @param reason for people; null where the outcome says it all
    /// @param status HTTP; 0 where there was no answer
    /// @param articleId null if no article came of it
    /// @param dueAt when a waiting page is tried again, or a stored one looked at again; null: never
    /// @param again what a second look starts from; null where nothing was read
    record Attempt(
            State state,
            String outcome,
            @Nullable String reason,
            int status,
            @Nullable UUID articleId,
            @Nullable Instant dueAt,
            @Nullable Again again) {}

    /// @param newsSince when the article was published, or first seen
    record Again(Instant newsSince, Validators validators) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Offered offer(UUID sourceId, UUID feedId, List<Listed> pages) {
        // A feed may list a page twice; one statement cannot touch a row twice.
        Map<String, Listed> byKey = new LinkedHashMap<>();
        pages.forEach(
                page -> byKey.putIfAbsent(ArticleUrl.withoutTracking(page.url()).toString(), page));
        if (byKey.isEmpty()) {
            return new Offered(0, 0);
        }
        // In one order in every transaction, so that two feeds that list the same pages do not wait for each other.
        List<String> keys = byKey.keySet().stream().sorted().toList();
        List<Listed> listed = keys.stream().map(byKey::get).toList();
        if (rows.one(STANDING, row -> true, sourceId).isEmpty()) {
            return new Offered(0, 0);
        }
        Instant now = clock.instant();
        List<Changed> written = rows.list(
                OFFER,
                row -> new Changed(Rows.uuid(row, "id"), row.getBoolean("added"), row.getBoolean("changed")),
                sourceId,
                feedId,
                now,
                keys.stream().map(key -> EventIds.of("page", sourceId, key)).toList(),
                listed.stream().map(page -> page.url().toString()).toList(),
                keys,
                listed.stream().map(page -> page.url().getAuthority()).toList(),
                listed.stream().map(Listed::fingerprint).toList(),
                listed.stream().map(Listed::stamp).toList(),
                listed.stream().map(page -> json.write(page.hints())).toList(),
                listed.stream()
                        .map(page -> entryAt(page.hints().published(), now))
                        .toList());
        return offered(written);
    }

    /// @param added known from now on
    /// @param changed known before, and read again because its entry says something else now
    private record Changed(UUID id, boolean added, boolean changed) {}

    private Offered offered(List<Changed> written) {
        int added = (int) written.stream().filter(Changed::added).count();
        List<UUID> changed = written.stream()
                .filter(page -> page.changed() && !page.added())
                .map(Changed::id)
                .toList();
        if (changed.size() > AT_ONCE) {
            rows.write(SPREAD, changed.subList(AT_ONCE, changed.size()));
        }
        return new Offered(added, changed.size());
    }

    /// An entry cannot come before the others by a date that is yet to come.
    private static Instant entryAt(@Nullable Instant published, Instant now) {
        return published == null || published.isAfter(now)
                ? now
                : published.isBefore(Instant.EPOCH) ? Instant.EPOCH : published;
    }

    @Override
    public List<DuePage> claim(int limit) {
        return claim(limit, hosts.busyHosts());
    }

    /// @param busyHosts hosts whose pages are not wanted now
    List<DuePage> claim(int limit, Set<String> busyHosts) {
        return rows.list(CLAIM, this::page, busyHosts, limit, Lease.TERM.toSeconds());
    }

    private DuePage page(ResultSet row) throws SQLException {
        return new DuePage(
                new Lease(Rows.uuid(row, "id"), row.getLong("lease_token")),
                Rows.uuid(row, "source_id"),
                URI.create(row.getString("url")),
                json.read(row, "hints", EntryHints.class),
                row.getInt("attempts"),
                row.getObject("article_id", UUID.class),
                Rows.instant(row, "news_since"));
    }

    @Override
    public LeaseTable leases() {
        return leases;
    }

    /// Writes how an attempt ended.
    @Transactional(Transactional.TxType.MANDATORY)
    void finish(Lease lease, Attempt attempt) {
        Again again = attempt.again();
        boolean isWaiting = attempt.state() == State.WAITING;
        rows.write(
                FINISH,
                attempt.state().sql,
                attempt.outcome(),
                attempt.reason(),
                attempt.status(),
                attempt.articleId(),
                attempt.state() == State.DONE,
                attempt.articleId(),
                attempt.dueAt(),
                isWaiting,
                clock.instant(),
                again == null ? null : again.newsSince(),
                again == null ? null : again.validators().etag(),
                again == null ? null : again.validators().lastModified(),
                isWaiting,
                lease.id());
    }

    /// Ends everything that waits or is under way for a source, and second looks too.
    ///
    /// @return pages that had not ended yet
    @Transactional(Transactional.TxType.MANDATORY)
    int drop(UUID sourceId) {
        return rows.one(
                        DROP,
                        row -> row.getInt(1),
                        SOURCE_REMOVED,
                        "Its source was removed.",
                        clock.instant(),
                        sourceId,
                        sourceId)
                .orElse(0);
    }
}
