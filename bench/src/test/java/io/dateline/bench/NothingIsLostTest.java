package io.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.bench.harness.ApiClient;
import io.dateline.local.machine.Ports;
import io.dateline.local.process.ProcessIdentity;
import io.dateline.local.stack.DirectoryLock;
import io.dateline.local.stack.LocalStack;
import io.dateline.local.stack.Service;
import io.dateline.local.stack.StackSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes, two of each service, each killed without warning while articles come in by feed and by hand.
class NothingIsLostTest {

    private static final int FROM_FEEDS = 200;
    private static final int HANDED_IN = 50;
    private static final int SITES = 3;
    /// Spent only by a run that fails: a busy machine is slow, a lost article never comes.
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    /// Faster than in real use, so that the test does not wait for politeness and for the broker to miss a dead member.
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "DATELINE_FETCH_HOST_INTERVAL", "10ms",
            "DATELINE_FETCH_HOST_CONCURRENCY", "8",
            "DATELINE_POLL_MIN_INTERVAL", "1s",
            "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_SESSION_TIMEOUT_MS", "8000");

    @TempDir
    Path data;

    private final Random random = new Random(20261123);

    @Test
    void everyArticleIsInTheReadModelExactlyOnceThoughEachServiceWasKilled() throws Exception {
        try (GeneratedNews news = new GeneratedNews(SITES, FROM_FEEDS);
                DirectoryLock lock = DirectoryLock.tryTake(data).orElseThrow();
                LocalStack stack = new LocalStack(settings(news), LocalStack.Listener.silent())) {
            // A test run that is ended from outside must not leave eight processes behind.
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            stack.start();
            try (ApiClient client = ApiClient.signIn(stack.gateway(), stack.adminPassword())) {
                for (int site = 0; site < SITES; site++) {
                    handIn(client, "/sources", Map.of("url", news.feed(site).toString()));
                }
                say("the stack is ready");
                Thread killer = Thread.ofPlatform().start(() -> killEachServiceOnce(stack));
                replay(news, client);
                killer.join();
                say("all is published, all were killed");

                List<String> expected = new ArrayList<>(news.titles());
                handedIn().forEach(story -> expected.add(story.title()));
                awaitSame("analysis", expected, () -> groupedTitles(stack));
                awaitSame("read model", expected, () -> titles(client));
                URI secondGateway =
                        URI.create("http://127.0.0.1:" + stack.part("gateway-2").port());
                try (ApiClient other = client.at(secondGateway)) {
                    awaitSame("read model of the second gateway", expected, () -> titles(other));
                }
                assertThat(crashes(stack)).as("each instance was killed once").allMatch(count -> count == 1);
            }
            for (Service service : Service.values()) {
                assertThat(count(stack, service, "parked_message"))
                        .as("parked by " + service)
                        .isZero();
                assertThat(count(stack, service, "outbox_message"))
                        .as("unsent by " + service)
                        .isZero();
            }
        }
    }

    private StackSettings settings(GeneratedNews news) {
        Path home = Path.of("..").toAbsolutePath().normalize();
        return StackSettings.of(home, data, Ports.free())
                .withInstances(2)
                .withLoopbackPorts(List.of(news.port()))
                .withEnvironment(ENVIRONMENT);
    }

    private static List<GeneratedNews.Story> handedIn() {
        return IntStream.range(FROM_FEEDS, FROM_FEEDS + HANDED_IN)
                .mapToObj(GeneratedNews::story)
                .toList();
    }

    /// Some 20 seconds of news.
    private static void replay(GeneratedNews news, ApiClient client) throws InterruptedException {
        List<GeneratedNews.Story> handedIn = handedIn();
        for (int step = 1; step <= HANDED_IN; step++) {
            news.publish(FROM_FEEDS * step / HANDED_IN);
            GeneratedNews.Story story = handedIn.get(step - 1);
            handIn(client, "/articles", Map.of("title", story.title(), "text", story.text()));
            Thread.sleep(400);
        }
    }

    /// Tries until the gateway takes it: it may just have been killed, or the service behind it.
    private static void handIn(ApiClient client, String path, Map<String, String> body) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String answered;
            try {
                ApiClient.Answer answer = client.post(path, body);
                if (answer.isSuccess()) {
                    return;
                }
                assertThat(answer.status()).as(path + ": " + answer.body()).isGreaterThanOrEqualTo(500);
                answered = answer.status() + " " + answer.body();
            } catch (IOException away) {
                answered = away.toString();
            }
            assertThat(System.nanoTime())
                    .as(path + " was never taken: " + answered)
                    .isLessThan(deadline);
            Thread.sleep(250);
        }
    }

    private void killEachServiceOnce(LocalStack stack) {
        List<LocalStack.Part> services = new ArrayList<>(stack.parts().stream()
                .filter(part -> part.managementPort() != 0)
                .toList());
        Collections.shuffle(services, random);
        try {
            for (LocalStack.Part service : services) {
                Thread.sleep(random.nextInt(1_000, 4_000));
                service.process().identity().ifPresent(process -> kill(service.name(), process));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void kill(String name, ProcessIdentity process) {
        say("kill -9 " + name);
        process.send("KILL");
    }

    /// Titles as one part of the system knows them, as often as it knows them.
    private interface Titles {
        List<String> now() throws IOException, SQLException;
    }

    private static void awaitSame(String where, List<String> expected, Titles titles)
            throws InterruptedException, SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<String> wanted = expected.stream().sorted().toList();
        List<String> found = List.of();
        String trouble = "";
        while (System.nanoTime() < deadline) {
            try {
                found = titles.now().stream().sorted().toList();
                trouble = "";
            } catch (IOException restarting) {
                trouble = restarting.toString();
            }
            if (found.equals(wanted)) {
                say(where + " is complete");
                return;
            }
            Thread.sleep(1_000);
        }
        assertThat(found).as(where + " " + trouble).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static List<String> groupedTitles(LocalStack stack) throws SQLException {
        List<String> titles = new ArrayList<>();
        try (Connection connection = stack.postgres().connect(Service.ANALYSIS.word());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select title from grouped_article")) {
            while (rows.next()) {
                titles.add(rows.getString(1));
            }
        }
        return titles;
    }

    /// Titles of all articles that are analysed, as often as they are listed.
    private static List<String> titles(ApiClient client) throws IOException {
        return client.all("/articles").stream()
                .filter(article -> article.path("status").asText().equals("analysed"))
                .map((JsonNode article) -> article.path("title").asText())
                .toList();
    }

    /// Where the time goes.
    private static void say(String event) {
        System.out.printf("%s  %s%n", LocalTime.now().truncatedTo(ChronoUnit.SECONDS), event);
    }

    private static List<Integer> crashes(LocalStack stack) {
        return stack.parts().stream()
                .filter(part -> part.managementPort() != 0)
                .map(part -> part.process().crashes())
                .toList();
    }

    private static void awaitSent(LocalStack stack, Service service) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count(stack, service, "outbox_message") > 0) {
            assertThat(System.nanoTime())
                    .as("messages are unsent by " + service)
                    .isLessThan(deadline);
            Thread.sleep(500);
        }
    }

    private static int count(LocalStack stack, Service service, String table) throws SQLException {
        try (Connection connection = stack.postgres().connect(service.word());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
