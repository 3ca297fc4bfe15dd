package io.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.ingest.Api;
import io.dateline.ingest.FetchedArticles;
import io.dateline.ingest.NewsSite;
import io.dateline.ingest.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A page that a feed lists, from its first version to its withdrawal.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class PublishedPageTest {

    @Test
    void changedHeadlineIsARevisionAndAnUnchangedPageIsSilent() {
        NewsSite.html("herald", "/a", NewsSite.page("Talks begin", "Both sides met."));
        NewsSite.answer("herald", "/feed", 200, "application/rss+xml", NewsSite.rss("herald", "/a", "Talks begin"));
        Api.add("herald", "/feed");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(FetchedArticles.of("herald")).hasSize(1));

        NewsSite.answer("herald", "/feed", 200, "application/rss+xml", NewsSite.rss("herald", "/a", "Talks began"));
        await().atMost(Duration.ofSeconds(20)).until(() -> NewsSite.requests("herald", "/a") >= 2);
        NewsSite.html("herald", "/a", NewsSite.page("Talks fail", "Both sides left."));
        NewsSite.answer("herald", "/feed", 200, "application/rss+xml", NewsSite.rss("herald", "/a", "Talks fail"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(FetchedArticles.of("herald")).hasSize(2));
        JsonNode second = FetchedArticles.of("herald").getLast();
        assertThat(second.at("/article/revision").asInt()).isEqualTo(2);
        assertThat(second.at("/article/id"))
                .isEqualTo(FetchedArticles.of("herald").getFirst().at("/article/id"));
        assertThat(second.at("/article/title").asText()).isEqualTo("Talks fail");
    }

    @Test
    void editThatNoFeedTellsOfIsARevisionAndAPageTakenDownAWithdrawal() {
        NewsSite.html("chronicle", "/a", NewsSite.page("Dam holds", "Water stands high."));
        NewsSite.answer(
                "chronicle",
                "/feed",
                200,
                "application/rss+xml",
                undated(NewsSite.rss("chronicle", "/a", "Dam holds", "/b", "Market opens")));
        NewsSite.html("chronicle", "/b", NewsSite.page("Market opens", "Traders came early."));
        Api.add("chronicle", "/feed");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(dam()).hasSize(1));

        NewsSite.html("chronicle", "/a", NewsSite.page("Dam gives way", "Water runs through the lower town."));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(dam()).hasSize(2));
        NewsSite.answer("chronicle", "/a", 404, "text/html", "<h1>Not found</h1>");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(dam()).hasSize(3));

        JsonNode withdrawn = dam().getLast();
        assertThat(withdrawn.at("/article/revision").asInt()).isEqualTo(3);
        assertThat(withdrawn.at("/article/title").asText()).isEqualTo("Dam gives way");
        assertThat(withdrawn.at("/article/withdrawnAt").asText()).startsWith("20");

        NewsSite.html("chronicle", "/a", NewsSite.page("Dam gives way", "Water runs through the lower town."));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(dam()).hasSize(4));
        assertThat(dam().getLast().at("/article/withdrawnAt").isNull()).isTrue();
    }

    private static List<JsonNode> dam() {
        return FetchedArticles.of("chronicle").stream()
                .filter(event -> event.at("/article/url").asText().endsWith("/a"))
                .toList();
    }

    private static String undated(String feed) {
        return feed.replaceAll("<pubDate>[^<]*</pubDate>", "");
    }

    @Test
    void foreignCanonicalUrlDoesNotReviseThatPublishersArticle() {
        NewsSite.html("victim", "/story", NewsSite.page("The real story", "Written here."));
        NewsSite.answer(
                "victim", "/feed", 200, "application/rss+xml", NewsSite.rss("victim", "/story", "The real story"));
        String forged = NewsSite.page("Forged", "Written elsewhere.")
                .replace("</head>", "<link rel=canonical href='" + NewsSite.url("victim", "/story") + "'></head>");
        NewsSite.html("forger", "/story", forged);
        NewsSite.answer("forger", "/feed", 200, "application/rss+xml", NewsSite.rss("forger", "/story", "Forged"));

        Api.add("victim", "/feed");
        Api.add("forger", "/feed");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(FetchedArticles.of("forger")).hasSize(1));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(FetchedArticles.of("victim")).hasSize(1));
        assertThat(FetchedArticles.of("forger", "/story").at("/article/id"))
                .isNotEqualTo(FetchedArticles.of("victim", "/story").at("/article/id"));
    }

    @Test
    void pdfAndForbiddenPageEndInNamedOutcomes() {
        NewsSite.answer("mixed", "/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /private/\n");
        NewsSite.html("mixed", "/private/a", NewsSite.page("Secret", "Not for robots."));
        NewsSite.answer("mixed", "/report.pdf", 200, "application/pdf", "%PDF-1.7 " + "\u0001\u0002".repeat(500));
        NewsSite.answer(
                "mixed",
                "/feed",
                200,
                "application/rss+xml",
                NewsSite.rss("mixed", "/private/a", "Secret", "/report.pdf", "Report", "/missing", "Missing"));

        String id = Api.add("mixed", "/feed");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Api.as(Api.TENANT)
                        .get("/sources/" + id + "/ledger")
                        .then()
                        .body("articles.outcome", hasItem("robots-disallowed"))
                        .body("articles.outcome", hasItem("binary"))
                        .body("articles.outcome", hasItem("not-found")));
        assertThat(NewsSite.requests("mixed", "/private/a")).isZero();
    }
}
