package io.dateline.bench.feed;

import io.dateline.bench.harness.Benchmark;
import io.dateline.bench.harness.ResidentMemory;
import io.dateline.local.machine.Directories;
import io.dateline.local.machine.Ports;
import io.dateline.local.stack.DirectoryLock;
import io.dateline.local.stack.LocalStack;
import io.dateline.local.stack.Service;
import io.dateline.local.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Whether one ingest-service reads 10,000 feeds, and the memory that this takes, on the whole local stack.
///
/// All feeds are new and due at once, each with twenty entries, on 100 hosts of a server on loopback; then they are
/// asked again until each was asked twice. Entries lead to an address that is never read, so that no page is fetched.
public final class FeedsBenchmark implements Benchmark {

    private static final int FEEDS = 10_000;
    private static final int HOSTS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @Override
    public Map<String, Object> run() throws IOException {
        Path data = Files.createTempDirectory("dateline-feeds-");
        try (PollFeedServer server = new PollFeedServer(HOSTS);
                DirectoryLock lock = DirectoryLock.tryTake(data).orElseThrow();
                LocalStack stack = stack(data, server)) {
            stack.start();
            try (Connection database = stack.postgres().connect("ingest")) {
                return measure(stack, database, server);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IOException("the feeds cannot be counted", e);
        } finally {
            Directories.delete(data);
        }
    }

    private static Map<String, Object> measure(LocalStack stack, Connection database, PollFeedServer server)
            throws SQLException, IOException, InterruptedException {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("feeds", FEEDS);
        figures.put("idle_mb", ResidentMemory.NOW.megabytes(stack, Service.INGEST));
        server.publish();
        long start = System.nanoTime();
        add(database, server);
        long polled = await(database, "last_polled_at is not null");
        figures.put("polled", polled);
        figures.put("first_round_seconds", Math.round((System.nanoTime() - start) / 1e9));
        figures.put("after_first_round_mb", ResidentMemory.NOW.megabytes(stack, Service.INGEST));
        try (Statement again = database.createStatement()) {
            again.executeUpdate("update feed set due_at = now(), last_outcome = 'asked-once' where not leased");
        }
        figures.put("polled_twice", await(database, "last_outcome <> 'asked-once'"));
        figures.put("both_rounds_seconds", Math.round((System.nanoTime() - start) / 1e9));
        figures.put("entries", count(database, "select count(*) from page"));
        figures.put("failing", count(database, "select count(*) from feed where failures > 0"));
        figures.put("after_both_rounds_mb", ResidentMemory.NOW.megabytes(stack, Service.INGEST));
        figures.put("peak_mb", ResidentMemory.PEAK.megabytes(stack, Service.INGEST));
        return figures;
    }

    private static LocalStack stack(Path data, PollFeedServer server) {
        Path home = Path.of(System.getProperty("dateline.home", "."));
        StackSettings settings = StackSettings.of(home, data, Ports.free())
                .withLoopbackPorts(server.ports())
                .withEnvironment(Map.of("DATELINE_FETCH_HOST_INTERVAL", "0s", "DATELINE_PAGE_CONCURRENCY", "1"));
        return new LocalStack(settings, LocalStack.Listener.silent());
    }

    private static void add(Connection database, PollFeedServer server) throws SQLException {
        try (PreparedStatement source = database.prepareStatement(
                        "insert into source (id, name, url, added_by, added_at) values (?, 'bench', ?, ?, now())");
                PreparedStatement feed = database.prepareStatement(
                        "insert into feed (id, source_id, url, host, format, state, poll_interval, due_at)"
                                + " values (?, ?, ?, ?, 'rss', 'new', 1800, now())")) {
            for (int i = 0; i < FEEDS; i++) {
                UUID id = UUID.randomUUID();
                source.setObject(1, id);
                source.setString(2, "http://bench" + i + ".invalid/");
                source.setObject(3, UUID.randomUUID());
                source.addBatch();
                String host = "127.0.0.1:" + server.ports().get(i % HOSTS);
                feed.setObject(1, UUID.randomUUID());
                feed.setObject(2, id);
                feed.setString(3, "http://" + host + "/feed/" + i + ".xml");
                feed.setString(4, host);
                feed.addBatch();
            }
            source.executeBatch();
            feed.executeBatch();
        }
    }

    /// @return feeds for which it is true, once it is for all or the time is over
    private static long await(Connection database, String condition) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long held = 0;
        while (held < FEEDS && System.nanoTime() < end) {
            Thread.sleep(Duration.ofSeconds(2));
            held = count(database, "select count(*) from feed where " + condition);
        }
        return held;
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
