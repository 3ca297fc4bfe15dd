package io.dateline.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.dateline.ingest.Api;
import io.dateline.ingest.FetchedArticles;
import io.dateline.ingest.NewsSite;
import io.dateline.ingest.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a team hands in itself.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class SubmissionResourceTest {

    @Test
    void ownTextIsStoredForItsTenantAlone() {
        String text = "The board met on Tuesday and agreed on a new budget for the coming year.\n"
                + "Members said that the plan would be published before the end of the month, with all its figures.\n"
                + "The chair thanked the staff for their patience and closed the meeting early in the evening.";
        String id = Api.as(Api.TENANT)
                .body(Map.of("title", "Board agrees on budget", "text", text, "tags", List.of("board")))
                .post("/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Api.as(Api.TENANT)
                        .get("/submissions/" + id)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("stored")));

        String articleId = Api.as(Api.TENANT).get("/submissions/" + id).path("articleId");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(FetchedArticles.all()).anySatisfy(event -> {
                    assertThat(event.at("/article/id").asText()).isEqualTo(articleId);
                    assertThat(event.at("/article/tenantId").asText()).isEqualTo(Api.TENANT.toString());
                    assertThat(event.at("/article/tags/0").asText()).isEqualTo("board");
                }));
        Api.as(Api.OTHER).get("/submissions/" + id).then().statusCode(404);
    }

    @Test
    void submittedAddressIsFetchedAndPublic() {
        NewsSite.html("courier", "/x", NewsSite.page("Bridge closed", "Engineers found cracks."));

        String id = Api.as(Api.TENANT)
                .body(Map.of("url", NewsSite.url("courier", "/x")))
                .post("/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        Api.as(Api.TENANT).get("/submissions/" + id).then().body("status", equalTo("stored")));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(FetchedArticles.of("courier")).hasSize(1));
        assertThat(FetchedArticles.of("courier")
                        .getFirst()
                        .at("/article/tenantId")
                        .isNull())
                .isTrue();
    }

    @Test
    void submissionThatCannotBeReadIsRejectedWithASentence() {
        Api.as(Api.TENANT).body(Map.of("text", "  ")).post("/articles").then().statusCode(400);
        Api.as(Api.TENANT)
                .body(Map.of("url", "ftp://example.org/"))
                .post("/articles")
                .then()
                .statusCode(422);
        Api.as(Api.TENANT)
                .body(Map.of("text", "x".repeat(1_000_001)))
                .post("/articles")
                .then()
                .statusCode(413);
        String id = Api.as(Api.TENANT)
                .body(Map.of("url", NewsSite.url("courier", "/none")))
                .post("/articles")
                .then()
                .statusCode(202)
                .extract()
                .path("submissionId");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Api.as(Api.TENANT)
                        .get("/submissions/" + id)
                        .then()
                        .body("status", equalTo("rejected"))
                        .body("rejection", containsString("404")));
    }
}
