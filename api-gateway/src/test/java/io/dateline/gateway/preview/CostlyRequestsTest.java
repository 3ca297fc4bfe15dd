package io.dateline.gateway.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Team;
import io.dateline.gateway.Topics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The dearest requests that are accepted, many at once: others are answered as if nobody asked for anything.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class CostlyRequestsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int AT_ONCE = 12;

    /// What a person does not notice; more only where the machine is slow anyway.
    private static final long NOTICED_MILLIS = 500;

    @Inject
    Topics topics;

    private Team busy;
    private Team other;
    private final String word = Samples.word();

    /// Words that stand in the text again and again, each near all others.
    private final String dear = IntStream.range(0, 400)
            .mapToObj(i -> i % 2 == 0 ? "wall" : "quay")
            .collect(Collectors.joining(" NEAR/200 "));

    @BeforeEach
    void storeLongArticles() {
        busy = Team.create();
        other = Team.create();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            topics.send(Samples.analysed(
                    Samples.article(id, 1, null, word + " wall " + i, "The wall of the quay. ".repeat(10_000)), 1));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(other.request()
                                .get("/api/v1/articles?q=" + word)
                                .jsonPath()
                                .getLong("total"))
                        .isEqualTo(ids.size()));
    }

    @Test
    void anotherTeamIsAnsweredAtOnceWhileOneAsksForTheDearest() throws Exception {
        long quiet = slowest();
        AtomicBoolean ended = new AtomicBoolean();
        try (ExecutorService asking = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(asking.submit(() -> {
                    int status;
                    do {
                        status = busy.request()
                                .body(Map.of("query", dear))
                                .post("/api/v1/monitors/preview")
                                .statusCode();
                    } while (!ended.get());
                    return status;
                }));
            }
            Thread.sleep(1_000);
            long loaded = slowest();
            ended.set(true);

            assertThat(loaded).isLessThan(NOTICED_MILLIS + 3 * quiet);
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 429, 503);
            }
        }
    }

    @Test
    void clientThatClosesItsConnectionFreesItsPlace() throws Exception {
        for (int i = 0; i < 4 * AT_ONCE; i++) {
            askAndLeave();
        }

        long start = System.nanoTime();
        busy.request()
                .body(Map.of("query", word))
                .post("/api/v1/monitors/preview")
                .then()
                .statusCode(200);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
    }

    private void askAndLeave() throws IOException {
        byte[] body = ("{\"query\":\"" + dear + "\"}").getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST /api/v1/monitors/preview HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + busy.key()
                                    + "\r\nContent-Type: application/json\r\nContent-Length: "
                                    + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
        }
    }

    /// @return milliseconds that the slower of most answers took: a pause of the collector is none of theirs
    private long slowest() {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (String path : List.of("/api/v1/session", "/api/v1/articles?q=" + word)) {
                long start = System.nanoTime();
                other.request().get(path).then().statusCode(200);
                times.add((System.nanoTime() - start) / 1_000_000);
            }
        }
        Collections.sort(times);
        return times.get(times.size() - 3);
    }
}
