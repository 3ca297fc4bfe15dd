package io.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.bench.harness.ApiClient;
import io.dateline.local.HostileRecords;
import io.dateline.local.machine.Ports;
import io.dateline.local.process.ProcessIdentity;
import io.dateline.local.stack.DirectoryLock;
import io.dateline.local.stack.LocalStack;
import io.dateline.local.stack.StackSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes: PostgreSQL and Kafka stop without a word, hostile records lie on every topic, and services start
/// among them.
class PartsInTroubleTest {

    /// Spent only by a run that fails.
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    /// Readiness promises five seconds; a machine that builds something beside this takes some more.
    private static final Duration UNTIL_SEEN = Duration.ofSeconds(8);

    private static final Duration UNTIL_ANSWERED = Duration.ofSeconds(2);

    /// Of a request that was under way: the silence that it bears, and what goes around it.
    private static final Duration UNTIL_REFUSED = Duration.ofSeconds(15);

    @TempDir
    Path data;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Test
    void frozenPartsAreSeenAndHostileRecordsStopNeitherWorkNorStart() throws Exception {
        Path home = Path.of("..").toAbsolutePath().normalize();
        try (DirectoryLock lock = DirectoryLock.tryTake(data).orElseThrow();
                LocalStack stack =
                        new LocalStack(StackSettings.of(home, data, Ports.free()), LocalStack.Listener.silent())) {
            // A test run that is ended from outside must not leave five processes behind, frozen ones least of all.
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            stack.start();
            String kafka = "127.0.0.1:" + stack.part("kafka").port();
            try (ApiClient client = ApiClient.signIn(stack.gateway(), stack.adminPassword())) {
                say("the stack is ready");
                HostileRecords.send(kafka, HostileRecords.some(home.resolve("contract/src/test/golden")));
                say("hostile records are sent");
                freezePostgres(stack, client);
                freezeKafka(stack, client);

                for (LocalStack.Part service : services(stack)) {
                    service.process().identity().ifPresent(process -> process.send("KILL"));
                }
                await(
                        "services are gone",
                        () -> services(stack).stream()
                                .allMatch(part -> part.process().crashes() == 1));
                await("services start among hostile records", () -> ready(stack).allMatch(code -> code == 200));
                await("an article comes through", () -> comesThrough(client));
            }
        } finally {
            http.shutdownNow();
        }
    }

    private void freezePostgres(LocalStack stack, ApiClient client) throws Exception {
        List<ProcessIdentity> frozen = freeze(stack.part("postgres"));
        CompletableFuture<Integer> underWay;
        try {
            long began = System.nanoTime();
            underWay = CompletableFuture.supplyAsync(() -> status(client));
            seen("postgres", stack, began);
            assertThat(live(stack)).as("liveness while PostgreSQL is frozen").allMatch(code -> code == 200);
            assertThat(underWay.get(UNTIL_REFUSED.toSeconds(), java.util.concurrent.TimeUnit.SECONDS))
                    .as("request that was under way")
                    .isEqualTo(503);
            HttpResponse<String> refused = get(stack.gateway().resolve("/api/v1/monitors"));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(refused.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        } finally {
            frozen.forEach(process -> process.send("CONT"));
        }
        await("ready after PostgreSQL goes on", () -> ready(stack).allMatch(code -> code == 200));
        await("requests after PostgreSQL goes on", () -> status(client) == 200);
    }

    private void freezeKafka(LocalStack stack, ApiClient client) throws Exception {
        List<ProcessIdentity> frozen = freeze(stack.part("kafka"));
        try {
            seen("kafka", stack, System.nanoTime());
            assertThat(live(stack)).as("liveness while Kafka is frozen").allMatch(code -> code == 200);
            assertThat(status(client))
                    .as("requests need no broker: the outbox waits")
                    .isEqualTo(200);
        } finally {
            frozen.forEach(process -> process.send("CONT"));
        }
        await("ready after Kafka goes on", () -> ready(stack).allMatch(code -> code == 200));
    }

    private void seen(String part, LocalStack stack, long began) throws InterruptedException {
        await(
                part + " is seen to be away",
                () -> health(stack, "ready", UNTIL_ANSWERED).allMatch(code -> code == 503));
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("until all services say that " + part + " is away")
                .isLessThan(UNTIL_SEEN);
    }

    /// Stops all processes of a part, the first one before the others are listed: it would have another child
    /// meanwhile,
    /// which would go on answering.
    private static List<ProcessIdentity> freeze(LocalStack.Part part) {
        part.process().identity().orElseThrow().send("STOP");
        List<ProcessIdentity> all = processes(part);
        all.forEach(process -> process.send("STOP"));
        return all;
    }

    private static List<ProcessIdentity> processes(LocalStack.Part part) {
        long pid = part.process().identity().orElseThrow().pid();
        return Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .map(ProcessIdentity::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<LocalStack.Part> services(LocalStack stack) {
        return stack.parts().stream().filter(part -> part.managementPort() != 0).toList();
    }

    private Stream<Integer> ready(LocalStack stack) {
        return health(stack, "ready", PATIENCE);
    }

    private List<Integer> live(LocalStack stack) {
        return health(stack, "live", UNTIL_ANSWERED).toList();
    }

    /// Asks each service; one that is starting may take its time, one that works answers at once whatever it has to
    /// say.
    private Stream<Integer> health(LocalStack stack, String question, Duration patience) {
        return services(stack).stream().map(part -> {
            long began = System.nanoTime();
            try {
                int code = get(URI.create("http://127.0.0.1:" + part.managementPort() + "/q/health/" + question))
                        .statusCode();
                assertThat(Duration.ofNanos(System.nanoTime() - began))
                        .as(question + " of " + part.name() + " answers " + code)
                        .isLessThan(patience);
                return code;
            } catch (IOException restarting) {
                return 0;
            }
        });
    }

    private HttpResponse<String> get(URI address) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static int status(ApiClient client) {
        try {
            return client.get("/monitors").status();
        } catch (IOException away) {
            return 0;
        }
    }

    private static boolean comesThrough(ApiClient client) {
        try {
            String title = "Skerrin lock opens to boats";
            client.post("/articles", Map.of("title", title, "text", "Boats pass the lock at Skerrin from Monday on."));
            return client.all("/articles").stream()
                    .anyMatch(article -> article.path("title").asText().equals(title)
                            && article.path("status").asText().equals("analysed"));
        } catch (IOException restarting) {
            return false;
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(String what, Condition condition) throws InterruptedException {
        long began = System.nanoTime();
        while (!condition.holds()) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(what).isLessThan(PATIENCE);
            Thread.sleep(250);
        }
        say(what + " after " + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms");
    }

    /// Where the time goes.
    private static void say(String event) {
        System.out.printf("%s  %s%n", LocalTime.now().truncatedTo(ChronoUnit.SECONDS), event);
    }
}
