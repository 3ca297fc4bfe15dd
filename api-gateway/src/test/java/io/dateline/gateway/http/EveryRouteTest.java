package io.dateline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class EveryRouteTest {

    @Test
    void whatIsKnownIsNotSentAgain() {
        Desk desk = Desk.open();
        String path = "/api/v1/monitors/" + desk.monitor("watch", "word");
        String tag = desk.team().request().get(path).header("ETag");

        assertThat(tag).matches("W/\"1\\.[0-9a-f]{24}\"");
        Response again = desk.team().request().header("If-None-Match", tag).get(path);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        desk.patch(path.substring(7), Map.of("name", "watched"));
        desk.team()
                .request()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("watched"));
        desk.team()
                .request()
                .header("If-Match", tag)
                .body(Map.of("name", "lost"))
                .patch(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/changed-meanwhile"));
        desk.team().request().header("If-Match", tag).delete(path).then().statusCode(412);
    }

    @Test
    void repeatedPostIsDoneOnce() {
        Desk desk = Desk.open();
        String key = UUID.randomUUID().toString();

        Response first = create(desk, key, "watch");
        Response second = create(desk, key, "watch");
        Response other = create(desk, key, "another");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.path("id").toString()).isEqualTo(first.path("id"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(desk.get("/monitors").getList("items")).hasSize(1);
    }

    @Test
    void failedPostMayBeRepeatedAndASecretIsNotShownTwice() {
        Desk desk = Desk.open();
        String key = UUID.randomUUID().toString();

        assertThat(create(desk, key, "").statusCode()).isEqualTo(400);
        assertThat(create(desk, key, "watch").statusCode()).isEqualTo(201);

        String forSecret = UUID.randomUUID().toString();
        for (int status : new int[] {201, 409}) {
            desk.team()
                    .request()
                    .header("Idempotency-Key", forSecret)
                    .body(Map.of("name", "program"))
                    .post("/api/v1/api-keys")
                    .then()
                    .statusCode(status);
        }
    }

    @Test
    void everyAnswerSaysHowMuchIsLeft() {
        Desk.open()
                .team()
                .request()
                .get("/api/v1/monitors")
                .then()
                .header("RateLimit-Policy", matchesPattern("\"account\";q=\\d+;w=60"))
                .header("RateLimit", matchesPattern("\"account\";r=\\d+;t=\\d+"));
    }

    private static Response create(Desk desk, String key, String name) {
        return desk.team()
                .request()
                .header("Idempotency-Key", key)
                .body(Map.of("name", name, "query", "word"))
                .post("/api/v1/monitors");
    }
}
