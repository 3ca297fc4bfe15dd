package io.dateline.gateway.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Copies;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class CopiesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

    @Inject
    Topics topics;

    @Test
    void theFirstArticleShowsTheCopiesThatCameAfterItAndATeamsOwnOnlyToThatTeam() {
        Desk desk = Desk.open();
        Desk other = Desk.open();
        UUID group = UUID.randomUUID();
        Article seenFirst = article(TEN.minusSeconds(60), "Seen first");
        Article printedFirst = article(TEN.minusSeconds(120), "Printed first");
        Article own = Samples.article(UUID.randomUUID(), 1, desk.team().tenantId(), "Own", "Text.");
        topics.send(among(seenFirst, new Copies(group, 1, seenFirst.id())));
        topics.send(among(
                printedFirst,
                new Copies(group, 2, printedFirst.id(), seenFirst.id(), Copies.Change.CUT, true, "Northlight")));
        topics.send(
                among(own, new Copies(group, 3, printedFirst.id(), seenFirst.id(), Copies.Change.SAME, false, null)));
        String path = "/articles/" + seenFirst.id();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> desk.get(path).getInt("copies.count") == 3);

        JsonPath copies = desk.get(path + "/copies");

        assertThat(copies.getString("groupId")).isEqualTo(group.toString());
        assertThat(copies.getString("firstId")).isEqualTo(printedFirst.id().toString());
        assertThat(copies.getInt("count")).isEqualTo(3);
        assertThat(copies.getList("items.title")).isEqualTo(List.of("Printed first", "Seen first", "Own"));
        assertThat(copies.getString("items[0].agency")).isEqualTo("Northlight");
        assertThat(copies.getString("items[0].change")).isEqualTo("cut");
        assertThat(copies.getString("items[0].copyOf")).isEqualTo(seenFirst.id().toString());
        assertThat(desk.get(path).getString("copies.firstId"))
                .isEqualTo(printedFirst.id().toString());
        assertThat(other.get(path + "/copies").getList("items.title"))
                .isEqualTo(List.of("Printed first", "Seen first"));
        assertThat(other.get(path).getInt("copies.count")).isEqualTo(2);
    }

    @Test
    void anArticleOfWhichCopiesWereNotLookedForIsAlone() {
        Desk desk = Desk.open();
        Article article = article(TEN, "Alone");
        topics.send(ArticleAnalysed.rejected(article, 1, "text-too-short"));
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> desk.get("/articles/" + article.id())
                        .getString("status")
                        .equals("rejected"));

        JsonPath copies = desk.get("/articles/" + article.id() + "/copies");

        assertThat(copies.getString("groupId")).isNull();
        assertThat(copies.getInt("count")).isOne();
        assertThat(copies.getString("firstId")).isEqualTo(article.id().toString());
    }

    private static Article article(Instant published, String title) {
        return Samples.article(UUID.randomUUID(), Samples.SOURCE, published, title, "The same text.");
    }

    private static ArticleAnalysed among(Article article, Copies copies) {
        ArticleAnalysed analysed = Samples.analysed(article, 1);
        return new ArticleAnalysed(
                analysed.eventId(), article, 1, analysed.status(), null, analysed.findings(), copies, null, null);
    }
}
