package io.dateline.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.dateline.ingest.Api;
import io.dateline.ingest.NewsSite;
import io.dateline.ingest.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Why an article came out as it did.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ExplanationResourceTest {

    @Test
    void ownPageIsExplainedToItsTenantAndIsNotThereForOthers() {
        String html = NewsSite.page("Bridge approved by council", "It was a long debate.");
        String id = Api.as(Api.TENANT)
                .contentType("application/json")
                .body(Map.of("html", html, "url", "https://own.example/bridge"))
                .post("/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        Api.as(Api.TENANT).get("/submissions/" + id).then().body("status", equalTo("stored")));
        String articleId = Api.as(Api.TENANT).get("/submissions/" + id).path("articleId");

        Api.as(Api.TENANT)
                .get("/articles/" + articleId + "/explanation")
                .then()
                .statusCode(200)
                .body("choices.part", hasItem("title"))
                .body("choices.reason", hasItem(not("")));
        Api.as(Api.OTHER).get("/articles/" + articleId + "/explanation").then().statusCode(404);
    }

    @Test
    void postedPageIsExplainedAndNotKept() {
        Api.as(Api.TENANT)
                .contentType("application/json")
                .body(Map.of("html", NewsSite.page("Bridge approved by council", "It was a long debate.")))
                .post("/explanations")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("extracted"))
                .body("choices.part", hasItem("text"));
        Api.as(Api.TENANT)
                .contentType("application/json")
                .body(Map.of("html", ""))
                .post("/explanations")
                .then()
                .statusCode(400);
    }

    @Test
    void explanationsAreFewAtATimeAndEachIsAnswered() throws Exception {
        String html = NewsSite.page("Bridge approved by council", "<p>It was a long debate.</p>".repeat(30_000));
        List<Integer> statuses;
        try (var asking = Executors.newFixedThreadPool(8)) {
            statuses = asking
                    .invokeAll(Collections.<Callable<Integer>>nCopies(
                            8,
                            () -> Api.as(Api.TENANT)
                                    .contentType("application/json")
                                    .body(Map.of("html", html))
                                    .post("/explanations")
                                    .statusCode()))
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }

        assertThat(statuses).isSubsetOf(200, 429, 503).contains(200);
    }
}
