package io.dateline.bench.pipeline;

import io.dateline.bench.harness.ApiClient;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;

/// A stack of its own that reads many sites, from their feeds to the articles that the gateway shows.
final class LineRun implements AutoCloseable {

    /// What takes part in an article's way.
    static final List<String> PARTS = List.of("ingest", "analysis", "gateway", "postgres", "kafka");

    /// Pacing of one site is no part of what is measured.
    private static final Map<String, String> ENVIRONMENT = Map.of("DATELINE_FETCH_HOST_INTERVAL", "20ms");

    private static final Duration MAX_WAIT = Duration.ofMinutes(30);
    private static final int AT_ONCE = 4;

    private final int sites;
    private final int articles;
    private final NewsHosts hosts;
    private final Path data = Files.createTempDirectory("dateline-line-");
    private final DirectoryLock lock = DirectoryLock.tryTake(data).orElseThrow();
    private final LocalStack stack;
    private final ApiClient client;

    /// What was counted once a second.
    ///
    /// @param fetched articles that ingest has stored
    /// @param shown articles that the gateway shows, with what analysis found
    private record Moment(long at, int fetched, int shown) {}

    private final List<Moment> moments = new ArrayList<>();

    /// Returns once all is ready.
    ///
    /// @param pages of each site
    LineRun(int sites, int pages) throws IOException {
        this.sites = sites;
        this.articles = sites * pages;
        hosts = new NewsHosts(AnalyseBenchmark.sentences(), pages);
        stack = new LocalStack(
                StackSettings.of(Path.of(System.getProperty("dateline.home", ".")), data, Ports.free())
                        .withLoopbackPorts(List.of(hosts.port()))
                        .withEnvironment(ENVIRONMENT),
                LocalStack.Listener.silent());
        // A run that is ended from outside must not leave its processes behind.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.start();
        client = ApiClient.signIn(stack.gateway(), stack.adminPassword());
        client.post("/monitors", Map.of("name", "Companies", "query", "company OR minister OR city"));
    }

    int articles() {
        return articles;
    }

    LocalStack stack() {
        return stack;
    }

    Path data() {
        return data;
    }

    /// Adds all sites and waits until the gateway shows each of their articles.
    void run() throws IOException {
        try (ExecutorService adding = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> added = new ArrayList<>();
            for (int site = 0; site < sites; site++) {
                int number = site;
                added.add(adding.submit(() -> {
                    ApiClient.Answer answer =
                            client.post("/sources", Map.of("url", hosts.feed(number), "name", "Site " + number));
                    if (!answer.isSuccess()) {
                        throw new IOException("a source was answered with " + answer.status() + ": " + answer.body());
                    }
                    return null;
                }));
            }
            await();
            for (Future<?> each : added) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException | SQLException e) {
            throw new IOException(e);
        }
    }

    private void await() throws SQLException, InterruptedException, IOException {
        long end = System.nanoTime() + MAX_WAIT.toNanos();
        try (Connection ingest = stack.postgres().connect(Service.INGEST.word());
                Connection gateway = stack.postgres().connect(Service.GATEWAY.word())) {
            int shown = 0;
            while (shown < articles) {
                if (System.nanoTime() > end) {
                    throw new IOException("after " + MAX_WAIT.toMinutes() + " minutes the gateway shows " + shown
                            + " of " + articles + " articles");
                }
                Thread.sleep(1_000);
                shown = count(gateway, "select count(*) from article where status = 'analysed'");
                moments.add(new Moment(System.nanoTime(), count(ingest, "select count(*) from article"), shown));
            }
        }
    }

    private static int count(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /// From the first page that was asked for to the last article shown.
    double seconds() {
        return (moments.getLast().at() - hosts.firstPageAt()) / 1e9;
    }

    /// How many articles waited on average: to be fetched and extracted, and to be analysed and shown.
    Map<String, Long> waiting() {
        Map<String, Long> waiting = new LinkedHashMap<>();
        waiting.put("for_ingest", mean(moment -> articles - moment.fetched()));
        waiting.put("for_analysis_and_gateway", mean(moment -> moment.fetched() - moment.shown()));
        return waiting;
    }

    private long mean(ToIntFunction<Moment> count) {
        return Math.round(moments.stream().mapToInt(count).average().orElse(0));
    }

    @Override
    public void close() throws IOException {
        client.close();
        stack.close();
        hosts.close();
        lock.close();
        Directories.delete(data);
    }
}
