package io.dateline.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.contract.AlertChanged;
import io.dateline.contract.id.EventIds;
import io.dateline.gateway.Callers;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Team;
import io.dateline.gateway.Topics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class StreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Topics topics;

    @Inject
    LiveAlerts alerts;

    @TestHTTPResource("/api/v1/stream")
    URI address;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Listener> listeners = new ArrayList<>();

    @AfterEach
    void closeStreams() {
        listeners.forEach(Listener::close);
        http.shutdownNow();
    }

    @Test
    void alertReachesItsTenantAndNoOther() {
        Team team = Team.create();
        Team other = Team.create();
        Listener ours = listen(team, null);
        Listener theirs = listen(other, null);

        topics.send(alert(team, "Harbour bridge reopens"));
        topics.send(alert(other, "Tram line closed"));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(ours.headlines()).containsExactly("Harbour bridge reopens");
            assertThat(theirs.headlines()).containsExactly("Tram line closed");
        });
        assertThat(ours.events()).containsOnly("alert");
        assertThat(ours.lines).anyMatch(line -> line.matches("id: ?\\d+:\\d+"));
    }

    @Test
    void whatBecomesOfAnAlertIsAnEventOfItsOwn() {
        Team team = Team.create();
        Listener ours = listen(team, null);
        UUID id = UUID.randomUUID();

        topics.send(alert(team, id, 1, "opened", "Harbour bridge reopens"));
        topics.send(alert(team, id, 2, "grew", "Harbour bridge reopens"));

        await().atMost(PATIENCE).until(() -> ours.events().equals(List.of("alert", "alert-changed")));
    }

    @Test
    void clientThatWasAwayIsToldWhatItMissedOnce() {
        Team team = Team.create();
        Listener before = listen(team, null);
        topics.send(alert(team, "first"));
        await().atMost(PATIENCE).until(() -> before.headlines().contains("first"));
        String last = before.lastId();
        before.close();
        topics.send(alert(team, "second"));
        topics.send(alert(team, "third"));

        Listener after = listen(team, last);

        await().atMost(PATIENCE).until(() -> after.headlines().equals(List.of("second", "third")));
        topics.send(alert(team, "fourth"));
        await().atMost(PATIENCE).until(() -> after.headlines().equals(List.of("second", "third", "fourth")));
        assertThat(after.events()).containsOnly("alert");
    }

    @Test
    void queryParameterResumesAsTheHeaderDoes() {
        Team team = Team.create();
        Listener before = listen(team, null);
        topics.send(alert(team, "first"));
        topics.send(alert(team, "second"));
        await().atMost(PATIENCE).until(() -> before.headlines().contains("second"));
        String first = before.ids().getFirst();

        Listener after = open(request(team.key(), "?lastEventId=" + first));

        await().atMost(PATIENCE).until(() -> after.headlines().equals(List.of("second")));
    }

    @Test
    void idThatIsTooOldOrNoneGetsAReset() {
        Team team = Team.create();

        for (String last : List.of("0:999999999", "99:1", "not-an-id")) {
            Listener listener = listen(team, last);
            await().atMost(PATIENCE).until(() -> listener.events().contains("reset"));
        }
    }

    @Test
    void quietStreamShowsThatItLives() {
        Listener listener = listen(Team.create(), null);

        alerts.beat();

        await().atMost(PATIENCE).until(() -> listener.lines.stream().anyMatch(line -> line.matches(": ?heartbeat")));
    }

    @Test
    void streamEndsWithTheSessionThatOpenedIt() {
        Team team = Team.create();
        String session = Callers.session(team.username(), team.password());
        Listener listener = open(HttpRequest.newBuilder(address)
                .header("Cookie", "dateline_session=" + session)
                .build());
        RestAssured.given()
                .cookie("dateline_session", session)
                .delete("/api/v1/session")
                .then()
                .statusCode(204);

        alerts.look();

        await().atMost(PATIENCE).untilTrue(listener.ended);
    }

    @Test
    void unreadableAlertDoesNotStopTheStream() {
        Team team = Team.create();
        Listener listener = listen(team, null);

        topics.send(AlertChanged.TOPIC, team.tenantId().toString(), "{not json");
        topics.send(alert(team, "after the noise"));

        await().atMost(PATIENCE).until(() -> listener.headlines().equals(List.of("after the noise")));
    }

    private Listener listen(Team team, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + team.key());
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return open(request.build());
    }

    private HttpRequest request(String key, String query) {
        return HttpRequest.newBuilder(URI.create(address + query))
                .header("Authorization", "Bearer " + key)
                .build();
    }

    /// Returns once the stream is open, so that nothing sent from here on is missed.
    private Listener open(HttpRequest request) {
        Listener listener = new Listener();
        listeners.add(listener);
        http.sendAsync(request, HttpResponse.BodyHandlers.ofLines()).thenAccept(response -> {
            listener.body = response.body();
            Thread.ofVirtual().start(() -> listener.read(response.body()));
        });
        await().atMost(PATIENCE).until(() -> listener.lines.stream().anyMatch(line -> line.matches(": ?live")));
        return listener;
    }

    private static AlertChanged alert(Team team, String headline) {
        return alert(team, UUID.randomUUID(), 1, "opened", headline);
    }

    private static AlertChanged alert(Team team, UUID id, int version, String change, String headline) {
        Instant now = Instant.now();
        return new AlertChanged(
                EventIds.of(AlertChanged.TOPIC, id, version),
                id,
                team.tenantId(),
                version,
                change,
                "match",
                id.toString(),
                "open",
                "small",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Harbour",
                List.of(),
                List.of(),
                List.of(),
                UUID.randomUUID(),
                headline,
                null,
                null,
                "The monitor Harbour matched.",
                1,
                1,
                1,
                now,
                now);
    }

    private static final class Listener {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final AtomicBoolean ended = new AtomicBoolean();
        private volatile Stream<String> body;

        void read(Stream<String> from) {
            try {
                from.forEach(lines::add);
            } catch (RuntimeException e) {
                lines.add("broken: " + e);
            }
            ended.set(true);
        }

        List<String> headlines() {
            return lines.stream()
                    .filter(line -> line.startsWith("data:") && line.contains("headline"))
                    .map(line -> line.replaceFirst(".*\"headline\":\"([^\"]*)\".*", "$1"))
                    .toList();
        }

        List<String> ids() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> line.substring(3).strip())
                    .toList();
        }

        List<String> events() {
            return lines.stream()
                    .filter(line -> line.startsWith("event:"))
                    .map(line -> line.substring(6).strip())
                    .toList();
        }

        String lastId() {
            return ids().getLast();
        }

        void close() {
            if (body != null) {
                body.close();
            }
        }
    }
}
