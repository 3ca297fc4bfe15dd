package io.dateline.gateway.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Team;
import io.dateline.gateway.mail.suppression.Purpose;
import io.dateline.gateway.mail.suppression.Suppressions;
import io.dateline.gateway.mail.suppression.UnsubscribeLinks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class UnsubscribeTest {

    private static final String ADDRESS = "Dana@example.org";

    @Inject
    UnsubscribeLinks links;

    @Inject
    Suppressions suppressions;

    private Team team;

    @BeforeEach
    void open() {
        team = Team.create();
    }

    private boolean isSuppressed(Purpose purpose) {
        return suppressions.of(team.tenantId(), ADDRESS, purpose).isPresent();
    }

    @Test
    void lookingChangesNothingAndPostingActsForOnePurposeOfOneTeam() {
        String page = "/api/v1/unsubscribe/"
                + links.token(team.tenantId(), Purpose.ALERTS, ADDRESS).orElseThrow();

        for (int i = 0; i < 3; i++) {
            given().get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString("Dana@example.org"))
                    .header("Content-Type", containsString("text/html"));
        }
        assertThat(isSuppressed(Purpose.ALERTS)).isFalse();

        // As a mail provider does it: a form, from elsewhere, with nobody signed in.
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(page)
                .then()
                .statusCode(200);
        given().header("Origin", "https://mail.example").post(page).then().statusCode(200);

        assertThat(isSuppressed(Purpose.ALERTS)).isTrue();
        assertThat(isSuppressed(Purpose.ACCOUNT)).isFalse();
        assertThat(suppressions.of(Team.create().tenantId(), ADDRESS, Purpose.ALERTS))
                .isEmpty();
        String id = team.request()
                .get("/api/v1/mail-suppressions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].cause", equalTo("unsubscribed"))
                .extract()
                .path("items[0].id");
        team.request().delete("/api/v1/mail-suppressions/" + id).then().statusCode(204);
        assertThat(isSuppressed(Purpose.ALERTS)).isFalse();
    }

    @Test
    void linkThatIsChangedIsNone() {
        String token = links.token(team.tenantId(), Purpose.ALERTS, ADDRESS).orElseThrow();
        for (int at = 0; at < token.length() - 1; at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, at) + other + token.substring(at + 1);
            if (at % 7 == 0) {
                given().post("/api/v1/unsubscribe/" + changed).then().statusCode(404);
            }
        }
        given().get("/api/v1/unsubscribe/nonsense").then().statusCode(404);
        assertThat(isSuppressed(Purpose.ALERTS)).isFalse();
    }

    @Test
    void hardBounceSuppressesAtOnceAndSoftOnesAfterThree() {
        bounce("gone@example.org", 550, "550 5.1.1 User unknown");
        bounce("policy@example.org", 550, "550 5.7.1 Rejected as spam");
        bounce("full@example.org", 452, "452 4.2.2 Mailbox full");
        bounce("full@example.org", 452, "452 4.2.2 Mailbox full");
        assertThat(is("gone@example.org")).isTrue();
        assertThat(is("policy@example.org")).isFalse();
        assertThat(is("full@example.org")).isFalse();

        bounce("full@example.org", 452, "452 4.2.2 Mailbox full");
        assertThat(is("full@example.org")).isTrue();
    }

    private boolean is(String address) {
        return suppressions.of(team.tenantId(), address, Purpose.ALERTS).isPresent();
    }

    private void bounce(String address, int status, String error) {
        QuarkusTransaction.requiringNew()
                .run(() -> suppressions.bounced(
                        team.tenantId(), UUID.randomUUID(), address, Purpose.ALERTS, status, error));
    }
}
