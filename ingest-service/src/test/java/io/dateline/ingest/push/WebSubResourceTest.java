package io.dateline.ingest.push;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.dateline.ingest.Api;
import io.dateline.ingest.NewsSite;
import io.dateline.ingest.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What hubs ask and send, from strangers too.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class WebSubResourceTest {

    @Test
    void hubOfAFeedIsAnsweredOnlyForWhatWasAsked() {
        String feed = NewsSite.rss("pushed")
                .replace(
                        "</channel>",
                        "<atom:link rel='hub' href='" + NewsSite.url("hub", "/hub") + "'/><atom:link rel='self' href='"
                                + NewsSite.url("pushed", "/feed") + "'/></channel>");
        NewsSite.answer("hub", "/hub", 202, "text/plain", "");
        NewsSite.answer("pushed", "/feed", 200, "application/rss+xml", feed);
        String id = Api.add("pushed", "/feed");
        String feedId =
                Api.as(Api.TENANT).get("/sources/" + id).then().extract().path("feeds[0].id");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().queryParam("hub.mode", "subscribe")
                        .queryParam("hub.topic", NewsSite.url("pushed", "/feed"))
                        .queryParam("hub.challenge", "c-1")
                        .queryParam("hub.lease_seconds", 86_400)
                        .get("/websub/" + feedId)
                        .then()
                        .statusCode(200)
                        .body(equalTo("c-1")));
        given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.topic", "https://example.org/other")
                .queryParam("hub.challenge", "c-2")
                .get("/websub/" + feedId)
                .then()
                .statusCode(404);
        given().header("X-Hub-Signature", "sha256=00")
                .body("<rss/>")
                .post("/websub/" + feedId)
                .then()
                .statusCode(202);
        given().body("<rss/>").post("/websub/" + UUID.randomUUID()).then().statusCode(404);
    }
}
