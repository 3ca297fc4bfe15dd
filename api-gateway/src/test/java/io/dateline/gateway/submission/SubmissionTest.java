package io.dateline.gateway.submission;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpServer;
import io.dateline.contract.article.Article;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Team;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.article.SharedArticle;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class SubmissionTest {

    private final UUID submissionId = UUID.randomUUID();
    private final UUID articleId = UUID.randomUUID();

    HttpServer ingest;

    @Inject
    Articles articles;

    @AfterEach
    void takeAnswerAway() {
        ingest.removeContext("/submissions/" + submissionId);
    }

    @Test
    void storedArticleStaysStoredUntilAnalysisHasSpoken() {
        Team team = Team.create();
        ingestSaysStored();

        expect(team, "stored");
        articles.store(article(team, KnownArticle.RECEIVED, 0, null));
        expect(team, "stored");
    }

    @Test
    void analysedArticleIsSaidToBeSo() {
        Team team = Team.create();
        ingestSaysStored();
        articles.store(article(team, KnownArticle.ANALYSED, 1, null));

        expect(team, "analysed");
    }

    @Test
    void rejectedArticleSaysWhy() {
        Team team = Team.create();
        ingestSaysStored();
        articles.store(article(team, KnownArticle.REJECTED, 1, "text-too-short"));

        team.request()
                .get("/api/v1/submissions/" + submissionId)
                .then()
                .statusCode(200)
                .body("status", equalTo("rejected"))
                .body("rejection", equalTo("text-too-short"))
                .body("articleId", equalTo(articleId.toString()));
    }

    @Test
    void articleOfAnotherTeamTellsNothing() {
        Team team = Team.create();
        ingestSaysStored();
        articles.store(article(Team.create(), KnownArticle.REJECTED, 1, "text-too-short"));

        team.request()
                .get("/api/v1/submissions/" + submissionId)
                .then()
                .body("status", equalTo("stored"))
                .body("rejection", nullValue());
    }

    private void expect(Team team, String status) {
        team.request()
                .get("/api/v1/submissions/" + submissionId)
                .then()
                .statusCode(200)
                .body("submissionId", equalTo(submissionId.toString()))
                .body("status", equalTo(status));
    }

    private void ingestSaysStored() {
        byte[] answer = ("{\"submissionId\":\"" + submissionId + "\",\"status\":\"stored\",\"articleId\":\"" + articleId
                        + "\",\"rejection\":null,\"laterField\":1}")
                .getBytes(StandardCharsets.UTF_8);
        ingest.createContext("/submissions/" + submissionId, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
    }

    private SharedArticle article(Team team, String status, int analysisVersion, String rejection) {
        Article article = new ArticleBuilder("Harbour bridge reopens", "It did.")
                .id(articleId)
                .tenantId(team.tenantId())
                .seenAt(Instant.now())
                .build();
        return new SharedArticle(article, analysisVersion, status, rejection, null, null, null, 0, 0);
    }
}
