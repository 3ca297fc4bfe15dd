package io.dateline.gateway.licence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.contract.article.Source;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.dateline.platform.sql.Rows;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class LicenceTest {

    @Inject
    Topics topics;

    @Inject
    Rows rows;

    private Desk desk;
    private String word;
    private Article article;

    @BeforeEach
    void publish() {
        desk = Desk.open();
        word = Samples.word();
        String monitor = desk.monitor("Harbour", word);
        Instant now = Instant.now();
        article = new ArticleBuilder("Ferry aground " + word, "The ferry ran aground. It floats.")
                .id(UUID.randomUUID())
                .url("http://sample.localhost/" + UUID.randomUUID())
                .source(new Source(UUID.randomUUID(), "The Herald", "GB", 1))
                .publishedAt(now, Precision.SECOND)
                .seenAt(now)
                .fetchedAt(now)
                .build();
        topics.send(Samples.analysed(article, 1));
        desk.awaitMentions(monitor, 1);
    }

    private UUID source() {
        return Objects.requireNonNull(article.source()).id();
    }

    private void set(Map<String, Object> licence, int status) {
        Map<String, Object> request = new HashMap<>(licence);
        request.put("sourceId", source());
        desk.post("/licences", request, status);
    }

    private String form(String edition, String form) {
        return desk.team()
                .request()
                .get("/api/v1/editions/" + edition + "/" + form)
                .asString();
    }

    @Test
    void anEditionSaysInsideWhatMayBeSaidThereAndOutsideWhatMayBeSaidThere() {
        set(Map.of("name", "Sample", "level", "headline", "outside", false, "reason", "contract"), 200);
        String briefing =
                desk.post("/briefings", Map.of("name", "Morning"), 201).getString("id");
        String edition =
                desk.post("/briefings/" + briefing + "/editions", Map.of(), 201).getString("id");
        assertThat(form(edition, "mail.txt"))
                .contains("Ferry aground " + word, "withheld: licence")
                .doesNotContain("ran aground");

        desk.post("/editions/" + edition + "/approve", Map.of(), 200);
        String link =
                desk.post("/editions/" + edition + "/links", Map.of(), 201).getString("link");

        assertThat(form(edition, "web.html")).contains("Ferry aground " + word);
        assertThat(given().get(link).asString())
                .contains("An article of", "withheld: licence")
                .doesNotContain("Ferry aground");
        // What was approved stays as it is.
        set(Map.of("name", "Sample", "level", "link", "reason", "the contract ended"), 200);
        assertThat(form(edition, "web.html")).contains("Ferry aground " + word);
    }

    @Test
    void whatWasPassedOnIsListedByMonthAndOutlet() {
        String username = desk.team().username();
        rows.write("update account set email = ? where username = ?", "dana@example.org", username);
        String briefing = desk.post(
                        "/briefings", Map.of("name", "Morning", "approvals", 0, "recipients", List.of(username)), 201)
                .getString("id");
        desk.post("/briefings/" + briefing + "/editions", Map.of(), 201);

        String csv = desk.team().request().get("/api/v1/licences/copies.csv").asString();

        assertThat(csv).startsWith("month,outlet,articles,copies\r\n");
        assertThat(csv.lines().skip(1).toList()).singleElement().asString().matches("20\\d\\d-\\d\\d,\"[^\"]+\",1,1");
    }

    @Test
    void aLicenceIsOneTeamsAndSetByItsAdminsWithAReason() {
        set(Map.of("name", "Sample", "level", "snippet", "snippet", 5, "reason", "contract"), 400);
        set(Map.of("name", "Sample", "level", "snippet", "reason", " "), 400);
        set(
                Map.of(
                        "name",
                        "Sample",
                        "level",
                        "snippet",
                        "snippet",
                        120,
                        "reason",
                        "contract",
                        "until",
                        "2027-01-31"),
                200);

        JsonPath listed = desk.get("/licences");
        assertThat(listed.getString("items[0].level")).isEqualTo("snippet");
        assertThat(listed.getString("items[0].until")).isEqualTo("2027-01-31");
        assertThat(listed.getString("items[0].setBy")).isEqualTo(desk.team().username());
        Desk other = Desk.open();
        assertThat(other.get("/licences").getList("items")).isEmpty();
        other.team().request().delete("/api/v1/licences/" + source()).then().statusCode(404);
        desk.team().request().delete("/api/v1/licences/" + source()).then().statusCode(204);
        assertThat(desk.get("/licences").getList("items")).isEmpty();
    }
}
