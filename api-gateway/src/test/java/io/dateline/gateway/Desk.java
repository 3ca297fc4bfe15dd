package io.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;

/// A team at work with its monitors, over HTTP.
public record Desk(Team team) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public static Desk open() {
        return new Desk(Team.create());
    }

    /// @return id of the new monitor
    public String monitor(String name, String query) {
        return team.request()
                .body(Map.of("name", name, "query", query))
                .post("/api/v1/monitors")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public void awaitMentions(String monitor, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                get("/monitors/" + monitor + "/mentions").getList("items"))
                        .hasSize(count));
    }

    public JsonPath get(String path) {
        return team.request()
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public JsonPath post(String path, Object body, int status) {
        return team.request()
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    public JsonPath patch(String path, Object body) {
        return team.request()
                .body(body)
                .patch("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
