package io.dateline.gateway.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.article.Article;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.dateline.platform.sql.Rows;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/// What becomes of an article that cannot be matched.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class MatchingFaultTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Topics topics;

    @Inject
    Rows rows;

    @Inject
    Config config;

    @Test
    void articleThatCannotBeMatchedIsKeptAndItsMatchComesWithTheReplay() {
        Desk desk = Desk.open();
        String word = Samples.word();
        String monitor = desk.monitor("watch", word);
        Article article = Samples.article(UUID.randomUUID(), 1, null, "Lock opens at " + word, "Boats pass.");
        ArticleAnalysed analysed = Samples.analysed(article, 1);
        String trigger = "refuse_" + word;
        refuseMentions(trigger, monitor);
        try {
            topics.send(analysed);
            await().atMost(PATIENCE).until(() -> parked(article.id()) == 1);

            assertThat(desk.get("/articles/" + article.id()).getString("status"))
                    .isEqualTo("analysed");
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(desk.get("/articles?q=" + word).getList("items"))
                                    .hasSize(1));
            assertThat(desk.get("/monitors/" + monitor + "/mentions").getList("items"))
                    .isEmpty();
            assertThat(rows.list(
                            "select revision from matched_revision where article_id = ?",
                            row -> row.getInt("revision"),
                            article.id()))
                    .isEmpty();
            // An operator sees that it should have matched.
            operator()
                    .queryParams("monitor", monitor, "article", article.id().toString())
                    .get(management("/q/matching"))
                    .then()
                    .statusCode(200)
                    .body("verdict", equalTo("MATCHED"))
                    .body("version", equalTo(1))
                    .body("held", equalTo(List.of(word)));
        } finally {
            rows.write("drop trigger " + trigger + " on mention");
            rows.write("drop function " + trigger + "()");
        }

        // Both come: the message that was parked, and the same as a broker may deliver it twice.
        operator().post(management("/q/parked/replay")).then().statusCode(200);
        topics.send(analysed);
        desk.awaitMentions(monitor, 1);
        assertThat(desk.get("/monitors/" + monitor + "/mentions").getString("items[0].article.id"))
                .isEqualTo(article.id().toString());
        assertThat(parked(article.id())).isZero();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(desk.get("/alerts").getList("items.headline"))
                        .containsExactly(article.title()));
    }

    @Test
    void whyAMonitorMatchesIsForOperatorsAlone() {
        String asked = management("/q/matching") + "?monitor=" + UUID.randomUUID() + "&article=" + UUID.randomUUID();
        RestAssured.get(asked).then().statusCode(401);
        operator().get(asked).then().statusCode(404);
        operator().get(management("/q/matching?monitor=none")).then().statusCode(400);
    }

    private static RequestSpecification operator() {
        return RestAssured.given().header("Authorization", "Bearer " + GatewayStack.SERVICE_TOKEN);
    }

    private String management(String path) {
        return "http://localhost:" + config.getValue("quarkus.management.port", Integer.class) + path;
    }

    private void refuseMentions(String name, String monitor) {
        rows.write("create function " + name + "() returns trigger language plpgsql as "
                + "'begin raise exception ''no mention of this monitor''; end'");
        rows.write("create trigger " + name + " before insert on mention for each row when (new.monitor_id = '"
                + monitor + "') execute function " + name + "()");
    }

    private long parked(UUID articleId) {
        return rows.one(
                        "select count(*) as n from parked_message where consumer = 'match' and reason = 'failing'"
                                + " and key = ? and detail like '%no mention of this monitor%'",
                        row -> row.getLong("n"), articleId.toString())
                .orElseThrow();
    }
}
