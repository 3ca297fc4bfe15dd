package io.dateline.gateway.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.platform.sql.Rows;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class SubscriberTest {

    private static final String ADDRESS = "Board@example.org";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/api/v1/(?:subscriptions|unsubscribe)/\\S+");

    @Inject
    Rows rows;

    private Desk desk;
    private String briefing;
    private String path;

    @BeforeEach
    void open() {
        desk = Desk.open();
        briefing = desk.post("/briefings", Map.of("name", "Morning <b>", "approvals", 0), 201)
                .getString("id");
        path = "/briefings/" + briefing + "/subscribers";
    }

    private JsonPath invite(String address, int status) {
        return desk.post(path, Map.of("address", address), status);
    }

    /// Address of the page that the latest mail with this subject leads to, without the host.
    private String link(String subject) {
        Map<String, Object> mail = mails(subject).getFirst();
        Matcher link = LINK.matcher((String) mail.get("text"));
        assertThat(link.find()).as("a link in %s", mail).isTrue();
        return URI.create(link.group()).getPath();
    }

    /// The latest first.
    private List<Map<String, Object>> mails(String subject) {
        return desk.get("/mails").<Map<String, Object>>getList("items").stream()
                .filter(mail -> ADDRESS.equals(mail.get("to")) && ((String) mail.get("subject")).contains(subject))
                .toList();
    }

    private void makeEdition() {
        desk.post("/briefings/" + briefing + "/editions", Map.of(), 201);
    }

    private String state() {
        return desk.get(path).getString("items[0].state");
    }

    @Test
    void nobodyHasAnEditionBeforeTheyHaveSaidYesAndEverybodyCanLeave() {
        JsonPath invited = invite(ADDRESS, 201);
        assertThat(invited.getString("state")).isEqualTo("invited");
        makeEdition();
        assertThat(mails("edition")).isEmpty();

        String page = link("Do you want");
        for (int i = 0; i < 3; i++) {
            given().get(page)
                    .then()
                    .statusCode(200)
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .body(containsString("Morning &lt;b&gt;"));
        }
        assertThat(state()).isEqualTo("invited");
        given().post(page).then().statusCode(200).body(containsString("You subscribe"));
        assertThat(state()).isEqualTo("subscribed");
        // Whoever presses twice has said the same.
        given().post(page).then().statusCode(200);

        makeEdition();
        List<Map<String, Object>> editions = mails("Morning");
        assertThat(editions.stream()
                        .filter(mail -> !mail.get("subject").toString().contains("Do you want")))
                .hasSize(1);
        Matcher stop = LINK.matcher((String) editions.getFirst().get("text"));
        assertThat(stop.find()).isTrue();
        given().post(URI.create(stop.group()).getPath()).then().statusCode(200);

        assertThat(state()).isEqualTo("left");
        makeEdition();
        assertThat(mails("Morning")).hasSize(editions.size());
        // Who has left is not asked again, and no old invitation brings them back.
        assertThat(invite(ADDRESS, 409).getString("type")).isEqualTo("/problems/address-suppressed");
        given().post(page).then().statusCode(404);
    }

    @Test
    void anAddressIsAskedOnceADayAndOnlyTheLatestInvitationHolds() {
        invite(ADDRESS, 201);
        String first = link("Do you want");
        assertThat(invite("board@EXAMPLE.org", 409).getString("type")).isEqualTo("/problems/invited-already");
        rows.write(
                "update subscriber set invited_at = ? where briefing_id = ?::uuid",
                Instant.now().minus(Duration.ofDays(2)),
                briefing);
        assertThat(invite("board@EXAMPLE.org", 201).getString("address")).isEqualTo(ADDRESS);

        given().get(first).then().statusCode(404);
        given().post(link("Do you want")).then().statusCode(200);
        assertThat(invite(ADDRESS, 409).getString("type")).isEqualTo("/problems/subscribed-already");
        assertThat(desk.get(path).getList("items")).hasSize(1);
    }

    @Test
    void anInvitationEndsAfterAMonth() {
        invite(ADDRESS, 201);
        String page = link("Do you want");
        String id = desk.get(path).getString("items[0].id");
        desk.team().request().delete("/api/v1" + path + "/" + id).then().statusCode(204);
        given().post(page).then().statusCode(404).body(containsString("good no more"));
    }

    @Test
    void aPauseHoldsEditionsBackUntilItEnds() {
        String id = invite(ADDRESS, 201).getString("id");
        given().post(link("Do you want")).then().statusCode(200);
        Instant until = Instant.now().plus(Duration.ofDays(7));

        assertThat(pause(id, Map.of("pausedUntil", until.toString()), 200).getString("state"))
                .isEqualTo("paused");
        makeEdition();
        assertThat(mails("Morning")).hasSize(1);

        assertThat(pause(id, Map.of(), 200).getString("state")).isEqualTo("subscribed");
        makeEdition();
        assertThat(mails("Morning")).hasSize(2);
        pause(id, Map.of("pausedUntil", "2099-01-01T00:00:00Z"), 400);
    }

    private JsonPath pause(String id, Map<String, Object> change, int status) {
        Response answer = desk.team().request().body(change).put("/api/v1" + path + "/" + id);
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer.jsonPath();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no address",
                "a@example.org, b@example.org",
                "Dana <dana@example.org>",
                "a@example.org\nBcc: b@c.org"
            })
    void whatIsNotOnePlainAddressIsRefused(String address) {
        assertThat(invite(address, 400).getString("type")).isEqualTo("/problems/request-invalid");
    }
}
