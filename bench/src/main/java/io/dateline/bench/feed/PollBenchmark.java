package io.dateline.bench.feed;

import io.dateline.bench.harness.Benchmark;
import io.dateline.local.machine.Directories;
import io.dateline.local.machine.Ports;
import io.dateline.local.stack.DirectoryLock;
import io.dateline.local.stack.LocalStack;
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

/// How many feeds ingest-service asks in a second when nothing is new (304, the schedule written durably), and how many
/// entries it stores in a second when everything is, on the whole local stack with its own PostgreSQL.
///
/// 4,000 feeds on 40 hosts of a server on loopback are due all the time. Figures by the clock depend on what else the
/// machine does, so they are given per second of processor time of ingest-service as well. Entries lead to an address
/// that is never read, so that no page is fetched.
public final class PollBenchmark implements Benchmark {

    private static final int FEEDS = 4_000;
    private static final int HOSTS = 40;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    /// @param polls in all
    /// @param entries rows in the queue of pages
    /// @param cpu of ingest-service
    private record Reading(long nanos, long polls, long entries, Duration cpu) {}

    @Override
    public Map<String, Object> run() throws IOException {
        Path data = Files.createTempDirectory("dateline-poll-");
        try (PollFeedServer server = new PollFeedServer(HOSTS);
                DirectoryLock lock = DirectoryLock.tryTake(data).orElseThrow();
                LocalStack stack = stack(data, server)) {
            stack.start();
            try (Connection database = stack.postgres().connect("ingest")) {
                add(database, server);
                Map<String, Object> figures = new LinkedHashMap<>();
                figures.put("feeds", FEEDS);
                measure(database, "unchanged", figures);
                server.publish();
                measure(database, "changed", figures);
                return figures;
            }
        } catch (SQLException | InterruptedException e) {
            throw new IOException("the polls cannot be counted", e);
        } finally {
            Directories.delete(data);
        }
    }

    private static LocalStack stack(Path data, PollFeedServer server) {
        Path home = Path.of(System.getProperty("dateline.home", "."));
        StackSettings settings = StackSettings.of(home, data, Ports.free())
                .withLoopbackPorts(server.ports())
                .withEnvironment(Map.of(
                        "DATELINE_POLL_MIN_INTERVAL", "1s",
                        "DATELINE_POLL_BUDGET", "1000000",
                        "DATELINE_FETCH_HOST_INTERVAL", "0s",
                        "DATELINE_FETCH_HOST_CONCURRENCY", "8",
                        "DATELINE_PAGE_CONCURRENCY", "1"));
        return new LocalStack(settings, LocalStack.Listener.silent());
    }

    /// Feeds that are known to be busy, so that each is due again after the shortest time.
    private static void add(Connection database, PollFeedServer server) throws SQLException {
        UUID source = UUID.randomUUID();
        try (PreparedStatement insert = database.prepareStatement(
                "insert into source (id, name, url, added_by, added_at) values (?, 'bench', 'http://bench.invalid/', ?, now())")) {
            insert.setObject(1, source);
            insert.setObject(2, UUID.randomUUID());
            insert.executeUpdate();
        }
        try (PreparedStatement insert = database.prepareStatement(
                "insert into feed (id, source_id, url, host, format, state, etag, poll_interval, fresh, watched_hours,"
                        + " last_polled_at, due_at) values (?, ?, ?, ?, 'rss', 'healthy', '\"1\"', 1, 1000000, 1, now(), now())")) {
            for (int i = 0; i < FEEDS; i++) {
                String host = "127.0.0.1:" + server.ports().get(i % HOSTS);
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, source);
                insert.setString(3, "http://" + host + "/feed/" + i + ".xml");
                insert.setString(4, host);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void measure(Connection database, String name, Map<String, Object> figures)
            throws SQLException, InterruptedException {
        Thread.sleep(WARM_UP);
        Reading before = read(database);
        Thread.sleep(MEASURED);
        Reading after = read(database);
        double seconds = (after.nanos() - before.nanos()) / 1e9;
        double cpu = after.cpu().minus(before.cpu()).toMillis() / 1e3;
        long polls = after.polls() - before.polls();
        long entries = after.entries() - before.entries();
        figures.put(name + "_feeds_per_second", Math.round(polls / seconds));
        figures.put(name + "_feeds_per_cpu_second", Math.round(polls / Math.max(0.01, cpu)));
        if (entries > 0) {
            figures.put(name + "_entries_per_second", Math.round(entries / seconds));
            figures.put(name + "_entries_per_cpu_second", Math.round(entries / Math.max(0.01, cpu)));
        }
        figures.put(name + "_cores_used", Math.round(cpu / seconds * 100) / 100.0);
    }

    private static Reading read(Connection database) throws SQLException {
        long polls = count(database, "select coalesce(sum(polls), 0) from coverage_hour");
        long entries = count(database, "select count(*) from page");
        Duration cpu = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("ingest-service"))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
        return new Reading(System.nanoTime(), polls, entries, cpu);
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
