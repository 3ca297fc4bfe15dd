package io.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.dateline.ingest.Stack;
import io.dateline.ingest.entry.EntryHints;
import io.dateline.ingest.page.ListedPages.Listed;
import io.dateline.ingest.page.ListedPages.Offered;
import io.dateline.ingest.page.PageQueue.DuePage;
import io.dateline.platform.lease.Lease;
import io.dateline.platform.lease.WorkLoop;
import io.dateline.platform.lease.WorkLoops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class PageQueueTest {

    @Inject
    PageQueue queue;

    @Inject
    AgroalDataSource database;

    @Inject
    WorkLoops loops;

    private final UUID source = UUID.randomUUID();
    private final UUID feed = UUID.randomUUID();

    @BeforeEach
    void aSourceWithAFeed() throws SQLException {
        execute("insert into source (id, name, url, added_by, added_at) values ('" + source
                + "', 'Queue', 'https://q.invalid/', '" + UUID.randomUUID() + "', now())");
        execute("insert into feed (id, source_id, url, host, format, state, poll_interval, paused, due_at) values ('"
                + feed + "', '" + source + "', 'https://q.invalid/" + feed + "', 'q.invalid', 'rss', 'new', 60, true,"
                + " now())");
    }

    @AfterEach
    void gone() {
        remove(source);
    }

    private void remove(UUID id) {
        // The loops of the running application may be writing to these very rows.
        List<WorkLoop<?>> writing = List.of(loops.of(PageFetcher.STAGE), loops.of(RevisitWorker.STAGE));
        writing.forEach(loop -> loop.stop(Duration.ofSeconds(20)));
        await().ignoreExceptions().untilAsserted(() -> execute("delete from source where id = '" + id + "'"));
        writing.forEach(WorkLoop::start);
    }

    @Test
    void pageIsGivenToOneInstanceOnly() throws Exception {
        offer(pages(300, "fingerprint"));
        List<Lease> claimed = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> instances = IntStream.range(0, 6)
                .mapToObj(i -> Thread.ofVirtual().start(() -> claimAll(claimed)))
                .toList();
        for (Thread instance : instances) {
            instance.join();
        }

        assertThat(claimed.stream().map(Lease::id).distinct()).hasSameSizeAs(claimed);
        assertThat(claimed.size() + takenByTheRunningLoop(claimed)).isEqualTo(300);
    }

    @Test
    void deadInstancesWorkComesBackWhenItsLeaseEnds() throws SQLException {
        offer(pages(1, "fingerprint"));
        UUID id = pageId();
        execute("update page set leased = true, lease_token = 2000, state = 'waiting', attempts = 1, due_at = now()"
                + " where id = '" + id + "'");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(number("select lease_token from page where id = '" + id + "'"))
                        .isGreaterThan(2000));
    }

    @Test
    void knownEntryIsQueuedAgainOnlyWhenItSaysSomethingElse() {
        assertThat(offer(pages(3, "first"))).isEqualTo(new Offered(3, 0));
        assertThat(offer(pages(3, "first"))).isEqualTo(new Offered(0, 0));
        assertThat(offer(pages(3, "second"))).isEqualTo(new Offered(0, 3));
        assertThat(offer(List.of())).isEqualTo(new Offered(0, 0));
    }

    @Test
    void anotherDateAloneQueuesNothing() throws SQLException {
        offer(pages(3, "words", "2020"));
        execute("update page set state = 'done', due_at = 'infinity' where source_id = '" + source + "'");

        assertThat(offer(pages(3, "words", "2026"))).isEqualTo(new Offered(0, 0));
        assertThat(number("select count(*) from page where state = 'waiting' and source_id = '" + source + "'"))
                .isZero();
    }

    @Test
    void feedThatRewritesAllItsHeadlinesIsReadAgainBitByBit() throws SQLException {
        offer(pages(100, "before"));
        execute("update page set state = 'done', due_at = 'infinity' where source_id = '" + source + "'");

        assertThat(offer(pages(100, "after"))).isEqualTo(new Offered(0, 100));
        assertThat(number("select count(*) from page where state = 'waiting' and due_at > now() + interval '9 seconds'"
                        + " and source_id = '" + source + "'"))
                .isEqualTo(80);
    }

    @Test
    void entryThatKeepsChangingIsLookedAtEverMoreRarely() throws SQLException {
        for (int i = 0; i < 8; i++) {
            offer(pages(1, "version " + i));
        }

        assertThat(number("select extract(epoch from due_at - now())::bigint from page where source_id = '" + source
                        + "'"))
                .isGreaterThan(600);
    }

    @Test
    void sourceThatListsMuchDoesNotKeepAnotherOfItsSiteWaiting() throws SQLException {
        offer(pages(2_000, "fingerprint"));
        execute("update page set host = 'shared.invalid', due_at = now() - interval '1 hour', attempts = 3"
                + " where source_id = '" + source + "' and state = 'waiting'");
        UUID other = anotherSource();
        execute(
                "insert into page (id, source_id, url, url_key, host, fingerprint, hints, state, first_seen_at, entry_at,"
                        + " due_at) select gen_random_uuid(), '" + other
                        + "', 'https://shared.invalid/' || i, 'k' || i,"
                        + " 'shared.invalid', '\\x00', '{}', 'waiting', now(), now() + make_interval(secs => i), now()"
                        + " from generate_series(1, 8) i");

        // The loop of the running application takes some of them, in the same order.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            queue.claim(2, Set.of());
            assertThat(number("select count(*) from page where source_id = '" + other + "' and attempts > 0"))
                    .isEqualTo(8);
        });
        assertThat(number("select count(*) from page where attempts > 3 and source_id = '" + source + "'"))
                .isLessThan(200);
        remove(other);
    }

    @Test
    void freshPagesOfASourceComeBeforeThoseThatFailedAndTheNewestFirst() throws SQLException {
        offer(pages(4, "fingerprint"));
        String of = " where source_id = '" + source + "'";
        execute("update page set host = '" + source + ".invalid', entry_at = now() - interval '1 day', attempts = 2"
                + of);
        execute(
                "insert into page (id, source_id, url, url_key, host, fingerprint, hints, state, first_seen_at, entry_at,"
                        + " due_at) select gen_random_uuid(), '" + source
                        + "', 'https://q.invalid/new' || i, 'new' || i, '"
                        + source
                        + ".invalid', '\\x00', '{}', 'waiting', now(), now() - make_interval(hours => i), now()"
                        + " from generate_series(1, 3) i");

        await().until(() -> {
            queue.claim(50, Set.of());
            return number("select count(*) from page" + of + " and lease_token > 0") >= 3;
        });
        assertThat(number("select count(*) from page" + of + " and lease_token = 0 and url_key in ('new1', 'new2')"))
                .isZero();
    }

    @Test
    void nothingOfARemovedSourceWaitsOrIsStored() throws SQLException {
        offer(pages(30, "fingerprint"));
        UUID id = pageId();
        execute("update page set due_at = now() + interval '1 hour', state = 'waiting' where source_id = '" + source
                + "'");
        execute("update page set leased = true, lease_token = 3000 where id = '" + id + "'");

        int dropped = QuarkusTransaction.requiringNew().call(() -> queue.drop(source));

        assertThat(dropped).isEqualTo(30);
        assertThat(number("select count(*) from page where id = '" + id + "' and (leased or lease_token = 3000)"))
                .as("leases under which it could still be stored")
                .isZero();
        assertThat(number("select count(*) from page where source_id = '" + source
                        + "' and state = 'given-up' and outcome = 'source-removed'"))
                .isEqualTo(30);
        assertThat(QuarkusTransaction.requiringNew().call(() -> queue.drop(source)))
                .isZero();

        execute("update source set removed_at = now() where id = '" + source + "'");
        assertThat(offer(pages(31, "fingerprint"))).isEqualTo(new Offered(0, 0));
        execute("update source set removed_at = null where id = '" + source + "'");
        offer(pages(31, "fingerprint"));
        assertThat(number(
                        "select count(*) from page where source_id = '" + source + "' and outcome = 'source-removed'"))
                .isZero();
    }

    @Test
    void claimIsFastWhereAHundredThousandPagesWait() throws SQLException {
        UUID crowd = anotherSource();
        execute(
                "insert into page (id, source_id, url, url_key, host, fingerprint, hints, state, first_seen_at, entry_at,"
                        + " due_at) select gen_random_uuid(), '" + crowd + "', 'https://crowd.invalid/' || i, 'k' || i,"
                        + " 'h' || (i % 2000) || '.crowd.invalid', '\\x00', '{}', 'waiting', now(), now(),"
                        + " now() + make_interval(hours => i % 2) from generate_series(1, 100000) i");
        execute("analyze page");
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            queue.claim(8, Set.of("busy.invalid"));
            best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
        }
        execute("delete from page where source_id = '" + crowd + "'");
        remove(crowd);

        assertThat(best).as("milliseconds").isLessThan(400);
    }

    private UUID anotherSource() throws SQLException {
        UUID id = UUID.randomUUID();
        execute("insert into source (id, name, url, added_by, added_at) values ('" + id
                + "', 'Other', 'https://other.invalid/" + id + "', '" + UUID.randomUUID() + "', now())");
        return id;
    }

    private void claimAll(List<Lease> claimed) {
        for (List<DuePage> found = queue.claim(7, Set.of()); !found.isEmpty(); found = queue.claim(7, Set.of())) {
            found.stream()
                    .filter(page -> page.sourceId().equals(source))
                    .map(DuePage::lease)
                    .forEach(claimed::add);
        }
    }

    /// The application of this test has a loop of its own, which takes part in the race.
    private long takenByTheRunningLoop(List<Lease> claimed) throws SQLException {
        String mine = String.join(
                ",", claimed.stream().map(lease -> "'" + lease.id() + "'").toList());
        return number("select count(*) from page where source_id = '" + source + "' and lease_token > 0 and id not in ("
                + (mine.isEmpty() ? "'" + UUID.randomUUID() + "'" : mine) + ")");
    }

    private Offered offer(List<Listed> pages) {
        return QuarkusTransaction.requiringNew().call(() -> queue.offer(source, feed, pages));
    }

    private static List<Listed> pages(int count, String fingerprint) {
        return pages(count, fingerprint, "stamp");
    }

    private static List<Listed> pages(int count, String fingerprint, String stamp) {
        EntryHints hints = new EntryHints("Title", null, null, List.of(), null);
        return IntStream.range(0, count)
                .mapToObj(i -> new Listed(
                        URI.create("https://host" + i + ".invalid/page"),
                        hints,
                        fingerprint.getBytes(),
                        stamp.getBytes()))
                .toList();
    }

    private UUID pageId() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select id from page where source_id = ?")) {
            select.setObject(1, source);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
