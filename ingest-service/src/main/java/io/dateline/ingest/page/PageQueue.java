package io.dateline.ingest.page;

import io.agroal.api.AgroalDataSource;
import io.dateline.contract.EventIds;
import io.dateline.ingest.fetch.FetchResult.Validators;
import io.dateline.ingest.page.ListedPages.Listed;
import io.dateline.ingest.page.ListedPages.Offered;
import io.dateline.ingest.url.ArticleUrl;
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
    /// again under new dates is no flood.
    private static final String OFFER = """
            insert into page as p (id, source_id, feed_id, url, url_key, host, fingerprint, stamp, hints, state,
                first_seen_at, due_at)
            select id, ?, ?, url, url_key, host, fingerprint, stamp, hints::jsonb, 'waiting', ?, now()
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::text[])
                as listed (id, url, url_key, host, fingerprint, stamp, hints)
            on conflict (source_id, url_key) do update set fingerprint = excluded.fingerprint,
                stamp = excluded.stamp, hints = excluded.hints, url = excluded.url,
                state = case when p.fingerprint <> excluded.fingerprint then 'waiting' else p.state end,
                attempts = case when p.fingerprint <> excluded.fingerprint then 0 else p.attempts end,
                leased = p.leased and p.fingerprint = excluded.fingerprint,
                lease_token = p.lease_token + case when p.fingerprint <> excluded.fingerprint then 1 else 0 end,
                looks = p.looks + case when p.fingerprint <> excluded.fingerprint then 1 else 0 end,
                due_at = case
                    when p.fingerprint <> excluded.fingerprint
                        then now() + make_interval(secs => case when p.looks <= 3 then 0
                            else least(21600, 60 * power(2, least(p.looks, 20) - 3)) end)
                    when p.state = 'done' and not p.leased and p.due_at < 'infinity' then least(p.due_at, now())
                    else p.due_at end
            where p.feed_id = excluded.feed_id
                and (p.fingerprint <> excluded.fingerprint or p.stamp is distinct from excluded.stamp)
            returning id, (xmax = 0) as added, state = 'waiting' and looks > 1 as changed""";

    /// Pages of one answer whose words changed and that are read again at once; the others follow one by one.
    private static final int AT_ONCE = 20;

    private static final String SPREAD = """
            update page p set due_at = p.due_at + make_interval(secs => 10 * turn)
            from unnest(?::uuid[]) with ordinality as late (id, turn)
            where p.id = late.id and p.state = 'waiting'""";

    private static final String CLAIM = """
            with due as (
                select id, host, due_at, row_number() over (partition by host order by due_at, first_seen_at) as turn
                from (select id, host, due_at, first_seen_at from page
                      where state = 'waiting' and due_at <= now() and host <> all (?)
                      order by due_at limit 4000) waiting
            ), taken as (
                select p.id from page p join due on due.id = p.id
                where due.turn <= 2 and p.state = 'waiting' and p.due_at <= now()
                order by due.due_at limit ? for update of p skip locked
            )
            update page p set leased = true, lease_token = p.lease_token + 1, attempts = p.attempts + 1,
                due_at = now() + make_interval(secs => ?)
            from taken where p.id = taken.id
            returning p.id, p.source_id, p.url, p.hints, p.attempts, p.lease_token, p.article_id,
                coalesce(p.news_since, p.first_seen_at) as news_since""";

    private final AgroalDataSource database;
    private final HintsJson json;
    private final InstantSource clock;
    private final LeaseTable leases;

    PageQueue(AgroalDataSource database, HintsJson json, InstantSource clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.leases = new LeaseTable(database, "page");
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
        try (Connection connection = database.getConnection();
                PreparedStatement offer = connection.prepareStatement(OFFER)) {
            offer.setObject(1, sourceId);
            offer.setObject(2, feedId);
            offer.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            offer.setArray(
                    4,
                    connection.createArrayOf(
                            "uuid",
                            keys.stream()
                                    .map(key -> EventIds.of("page", sourceId, key))
                                    .toArray()));
            offer.setArray(
                    5,
                    texts(
                            connection,
                            listed.stream().map(page -> page.url().toString()).toList()));
            offer.setArray(6, texts(connection, keys));
            offer.setArray(
                    7,
                    texts(
                            connection,
                            listed.stream()
                                    .map(page -> page.url().getAuthority())
                                    .toList()));
            offer.setArray(
                    8,
                    connection.createArrayOf(
                            "bytea", listed.stream().map(Listed::fingerprint).toArray(byte[][]::new)));
            offer.setArray(
                    9,
                    connection.createArrayOf(
                            "bytea", listed.stream().map(Listed::stamp).toArray(byte[][]::new)));
            offer.setArray(
                    10,
                    texts(
                            connection,
                            listed.stream()
                                    .map(page -> json.write(page.hints()))
                                    .toList()));
            return offered(connection, offer);
        } catch (SQLException e) {
            throw new QueueUnavailableException("page", e);
        }
    }

    private static java.sql.Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static Offered offered(Connection connection, PreparedStatement offer) throws SQLException {
        int added = 0;
        List<UUID> changed = new ArrayList<>();
        try (ResultSet rows = offer.executeQuery()) {
            while (rows.next()) {
                if (rows.getBoolean("added")) {
                    added++;
                } else if (rows.getBoolean("changed")) {
                    changed.add(rows.getObject("id", UUID.class));
                }
            }
        }
        if (changed.size() > AT_ONCE) {
            try (PreparedStatement spread = connection.prepareStatement(SPREAD)) {
                spread.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid", changed.subList(AT_ONCE, changed.size()).toArray()));
                spread.executeUpdate();
            }
        }
        return new Offered(added, changed.size());
    }

    @Override
    public List<DuePage> claim(int limit, Set<String> busyHosts) {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setArray(1, connection.createArrayOf("text", busyHosts.toArray()));
            claim.setInt(2, limit);
            claim.setLong(3, Lease.TERM.toSeconds());
            List<DuePage> claimed = new ArrayList<>();
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    claimed.add(new DuePage(
                            new Lease(row.getObject("id", UUID.class), row.getLong("lease_token")),
                            row.getObject("source_id", UUID.class),
                            URI.create(row.getString("url")),
                            json.read(row.getString("hints")),
                            row.getInt("attempts"),
                            row.getObject("article_id", UUID.class),
                            row.getObject("news_since", OffsetDateTime.class).toInstant()));
                }
            }
            return claimed;
        } catch (SQLException e) {
            throw new QueueUnavailableException("page", e);
        }
    }

    @Override
    public void renew(List<Lease> running) {
        leases.renew(running);
    }

    @Override
    public void release(List<Lease> unfinished) {
        leases.release(unfinished);
    }

    /// Writes how an attempt ended.
    ///
    /// @return false if the lease was lost meanwhile; the caller must then roll back
    @Transactional(Transactional.TxType.MANDATORY)
    boolean finish(Lease lease, Attempt attempt) {
        // Two pages that lead to one article are looked at again once.
        String sql = """
                update page p set state = ?, outcome = ?, reason = ?, status = nullif(?, 0),
                    article_id = coalesce(?, article_id), leased = false, misses = 0,
                    due_at = case when ? and exists (select 1 from page o where o.article_id = ?::uuid
                            and o.id <> p.id and o.state = 'done' and o.due_at < 'infinity') then 'infinity'
                        else coalesce(?::timestamptz, 'infinity') end,
                    finished_at = case when ? then null else ?::timestamptz end,
                    news_since = coalesce(?::timestamptz, news_since), etag = coalesce(?, etag),
                    last_modified = coalesce(?, last_modified)
                where id = ? and lease_token = ?""";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            Again again = attempt.again();
            update.setString(1, attempt.state().sql);
            update.setString(2, attempt.outcome());
            update.setString(3, attempt.reason());
            update.setInt(4, attempt.status());
            update.setObject(5, attempt.articleId());
            update.setBoolean(6, attempt.state() == State.DONE);
            update.setObject(7, attempt.articleId());
            update.setObject(8, utc(attempt.dueAt()));
            update.setBoolean(9, attempt.state() == State.WAITING);
            update.setObject(10, utc(clock.instant()));
            update.setObject(11, again == null ? null : utc(again.newsSince()));
            update.setString(12, again == null ? null : again.validators().etag());
            update.setString(13, again == null ? null : again.validators().lastModified());
            update.setObject(14, lease.id());
            update.setLong(15, lease.token());
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new QueueUnavailableException("page", e);
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
