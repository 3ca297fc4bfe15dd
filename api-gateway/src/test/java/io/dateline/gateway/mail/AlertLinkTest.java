package io.dateline.gateway.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.dateline.contract.id.EventIds;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.dateline.gateway.mail.link.AlertLinks;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What somebody does about an alert from its mail, without signing in.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class AlertLinkTest {

    private static final String ADDRESS = "Dana@example.org";

    @Inject
    Topics topics;

    @Inject
    AlertLinks links;

    private Desk desk;
    private String alert;
    private UUID target;

    @BeforeEach
    void open() {
        desk = Desk.open();
        String word = Samples.word();
        desk.monitor("Harbour", word);
        target = UUID.fromString(desk.post(
                        "/targets", Map.of("kind", "mail", "name", "Dana", "settings", Map.of("address", ADDRESS)), 201)
                .getString("target.id"));
        topics.send(Samples.analysed(
                Samples.article(UUID.randomUUID(), 1, null, word + " reopens", "The " + word + " in the text."), 1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(desk.get("/alerts?kind=match").getList("items"))
                        .hasSize(1));
        alert = desk.get("/alerts?kind=match").getString("items[0].id");
    }

    private String link(UUID alertId, Instant changedAt, String act) {
        return "/api/v1/mail-links/"
                + links.token(desk.team().tenantId(), target, alertId, changedAt, ADDRESS)
                        .orElseThrow()
                + "/" + act;
    }

    private String link(String act) {
        return link(UUID.fromString(alert), Instant.now(), act);
    }

    @Test
    void lookingChangesNothingAndTheButtonAcknowledgesInTheNameOfTheAddress() {
        String page = link("acknowledge");
        for (int i = 0; i < 3; i++) {
            given().get(page)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", containsString("text/html"))
                    .body(containsString("Acknowledge this alert?"));
        }
        assertThat(desk.get("/alerts/" + alert).getString("state")).isEqualTo("open");

        given().contentType("application/x-www-form-urlencoded")
                .post(page)
                .then()
                .statusCode(200)
                .body(containsString(ADDRESS + " looks after"));

        assertThat(desk.get("/alerts/" + alert).getString("state")).isEqualTo("acknowledged");
        assertThat(desk.get("/alerts/" + alert + "/events").getList("items.by")).containsExactly(null, ADDRESS);
    }

    @Test
    void wordOfAnAddressCountsOnceAndTheLatestHolds() {
        given().get(link("useful")).then().statusCode(200);
        assertThat(judged()).containsExactly(0, 0);

        given().post(link("useful") + "?useful=yes").then().statusCode(200).body(containsString("Thank you"));
        given().post(link("useful") + "?useful=yes").then().statusCode(200);
        assertThat(judged()).containsExactly(1, 0);
        given().post(link("useful") + "?useful=no").then().statusCode(200);
        assertThat(judged()).containsExactly(0, 1);

        given().post(link("useful") + "?useful=perhaps").then().statusCode(400);
        given().post(link("useful")).then().statusCode(400);
        assertThat(judged()).containsExactly(0, 1);
        // What the card of alerts shows, by kind and by rule.
        JsonPath models = desk.get("/models");
        assertThat(models.getInt(
                        "items.find { it.name == 'alerts' }.alerts.kinds.find { it.kind == 'match' }.notUseful"))
                .isEqualTo(1);
        assertThat(models.getInt(
                        "items.find { it.name == 'alerts' }.alerts.rules.find { it.kind == 'match' }.notUseful"))
                .isEqualTo(1);
        assertThat(desk.get("/alert-rules").getInt("items.find { it.kind == 'match' }.notUseful"))
                .isEqualTo(1);
    }

    private List<Integer> judged() {
        return List.of(
                desk.get("/alert-settings/precision").getInt("items.find { it.kind == 'match' }.useful"),
                desk.get("/alert-settings/precision").getInt("items.find { it.kind == 'match' }.notUseful"));
    }

    @Test
    void muteOfAMailHasAnEndAnAuthorAndIsThereForAllToSee() {
        given().get(link("mute")).then().statusCode(200).body(containsString("Everything of its monitor"));
        assertThat(desk.get("/mutes").getList("items")).isEmpty();

        given().post(link("mute") + "?what=monitor&minutes=60").then().statusCode(200);

        assertThat(desk.get("/mutes").getList("items.author")).containsExactly(ADDRESS);
        assertThat(desk.get("/mutes").getList("items.name")).containsExactly("Harbour");
        given().post(link("mute") + "?what=everything&minutes=60").then().statusCode(400);
        given().post(link("mute") + "?what=monitor&minutes=1").then().statusCode(400);
        given().post(link("mute") + "?what=monitor&minutes=soon").then().statusCode(400);
        assertThat(desk.get("/mutes").getList("items")).hasSize(1);
    }

    @Test
    void linkIsOfOneAlertAndOneMonthAndOfWhomAlertsStillGoTo() {
        given().post(link(EventIds.of("nothing", alert), Instant.now(), "acknowledge"))
                .then()
                .statusCode(404);
        given().post(link(UUID.fromString(alert), Instant.now().minus(Duration.ofDays(31)), "acknowledge"))
                .then()
                .statusCode(404);
        String good = link("acknowledge");
        given().post(good.replace("/mail-links/", "/mail-links/A")).then().statusCode(404);
        given().get("/api/v1/mail-links/nonsense/mute").then().statusCode(404);

        desk.team().request().delete("/api/v1/targets/" + target).then().statusCode(204);

        given().post(good).then().statusCode(404);
        assertThat(desk.get("/alerts/" + alert).getString("state")).isEqualTo("open");
    }
}
