package io.dateline.gateway.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.dateline.gateway.Callers;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Team;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The client of ingest-service, against a server that answers as a test wants it.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class IngestTest {

    private static final UUID ID = UUID.randomUUID();

    HttpServer ingest;

    private final List<String> answered = new ArrayList<>();

    @AfterEach
    void takeAnswersAway() {
        answered.forEach(ingest::removeContext);
    }

    @Test
    void requestCarriesTenantAndServiceTokenAndTheAnswerComesBackUnchanged() {
        AtomicReference<HttpExchange> seen = new AtomicReference<>();
        String source = """
                {"id":"%s","name":"The Northwind Post","url":"https://news.example/","country":"DE","language":null,\
                "tier":1,"state":"healthy","nextStep":"Polled again at 10:05.","addedAt":"2026-11-22T09:00:00Z",\
                "own":true,"articles24h":7,"lastNewAt":"2026-11-23T09:00:00.123456Z","feeds":[{"id":"%s",\
                "url":"https://news.example/rss.xml","title":null,"format":"rss","state":"of a later version",\
                "nextStep":"None.","lastPolledAt":null,"lastNewAt":null,"nextPollAt":null,"failures":0,\
                "lastOutcome":"not-modified","lastError":null,"verified":true}]}""".formatted(ID, ID);
        answer("/sources/" + ID, exchange -> {
            seen.set(exchange);
            respond(exchange, 200, "application/json", source);
        });
        Team team = Team.create();

        String answer = team.request()
                .get("/api/v1/sources/" + ID)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString();

        assertThat(answer).isEqualTo(source);

        assertThat(seen.get().getRequestHeaders().getFirst("Dateline-Tenant"))
                .isEqualTo(team.tenantId().toString());
        assertThat(seen.get().getRequestHeaders().getFirst("Dateline-Operator")).isEqualTo("false");
        assertThat(seen.get().getRequestHeaders().getFirst("Authorization"))
                .isEqualTo("Bearer " + GatewayStack.SERVICE_TOKEN);
    }

    @Test
    void pageThatIsToBeExplainedIsPassedOnAndItsExplanationComesBack() {
        answer(
                "/explanations",
                exchange -> respond(exchange, 200, "application/json", "{\"outcome\":\"paywall-stub\"}"));

        Team.create()
                .request()
                .contentType("application/json")
                .body("{\"html\":\"<p>Subscribe</p>\"}")
                .post("/api/v1/explanations")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("paywall-stub"));
    }

    @Test
    void explanationOfAnArticleThatIsNotThereIsNotAskedFor() {
        Team.create()
                .request()
                .get("/api/v1/articles/" + UUID.randomUUID() + "/explanation")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void operatorIsMarkedAsOne() {
        AtomicReference<String> operator = new AtomicReference<>();
        answer("/sources", exchange -> {
            operator.set(exchange.getRequestHeaders().getFirst("Dateline-Operator"));
            respond(exchange, 200, "application/json", "{\"items\":[],\"next\":null}");
        });

        Callers.operator().get("/api/v1/sources").then().statusCode(200);

        assertThat(operator.get()).isEqualTo("true");
    }

    @Test
    void pagingIsPassedOn() {
        AtomicReference<String> query = new AtomicReference<>();
        answer("/sources", exchange -> {
            query.set(exchange.getRequestURI().getRawQuery());
            respond(exchange, 200, "application/json", "{\"items\":[],\"next\":null}");
        });

        Callers.operator()
                .queryParam("cursor", "a b&c=ä")
                .queryParam("limit", "7")
                .get("/api/v1/sources")
                .then()
                .statusCode(200);

        assertThat(query.get()).contains("limit=7").containsPattern("cursor=a(\\+|%20)b%26c%3D%C3%A4");
    }

    @Test
    void bodyIsPassedOnAndTheAddressOfWhatWasMadeHasNoHost() {
        AtomicReference<String> body = new AtomicReference<>();
        answer("/sources", exchange -> {
            body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Location", "http://ingest.internal:8081/sources/" + ID);
            respond(exchange, 201, "application/json", "{\"id\":\"" + ID + "\"}");
        });

        Callers.operator()
                .header("Host", "evil.example")
                .body("{\"url\":\"https://news.example/\",\"name\":\"Zeitung für Zürich\"}")
                .post("/api/v1/sources")
                .then()
                .statusCode(201)
                .header("Location", "/api/v1/sources/" + ID)
                .body("id", equalTo(ID.toString()));

        assertThat(body.get()).isEqualTo("{\"url\":\"https://news.example/\",\"name\":\"Zeitung für Zürich\"}");
    }

    @Test
    void problemOfIngestComesBackUnchanged() {
        String problem = "{\"type\":\"/problems/no-feed-found\",\"title\":\"No feed found\",\"status\":422,"
                + "\"detail\":\"The page names no feed.\"}";
        answer("/sources", exchange -> respond(exchange, 422, "application/problem+json", problem));

        String body = Callers.operator()
                .body("{\"url\":\"https://news.example/\"}")
                .post("/api/v1/sources")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .extract()
                .asString();

        assertThat(body).isEqualTo(problem);
    }

    @Test
    void bodyThatIsNotAsItMustBeIsRefusedInTheWordsOfIngestWithoutAskingIt() {
        Callers.operator()
                .body("{\"url\":\"\u200b\",\"tier\":5}")
                .post("/api/v1/sources")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/request-invalid"))
                .body("errors.find { it.pointer == '/url' }.detail", containsString("is needed"))
                .body("errors.find { it.pointer == '/tier' }.detail", equalTo("must be 1 to 4"));
    }

    @Test
    void answerThatCannotBeReadIsNotTheFaultOfTheCaller() {
        AtomicReference<String> body = new AtomicReference<>();
        answer("/sources/" + ID, exchange -> respond(exchange, 200, "application/json", body.get()));

        for (String unreadable : List.of("{\"id\":\"no id\"}", "{\"id\":", "[]")) {
            body.set(unreadable);
            Callers.operator()
                    .get("/api/v1/sources/" + ID)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("type", equalTo("/problems/ingest-away"))
                    .body("detail", containsString("cannot be read"));
        }
    }

    @Test
    void emptyAnswerStaysEmpty() {
        answer("/sources/" + ID, exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });

        Callers.operator()
                .delete("/api/v1/sources/" + ID)
                .then()
                .statusCode(204)
                .body(equalTo(""));
    }

    @Test
    void failureWithoutWordsGetsSome() {
        answer("/sources/" + ID, exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "7");
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });

        Callers.operator()
                .get("/api/v1/sources/" + ID)
                .then()
                .statusCode(503)
                .header("Retry-After", "7")
                .contentType("application/problem+json");
    }

    @Test
    void brokenConnectionIsAProblemAndNothingElseSuffers() {
        answer("/sources/" + ID, HttpExchange::close);

        Callers.operator()
                .get("/api/v1/sources/" + ID)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/ingest-away"))
                .body("detail", containsString("try this again"));

        Callers.operator().get("/api/v1/session").then().statusCode(200);
    }

    @Test
    void slowAnswerIsNotWaitedForLongerThanTenSeconds() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        answer("/sources/" + ID, exchange -> {
            try {
                over.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        long start = System.nanoTime();

        Callers.operator()
                .get("/api/v1/sources/" + ID)
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/ingest-away"))
                .body("detail", containsString("took too long"));

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(14));
        over.countDown();
    }

    @Test
    void refusedServiceTokenDoesNotSignTheCallerOut() {
        answer("/sources/" + ID, exchange -> respond(exchange, 401, "application/problem+json", "{\"status\":401}"));

        Callers.operator()
                .get("/api/v1/sources/" + ID)
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/ingest-away"));
    }

    @Test
    void ledgerKeepsItsWindow() {
        AtomicReference<String> query = new AtomicReference<>();
        answer("/sources/" + ID + "/ledger", exchange -> {
            query.set(exchange.getRequestURI().getQuery());
            respond(exchange, 200, "application/json", "{\"sourceId\":\"" + ID + "\",\"hours\":[],\"articles\":[]}");
        });

        Callers.operator()
                .queryParam("from", "2026-11-22T00:00:00Z")
                .queryParam("to", "2026-11-23T00:00:00Z")
                .get("/api/v1/sources/" + ID + "/ledger")
                .then()
                .statusCode(200);

        assertThat(query.get()).contains("from=2026-11-22T00:00:00Z", "to=2026-11-23T00:00:00Z");
    }

    @Test
    void opmlGoesBothWays() {
        AtomicReference<String> taken = new AtomicReference<>();
        answer("/sources/opml", exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                taken.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                respond(exchange, 200, "application/json", "{\"added\":1}");
            } else {
                respond(exchange, 200, "text/x-opml", "<opml version=\"2.0\"/>");
            }
        });
        String key = Team.create().key();

        given().header("Authorization", "Bearer " + key)
                .contentType("text/x-opml")
                .body("<opml><body/></opml>".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/sources/opml")
                .then()
                .statusCode(200)
                .body("added", equalTo(1));
        String opml = given().header("Authorization", "Bearer " + key)
                .get("/api/v1/sources/opml")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(taken.get()).isEqualTo("<opml><body/></opml>");
        assertThat(opml).isEqualTo("<opml version=\"2.0\"/>");
    }

    @Test
    void whyAPageIsNotHereIsAnsweredWithWhatIngestKnows() {
        AtomicReference<String> query = new AtomicReference<>();
        answer("/coverage/why", exchange -> {
            query.set(exchange.getRequestURI().getRawQuery());
            boolean stored = query.get().contains("stored");
            respond(exchange, 200, "application/json", """
                    {"url":"https://news.example/a","verdict":"%s","sentence":"So it is.","articleId":%s,
                    "pages":[{"sourceId":"%s"}],"submissions":[],"sources":[]}""".formatted(
                            stored ? "stored" : "blocked", stored ? "\"" + ID + "\"" : "null", ID));
        });

        Callers.operator()
                .queryParam("url", "https://news.example/a?b=c")
                .get("/api/v1/articles/why")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("blocked"))
                .body("pages[0].sourceId", equalTo(ID.toString()));
        assertThat(query.get()).contains("url=https%3A%2F%2Fnews.example%2Fa%3Fb%3Dc");
        Callers.operator()
                .queryParam("url", "https://news.example/stored")
                .get("/api/v1/articles/why")
                .then()
                .body("verdict", equalTo("stored"))
                .body("sentence", containsString("has not arrived here yet"));
    }

    @Test
    void silenceImportsAndTheStarterListArePassedOn() {
        answer("/coverage/silence/" + ID, exchange -> respond(exchange, 200, "application/json", "{\"polls\":7}"));
        answer("/sources/imports", exchange -> respond(exchange, 200, "application/json", "{\"total\":3}"));
        answer("/sources/starter", exchange -> respond(exchange, 200, "application/json", "{\"items\":[]}"));

        Callers.operator()
                .get("/api/v1/sources/" + ID + "/silence?zone=Europe/Berlin")
                .then()
                .body("polls", equalTo(7));
        Callers.operator()
                .get("/api/v1/sources/imports/" + ID)
                .then()
                .statusCode(200)
                .body("total", equalTo(3));
        Callers.operator().get("/api/v1/sources/starter").then().statusCode(200);
        Callers.operator()
                .body("{\"urls\":[\"https://news.example/\"]}")
                .post("/api/v1/sources/starter")
                .then()
                .statusCode(200);
    }

    @Test
    void ownArticleIsHandedInAndAskedFor() {
        answer(
                "/articles",
                exchange -> respond(exchange, 202, "application/json", "{\"submissionId\":\"" + ID + "\"}"));
        answer(
                "/submissions/" + ID,
                exchange -> respond(
                        exchange,
                        200,
                        "application/json",
                        "{\"submissionId\":\"" + ID + "\",\"status\":\"fetching\",\"articleId\":null}"));
        Team team = Team.create();

        team.request()
                .body("{\"title\":\"Harbour bridge reopens\",\"text\":\"It did.\"}")
                .post("/api/v1/articles")
                .then()
                .statusCode(202)
                .body("submissionId", equalTo(ID.toString()));
        team.request().get("/api/v1/submissions/" + ID).then().statusCode(200).body("status", equalTo("fetching"));
    }

    @Test
    void idThatIsNoneIsNotFound() {
        Callers.operator()
                .get("/api/v1/sources/not-an-id")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private void answer(String path, HttpHandler handler) {
        ingest.createContext(path, handler);
        answered.add(path);
    }

    private static void respond(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
