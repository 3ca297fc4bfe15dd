package io.dateline.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.dateline.platform.PlatformStack;
import io.dateline.platform.sql.Rows;
import io.dateline.platform.text.HasText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a caller reads when a request cannot be served.
@QuarkusTest
@WithTestResource(value = PlatformStack.class, scope = TestResourceScope.GLOBAL)
class ProblemRoutesTest {

    @Inject
    Rows rows;

    /// A body with rules.
    @RegisterForReflection
    public record Berth(
            @NotNull @HasText String name, @Max(9) int number, Instant since, List<@Valid Rope> ropes) {}

    /// Within a body.
    @RegisterForReflection
    public record Rope(@Max(50) int metres) {}

    /// Routes that fail in every way there is.
    @Path("/berths")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public static class Berths {

        private final Rows rows;

        public Berths(Rows rows) {
            this.rows = rows;
        }

        @POST
        public Berth add(@Valid @NotNull Berth berth) {
            rows.write("insert into berth values (?, ?)", UUID.randomUUID(), berth.name());
            return berth;
        }

        @GET
        @Path("ropes")
        public String rope(@QueryParam("metres") @Max(50) int metres) {
            return String.valueOf(metres);
        }

        @POST
        @Path("boats")
        public void moor(Map<String, UUID> boat) {
            rows.write("insert into boat values (?)", boat.get("berth"));
        }

        @GET
        @Path("fails")
        public String fail(@QueryParam("how") String how) throws Exception {
            throw switch (how) {
                case "named" -> new ProblemException(409, "berth-taken", "Another boat lies there.");
                case "away" -> new IllegalStateException(new SQLException("shutting down", "57P01"));
                case "stranger" -> new UnauthorizedException();
                case "wrong-key" -> new AuthenticationFailedException();
                case "guest" -> new ForbiddenException();
                default -> new IllegalStateException("a secret of the code");
            };
        }
    }

    /// What it means that an index refuses a row.
    @Singleton
    public static class Names implements UniqueNames {

        @Override
        public Map<String, Problem> taken() {
            return Map.of(
                    "berth_name", Problem.of(409, "name-taken", "Another berth has this name; choose one.", List.of()));
        }
    }

    @BeforeEach
    void tables() {
        rows.write("create table if not exists berth (id uuid primary key, name text)");
        rows.write("create unique index if not exists berth_name on berth (name)");
        rows.write("create table if not exists boat (berth uuid references berth (id))");
    }

    @Test
    void eachFieldThatIsNotAsItMustBeIsNamedByItsPlaceInTheRequest() {
        problem(
                        body("{\"name\": \"\u00a0\", \"number\": 10, \"ropes\": [{\"metres\": 51}]}")
                                .post("/berths"),
                        400)
                .body("type", equalTo("/problems/request-invalid"))
                .body("errors", hasSize(3))
                .body("errors.find { it.pointer == '/name' }.detail", equalTo("must not be blank"))
                .body("errors.find { it.pointer == '/number' }.detail", containsString("9"))
                .body("errors.find { it.pointer.startsWith('/ropes') }.pointer", equalTo("/ropes/metres"));
    }

    @Test
    void parameterThatIsNotAsItMustBeIsNamed() {
        problem(given().get("/berths/ropes?metres=51"), 400).body("errors[0].pointer", equalTo("/metres"));
    }

    @Test
    void bodyThatIsNoJsonIsRefusedWithThePlaceAndNotQuoted() {
        problem(body("{\"name\": secret}").post("/berths"), 400)
                .body("type", equalTo("/problems/json-invalid"))
                .body("detail", matchesPattern(".*line 1, column \\d+.*"))
                .body("detail", not(containsString("secret")));
    }

    @Test
    void fieldOfTheWrongKindIsNamedAndNoJavaTypeIs() {
        problem(body("{\"name\": \"A\", \"number\": \"many\"}").post("/berths"), 400)
                .body("errors[0].pointer", equalTo("/number"))
                .body("detail", not(containsString("java")))
                .body("detail", not(containsString("many")));
    }

    @Test
    void yearThatNobodyCanReadIsNoTime() {
        for (String year : List.of("+10000", "0000", "-0001", "+999999999")) {
            problem(
                            body("{\"name\": \"A\", \"since\": \"" + year + "-01-01T00:00:00Z\"}")
                                    .post("/berths"),
                            400)
                    .body("errors[0].pointer", equalTo("/since"));
        }
    }

    @Test
    void fieldOfALaterVersionIsPassedOver() {
        body("{\"name\": \"" + UUID.randomUUID() + "\", \"lights\": 4}")
                .post("/berths")
                .then()
                .statusCode(200);
    }

    @Test
    void emptyBodyIsRefusedInWords() {
        problem(given().contentType("application/json").post("/berths"), 400).body("errors", hasSize(1));
    }

    @Test
    void whatTheFrameworkRefusesIsAProblemAsWell() {
        problem(given().get("/nothing/here"), 404).body("type", equalTo("/problems/not-found"));
        problem(given().put("/berths"), 405).body("type", equalTo("/problems/method-not-allowed"));
        problem(given().contentType("text/plain").body("x").post("/berths"), 415)
                .body("title", equalTo("Media type not supported"));
        problem(given().accept("image/png").get("/berths/ropes"), 406).body("detail", nullValue());
    }

    @Test
    void problemThatTheServiceNamesIsAnsweredAsItIs() {
        problem(fails("named"), 409)
                .body("type", equalTo("/problems/berth-taken"))
                .body("detail", equalTo("Another boat lies there."));
    }

    @Test
    void callerWhoIsNotKnownIsToldHowToSignInAndOneWhoIsThatItMayNot() {
        problem(fails("stranger"), 401).body("detail", containsString("Sign in"));
        problem(fails("wrong-key"), 401).body("type", equalTo("/problems/unauthenticated"));
        problem(fails("guest"), 403).body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void requestThatTheDatabaseCannotServeNowSaysWhenToAskAgain() {
        problem(fails("away"), 503)
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/unavailable"))
                .body("detail", not(containsString("shutting down")));
    }

    @Test
    void faultOfOursHasAnIdForTheLogAndTellsNothingElse() {
        String id = problem(fails("unforeseen"), 500)
                .body("type", equalTo("/problems/internal"))
                .body("detail", not(containsString("secret")))
                .extract()
                .path("instance");

        assertThat(UUID.fromString(id)).isNotNull();
    }

    @Test
    void nameThatIsTakenIsRefusedInTheWordsOfTheService() {
        String name = UUID.randomUUID().toString();
        body("{\"name\": \"" + name + "\"}").post("/berths").then().statusCode(200);

        problem(body("{\"name\": \"" + name + "\"}").post("/berths"), 409)
                .body("type", equalTo("/problems/name-taken"))
                .body("detail", equalTo("Another berth has this name; choose one."));
    }

    @Test
    void requestThatLostAgainstAnotherIsToldToReadAgain() {
        problem(body("{\"berth\": \"" + UUID.randomUUID() + "\"}").post("/berths/boats"), 409)
                .body("type", equalTo("/problems/conflict"))
                .body("detail", containsString("read it again"));
    }

    private static io.restassured.response.Response fails(String how) {
        return given().queryParam("how", how).get("/berths/fails");
    }

    private static RequestSpecification body(String json) {
        return given().contentType("application/json").body(json);
    }

    private static ValidatableResponse problem(io.restassured.response.Response response, int status) {
        return response.then().statusCode(status).contentType("application/problem+json");
    }
}
