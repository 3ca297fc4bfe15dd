package io.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.dateline.ingest.Stack;
import io.dateline.ingest.page.ListedPages.Listed;
import io.dateline.ingest.page.ListedPages.Offered;
import io.dateline.ingest.page.PageQueue.Attempt;
import io.dateline.ingest.page.PageQueue.DuePage;
import io.dateline.ingest.page.PageQueue.State;
import io.dateline.ingest.work.Lease;
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
import java.time.Instant;
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
        // The loop of the running application may be writing to these very rows.
        await().ignoreExceptions().untilAsserted(() -> execute("delete from source where id = '" + source + "'"));
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
    void lostLeaseChangesNothing() throws SQLException {
        offer(pages(1, "fingerprint"));
        UUID id = pageId();
        execute(
                "update page set leased = true, lease_token = 1000, state = 'waiting', due_at = now() + interval '1 hour'"
                        + " where id = '" + id + "'");
        Attempt done = new Attempt(State.DONE, "stored", null, 200, UUID.randomUUID(), Instant.EPOCH, null);

        assertThat(finish(new Lease(id, 999), done)).isFalse();
        assertThat(finish(new Lease(id, 1000), done)).isTrue();
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

    private boolean finish(Lease lease, Attempt attempt) {
        return QuarkusTransaction.requiringNew().call(() -> queue.finish(lease, attempt));
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
