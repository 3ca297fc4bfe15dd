package io.dateline.ingest.coverage;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.dateline.ingest.Api;
import io.dateline.ingest.NewsSite;
import io.dateline.ingest.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Why a page is not here.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class CoverageResourceTest {

    @Test
    void whyAPageIsNotHereIsAnswered() {
        NewsSite.answer("ask", "/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /private/\n");
        NewsSite.html("ask", "/good", NewsSite.page("Market opens", "Traders came early."));
        NewsSite.answer(
                "ask",
                "/feed",
                200,
                "application/rss+xml",
                NewsSite.rss("ask", "/good", "Market opens", "/private/x", "Secret"));
        String id = Api.add("ask", "/feed");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Api.as(Api.TENANT)
                        .get("/sources/" + id + "/ledger")
                        .then()
                        .body("articles.outcome", hasItem("robots-disallowed"))
                        .body("articles.outcome", hasItem("stored")));

        why(NewsSite.url("ask", "/good/") + "?utm_source=x")
                .body("verdict", equalTo("stored"))
                .body("pages[0].source", equalTo("The ask"));
        why(NewsSite.url("ask", "/private/x"))
                .body("verdict", equalTo("blocked"))
                .body("sentence", containsString("robots.txt"));
        why(NewsSite.url("ask", "/elsewhere"))
                .body("verdict", equalTo("never-listed"))
                .body("sources[0].name", equalTo("The ask"));
        why("https://nobody-reads-this.example/a").body("verdict", equalTo("site-not-read"));
        Api.as(Api.TENANT)
                .get("/coverage/silence/" + id)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("not-silent"))
                .body("listed", is(2))
                .body("stored", is(1))
                .body("sentence", containsString("1 page could not be read"));
        Api.as(Api.TENANT).post("/sources/" + id + "/poll").then().statusCode(200);
    }

    private static ValidatableResponse why(String url) {
        return Api.as(Api.TENANT)
                .queryParam("url", url)
                .get("/coverage/why")
                .then()
                .statusCode(200);
    }
}
