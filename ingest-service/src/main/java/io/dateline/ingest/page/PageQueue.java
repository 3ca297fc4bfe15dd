package io.dateline.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.dateline.contract.EventIds;
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

    /// An entry that changes again and again is looked at at once three times, then ever more rarely: a feed that
    /// prints a counter into its entries would otherwise have every page fetched at every poll.
    private static final String OFFER = """
            insert into page as p (id, source_id, feed_id, url, url_key, host, fingerprint, hints, state,
                first_seen_at, due_at)
            select id, ?, ?, url, url_key, host, fingerprint, hints::jsonb, 'waiting', ?, now()
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::text[])
                as listed (id, url, url_key, host, fingerprint, hints)
            on conflict (source_id, url_key) do update set fingerprint = excluded.fingerprint,
                hints = excluded.hints, url = excluded.url, state = 'waiting', attempts = 0, leased = false,
                lease_token = p.lease_token + 1, looks = p.looks + 1,
                due_at = now() + make_interval(secs => case when p.looks <= 3 then 0
                    else least(21600, 60 * power(2, least(p.looks, 20) - 3)) end)
            where p.feed_id = excluded.feed_id and p.fingerprint <> excluded.fingerprint
            returning (xmax = 0) as added""";

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
            returning p.id, p.source_id, p.url, p.hints, p.attempts, p.lease_token""";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final LeaseTable leases;

    PageQueue(AgroalDataSource database, ObjectMapper json, InstantSource clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.leases = new LeaseTable(database, "page");
    }

    /// A page to fetch.
    ///
    /// @param attempt counted from 1
    record DuePage(Lease lease, UUID sourceId, URI url, EntryHints hints, int attempt) implements Lease.Leased {}

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
    /// @param dueAt when a waiting page is tried again; otherwise now
    record Attempt(
            State state,
            String outcome,
            @Nullable String reason,
            int status,
            @Nullable UUID articleId,
            Instant dueAt) {}

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
                    texts(
                            connection,
                            listed.stream().map(page -> json(page.hints())).toList()));
            return offered(offer);
        } catch (SQLException e) {
            throw new QueueUnavailableException("page", e);
        }
    }

    private static java.sql.Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static Offered offered(PreparedStatement offer) throws SQLException {
        int added = 0;
        int changed = 0;
        try (ResultSet rows = offer.executeQuery()) {
            while (rows.next()) {
                if (rows.getBoolean(1)) {
                    added++;
                } else {
                    changed++;
                }
            }
        }
        return new Offered(added, changed);
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
                            hints(row.getString("hints")),
                            row.getInt("attempts")));
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
        String sql = """
                update page set state = ?, outcome = ?, reason = ?, status = nullif(?, 0),
                    article_id = coalesce(?, article_id), due_at = ?, leased = false,
                    finished_at = case when ? then null else ?::timestamptz end
                where id = ? and lease_token = ?""";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, attempt.state().sql);
            update.setString(2, attempt.outcome());
            update.setString(3, attempt.reason());
            update.setInt(4, attempt.status());
            update.setObject(5, attempt.articleId());
            update.setObject(6, attempt.dueAt().atOffset(ZoneOffset.UTC));
            update.setBoolean(7, attempt.state() == State.WAITING);
            update.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
            update.setObject(9, lease.id());
            update.setLong(10, lease.token());
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new QueueUnavailableException("page", e);
        }
    }

    private String json(EntryHints hints) {
        try {
            return json.writeValueAsString(hints);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("hints are plain values", e);
        }
    }

    private EntryHints hints(String text) {
        try {
            return json.readValue(text, EntryHints.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("hints were written by this class", e);
        }
    }
}
