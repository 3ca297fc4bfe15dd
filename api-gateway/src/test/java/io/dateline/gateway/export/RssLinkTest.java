package io.dateline.gateway.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.dateline.contract.article.Article;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class RssLinkTest {

    @Inject
    Topics topics;

    private Desk desk;
    private String word;
    private String monitor;

    @BeforeEach
    void open() {
        desk = Desk.open();
        word = Samples.word();
        monitor = desk.monitor("Harbour & co", word);
    }

    private void publish(String title, int mentions) {
        Article article = new ArticleBuilder(title + " " + word, "The ferry ran aground. It floats.")
                .id(UUID.randomUUID())
                .tenantId(desk.team().tenantId())
                .url("http://sample.localhost/" + UUID.randomUUID())
                .build();
        topics.send(Samples.analysed(article, 1));
        desk.awaitMentions(monitor, mentions);
    }

    private static XmlPath channel(String link) {
        Response answer = given().get(link);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/rss+xml");
        assertThat(answer.header("Cache-Control")).contains("private");
        return answer.xmlPath();
    }

    @Test
    void aFeedReaderHasMentionsWithoutSigningInUntilTheLinkIsRemoved() {
        publish("Ferry aground", 1);
        JsonPath made = desk.post("/rss-links", Map.of("monitor", monitor), 201);
        String link = made.getString("link");

        XmlPath channel = channel(link);
        assertThat(channel.getString("rss.channel.title")).isEqualTo("Harbour & co");
        assertThat(channel.getString("rss.channel.item[0].title")).isEqualTo("Ferry aground " + word);
        assertThat(channel.getString("rss.channel.link")).isEqualTo("https://dateline.example/monitors/" + monitor);
        publish("Port closed", 2);
        assertThat(channel(link).getList("rss.channel.item.title")).hasSize(2);
        // Filters of the list hold here too.
        assertThat(given().get(link + "?state=kept").xmlPath().getString("rss.channel.item"))
                .isEmpty();
        given().get(link + "?state=nonsense").then().statusCode(400);

        JsonPath listed = desk.get("/rss-links");
        assertThat(listed.getString("items[0].name")).isEqualTo("Harbour & co");
        assertThat(listed.getString("items[0].lastUsedAt")).isNotNull();
        assertThat(listed.prettify()).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
        // Nobody else can remove it.
        Desk other = Desk.open();
        other.team()
                .request()
                .delete("/api/v1/rss-links/" + made.getString("id"))
                .then()
                .statusCode(404);
        assertThat(other.get("/rss-links").getList("items")).isEmpty();

        desk.team()
                .request()
                .delete("/api/v1/rss-links/" + made.getString("id"))
                .then()
                .statusCode(204);
        given().get(link).then().statusCode(404).body(containsString("leads nowhere"));
    }

    @Test
    void editionsComeWholeAndOnlyOnceTheyAreApproved() {
        publish("Ferry aground", 1);
        String briefing =
                desk.post("/briefings", Map.of("name", "Morning"), 201).getString("id");
        String edition =
                desk.post("/briefings/" + briefing + "/editions", Map.of(), 201).getString("id");
        String link = desk.post("/rss-links", Map.of("briefing", briefing), 201).getString("link");

        assertThat(channel(link).getString("rss.channel.item")).isEmpty();
        desk.post("/editions/" + edition + "/approve", Map.of(), 200);

        XmlPath channel = channel(link);
        assertThat(channel.getString("rss.channel.item[0].guid")).isEqualTo("urn:uuid:" + edition);
        assertThat(channel.getString("rss.channel.item[0].description")).contains("Ferry aground " + word);
        desk.team().request().delete("/api/v1/briefings/" + briefing).then().statusCode(204);
        given().get(link).then().statusCode(404);
    }

    @Test
    void aLinkIsOfOneThingThatIsTheTeams() {
        String theirs = Desk.open().monitor("theirs", Samples.word());

        desk.post("/rss-links", Map.of("monitor", theirs), 404);
        desk.post("/rss-links", Map.of(), 400);
        desk.post("/rss-links", Map.of("monitor", monitor, "briefing", UUID.randomUUID()), 400);
        given().get("/api/v1/rss/nonsense").then().statusCode(404);
    }

    @Test
    void aLinkIsOpenedSixtyTimesAMinute() {
        String link = desk.post("/rss-links", Map.of("monitor", monitor), 201).getString("link");

        for (int i = 0; i < 60; i++) {
            given().get(link).then().statusCode(200);
        }
        given().get(link).then().statusCode(429).body(containsString("60 times a minute"));
        // Another link of the same account is another's.
        channel(desk.post("/rss-links", Map.of("monitor", monitor), 201).getString("link"));
    }
}
