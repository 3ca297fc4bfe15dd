package io.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.ingest.Api;
import io.dateline.ingest.FetchedArticles;
import io.dateline.ingest.NewsSite;
import io.dateline.ingest.Stack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A feed that is followed: what of it becomes articles, and what its polls end in.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class PollingTest {

    @Inject
    Feeds feeds;

    @Test
    void newFeedBecomesArticlesOnTheTopic() {
        NewsSite.html("times", "/one", NewsSite.page("Terminal opens late", "Work on the quay goes on."));
        NewsSite.html("times", "/two", NewsSite.page("Court hears appeal", "Judges met behind closed doors."));
        NewsSite.answer(
                "times",
                "/feed",
                200,
                "application/rss+xml",
                NewsSite.rss("times", "/one", "Terminal opens late", "/two?utm_source=rss", "Court hears appeal"));

        String id = Api.add("times", "/feed");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(FetchedArticles.of("times")).hasSize(2));
        JsonNode first = FetchedArticles.of("times", "/one");
        assertThat(first.at("/article/title").asText()).isEqualTo("Terminal opens late");
        assertThat(first.at("/article/text").asText())
                .contains("court of audit")
                .doesNotContain("Home Sport");
        assertThat(first.at("/article/source/name").asText()).isEqualTo("The times");
        assertThat(first.at("/article/revision").asInt()).isEqualTo(1);
        assertThat(FetchedArticles.of("times", "/two")
                        .at("/article/canonicalUrl")
                        .asText())
                .doesNotContain("utm_source");
        Api.as(Api.TENANT)
                .get("/sources/" + id + "/ledger")
                .then()
                .statusCode(200)
                .body("articles.outcome", hasItem("stored"))
                .body("hours.newArticles.sum()", is(2));
    }

    @Test
    void articleSaysThatItsFeedListedItBeforeAnybodyLooked() {
        NewsSite.html("lookback", "/old", NewsSite.page("Old pier sold", "It changed hands years ago."));
        NewsSite.html("lookback", "/new", NewsSite.page("New pier opens", "It opened this morning."));
        NewsSite.answer(
                "lookback", "/feed", 200, "application/rss+xml", NewsSite.rss("lookback", "/old", "Old pier sold"));
        Api.add("lookback", "/feed");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(FetchedArticles.of("lookback")).hasSize(1));

        NewsSite.answer(
                "lookback",
                "/feed",
                200,
                "application/rss+xml",
                NewsSite.rss("lookback", "/new", "New pier opens", "/old", "Old pier sold"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(FetchedArticles.of("lookback")).hasSize(2));

        assertThat(FetchedArticles.of("lookback", "/old")
                        .at("/article/firstListing")
                        .asBoolean())
                .isTrue();
        assertThat(FetchedArticles.of("lookback", "/new")
                        .at("/article/firstListing")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void archiveThatIsPublishedAgainUnderNewDatesIsNoFlood() {
        String[] entries = new String[60];
        for (int i = 0; i < 30; i++) {
            NewsSite.html("archive", "/" + i, NewsSite.page("Old story " + i, "Chapter " + i + " of the chronicle."));
            entries[2 * i] = "/" + i;
            entries[2 * i + 1] = "Old story " + i;
        }
        String feed = NewsSite.rss("archive", entries).replace("23 Nov 2026", "23 Nov 2020");
        NewsSite.answer("archive", "/feed", 200, "application/rss+xml", feed);
        String id = Api.add("archive", "/feed");
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(FetchedArticles.of("archive")).hasSize(30));
        long polls = NewsSite.requests("archive", "/feed");

        NewsSite.answer("archive", "/feed", 200, "application/rss+xml", feed.replace("23 Nov 2020", "24 Nov 2026"));
        await().atMost(Duration.ofSeconds(20)).until(() -> NewsSite.requests("archive", "/feed") >= polls + 3);

        assertThat(NewsSite.requests("archive", "/7")).isEqualTo(1);
        assertThat(NewsSite.requests("archive", "/29")).isEqualTo(1);
        assertThat(FetchedArticles.of("archive")).hasSize(30);
        Api.as(Api.TENANT).get("/sources/" + id + "/ledger").then().body("hours.newArticles.sum()", is(30));
    }

    @Test
    void feedThatTurnsIntoAPageIsShownAsFailingWithAReason() {
        NewsSite.answer("turncoat", "/feed", 200, "application/rss+xml", NewsSite.rss("turncoat"));
        String id = Api.add("turncoat", "/feed");
        NewsSite.html("turncoat", "/feed", "<html><body>Moved</body></html>");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.as(Api.TENANT)
                        .get("/sources/" + id)
                        .then()
                        .body("state", equalTo("slowing"))
                        .body("feeds[0].lastOutcome", equalTo("not-a-feed"))
                        .body("feeds[0].lastError", containsString("<html>")));
    }

    @Test
    void sourceIsToldOfOnceWhenItsLastFeedIsGoneAndOnceWhenOneIsReadAgain() {
        NewsSite.answer("goner", "/feed", 200, "application/rss+xml", NewsSite.rss("goner"));
        String id = Api.add("goner", "/feed");
        NewsSite.answer("goner", "/feed", 410, "text/plain", "gone");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(FetchedArticles.changesOf(id)).hasSize(1));
        JsonNode failing = FetchedArticles.changesOf(id).getFirst();
        assertThat(failing.path("version").asInt()).isEqualTo(1);
        assertThat(failing.path("failingSince").asText()).isNotBlank();
        assertThat(failing.path("outcome").asText()).isEqualTo("gone");
        assertThat(failing.path("error").asText()).isNotBlank();
        assertThat(failing.path("addedBy").asText()).isEqualTo(Api.TENANT.toString());

        askAgain(id);
        await().atMost(Duration.ofSeconds(20)).until(() -> NewsSite.requests("goner", "/feed") >= 4);
        assertThat(FetchedArticles.changesOf(id)).hasSize(1);

        NewsSite.answer("goner", "/feed", 200, "application/rss+xml", NewsSite.rss("goner"));
        askAgain(id);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(FetchedArticles.changesOf(id)).hasSize(2));
        JsonNode recovered = FetchedArticles.changesOf(id).getLast();
        assertThat(recovered.path("version").asInt()).isEqualTo(2);
        assertThat(recovered.hasNonNull("failingSince")).isFalse();
    }

    private void askAgain(String sourceId) {
        QuarkusTransaction.requiringNew()
                .run(() -> feeds.update(
                        "dueAt = ?1 where sourceId = ?2 and not leased", Instant.now(), UUID.fromString(sourceId)));
    }

    @Test
    void unchangedFeedIsAskedConditionally() {
        NewsSite.answer("etag", "/feed", 200, "application/rss+xml", NewsSite.rss("etag"), "ETag", "\"one\"");
        String id = Api.add("etag", "/feed");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Api.as(Api.TENANT)
                        .get("/sources/" + id)
                        .then()
                        .body("feeds[0].lastOutcome", equalTo("not-modified")));
    }
}
