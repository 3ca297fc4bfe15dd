package io.dateline.gateway.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.NameWatched;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Span;
import io.dateline.contract.id.EventIds;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Team;
import io.dateline.gateway.Topics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// A team's own entities, over HTTP and a real broker; this test stands in for analysis.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class OwnEntityTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Topics topics;

    @Inject
    ObjectMapper json;

    @Inject
    OwnEntities entities;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void whatOneTeamWatchesIsShownToThatTeamAlone() {
        Desk ours = Desk.open();
        Desk theirs = Desk.open();
        String brand = Samples.word();
        UUID own = watch(ours, brand);
        UUID rival = watch(theirs, brand);
        String monitor = ours.monitor("Recalls", brand + " AND recall*");
        String theirMonitor = theirs.monitor("Recalls", brand + " AND recall*");
        Article article = article(brand);

        topics.send(analysed(article, brand, 1, own, rival));
        ours.awaitMentions(monitor, 1);
        theirs.awaitMentions(theirMonitor, 1);

        JsonPath seen = ours.get("/articles/" + article.id());
        assertThat(seen.getList("entities.id")).containsExactly(own.toString(), shared("Berlin"));
        assertThat(seen.getList("watched")).containsExactly(own.toString());
        assertThat(seen.getString("entities[0].sentiment.label")).isEqualTo("negative");
        assertThat(seen.getString("quotes[0].speaker.entityId")).isEqualTo(own.toString());
        assertThat(seen.getString("quotes[0].speaker.name")).isEqualTo(brand);
        assertThat(seen.prettify()).doesNotContain(rival.toString());

        for (String place : List.of(
                "/articles/" + article.id(),
                "/articles?q=" + brand + "&facets=true",
                "/monitors/" + theirMonitor + "/mentions",
                "/monitors/" + theirMonitor + "/mentions.rss",
                "/monitors/" + theirMonitor + "/mentions.csv",
                "/monitors/" + theirMonitor + "/stats",
                "/alerts",
                "/mentions")) {
            String answer = theirs.team().request().get("/api/v1" + place).asString();
            assertThat(answer).as(place).isNotEmpty().doesNotContain(own.toString());
        }
        Team unaware = Team.create();
        String plain = unaware.request().get("/api/v1/articles/" + article.id()).asString();
        assertThat(plain).contains(shared(brand)).doesNotContain(own.toString(), rival.toString());
        assertThat(JsonPath.from(plain).getList("watched")).isEmpty();
    }

    @Test
    void queriesFindWhatTheTeamItselfCallsSo() {
        Desk ours = Desk.open();
        Desk theirs = Desk.open();
        String brand = Samples.word();
        UUID own = watch(ours, brand);
        String byName = ours.monitor("By name", "entity:\"" + brand + "\"");
        String byAlias = ours.monitor("By alias", "negative:\"The " + brand + "\"");
        String bySpeaker = ours.monitor("By speaker", "speaker:" + own);
        String foreign = theirs.monitor("Foreign", "entity:" + own);
        Article article = article(brand);

        topics.send(analysed(article, brand, 1, own));

        for (String monitor : List.of(byName, byAlias, bySpeaker)) {
            ours.awaitMentions(monitor, 1);
        }
        String id = article.id().toString();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found(ours, "entity:" + own)).containsExactly(id));
        assertThat(found(ours, "entity:\"" + brand + "\" AND negative:" + own)).containsExactly(id);
        assertThat(found(ours, "positive:\"" + brand + "\"")).isEmpty();
        assertThat(ours.get("/articles?entity=" + own).getList("items.id")).containsExactly(id);
        assertThat(found(theirs, "entity:" + own)).isEmpty();
        assertThat(found(theirs, "entity:\"own:" + own + "\"")).isEmpty();
        assertThat(theirs.get("/articles?entity=" + own).getList("items")).isEmpty();
        assertThat(theirs.get("/articles?entity=own:" + own).getList("items")).isEmpty();
        // What analysis found by itself is still everybody else's.
        assertThat(found(theirs, "entity:\"" + brand + "\"")).containsExactly(id);
        assertThat(theirs.get("/monitors/" + foreign + "/mentions").getList("items"))
                .isEmpty();
    }

    @Test
    void monitorsChangeWithTheNamesTheyAskFor() {
        Desk desk = Desk.open();
        String brand = Samples.word();
        String monitor = desk.monitor("Brand", "entity:\"" + brand + "\" OR entity:nobody");
        String other = desk.monitor("Other", brand);

        UUID own = watch(desk, brand);
        assertThat(desk.get("/monitors/" + monitor).getInt("version")).isEqualTo(2);
        topics.send(analysed(article(brand), brand, 1, own));
        desk.awaitMentions(monitor, 1);
        desk.patch("/entities/" + own, Map.of("name", brand + " Group"));
        desk.team().request().delete("/api/v1/entities/" + own).then().statusCode(204);

        assertThat(desk.get("/monitors/" + monitor).getInt("version")).isEqualTo(3);
        assertThat(desk.get("/monitors/" + other).getInt("version")).isEqualTo(1);
    }

    @Test
    void analysisIsToldOfNamesButNotWhoseTheyAre() {
        Desk desk = Desk.open();
        String brand = Samples.word();
        UUID own = watch(desk, brand);
        desk.patch("/entities/" + own, Map.of("exclusions", List.of(brand + " Street"), "matchCase", true));
        entities.tellAll();
        desk.team().request().delete("/api/v1/entities/" + own).then().statusCode(204);

        List<ConsumerRecord<String, String>> told = told(own, 4);

        assertThat(told).allSatisfy(message -> {
            assertThat(message.key()).isEqualTo(own.toString());
            assertThat(message.value()).doesNotContain(desk.team().tenantId().toString());
        });
        List<NameWatched> names = told.stream().map(this::read).toList();
        assertThat(names).extracting(NameWatched::version).containsExactly(1, 2, 2, 3);
        assertThat(names.get(1)).isEqualTo(names.get(2));
        assertThat(names.get(1).exclusions()).containsExactly(brand + " Street");
        assertThat(names.getLast().removed()).isTrue();
        assertThat(names.getLast().name()).isEmpty();
    }

    @Test
    void whatCannotBeWatchedIsSaidPlainly() {
        Desk desk = Desk.open();
        String brand = Samples.word();
        UUID own = watch(desk, brand);

        desk.team()
                .request()
                .body(Map.of("name", brand.toUpperCase(java.util.Locale.ROOT), "type", "product"))
                .post("/api/v1/entities")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/entity-name-taken"));
        desk.post("/entities", Map.of("name", "X", "type", "product"), 400);
        desk.post("/entities", Map.of("name", "Xy", "type", "planet"), 400);
        desk.team()
                .request()
                .header("If-Match", "\"9\"")
                .body(Map.of("note", "mine"))
                .patch("/api/v1/entities/" + own)
                .then()
                .statusCode(412);
        Team other = Team.create();
        other.request()
                .get("/api/v1/entities/" + own)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/entity-not-found"));
        other.request().delete("/api/v1/entities/" + own).then().statusCode(404);
        Team.Colleague viewer = desk.team().colleague("viewer");
        viewer.request()
                .body(Map.of("name", "Somebody", "type", "person"))
                .post("/api/v1/entities")
                .then()
                .statusCode(403);
        viewer.request().get("/api/v1/entities").then().statusCode(200).body("items[0].id", notNullValue());
    }

    private static UUID watch(Desk desk, String brand) {
        return UUID.fromString(desk.post(
                        "/entities",
                        Map.of("name", brand, "type", "organisation", "aliases", List.of("The " + brand)),
                        201)
                .getString("id"));
    }

    private static List<String> found(Desk desk, String query) {
        return desk.team()
                .request()
                .queryParam("q", query)
                .get("/api/v1/articles")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private List<ConsumerRecord<String, String>> told(UUID id, int count) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(NameWatched.TOPIC));
            List<ConsumerRecord<String, String>> told = new ArrayList<>();
            await().pollInSameThread().atMost(PATIENCE).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (id.toString().equals(message.key())) {
                        told.add(message);
                    }
                });
                assertThat(told).hasSizeGreaterThanOrEqualTo(count);
            });
            return told;
        }
    }

    private NameWatched read(ConsumerRecord<String, String> message) {
        try {
            return json.readValue(message.value(), NameWatched.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String shared(String name) {
        return EventIds.of("entity", name).toString();
    }

    private static Article article(String brand) {
        return Samples.article(
                UUID.randomUUID(),
                1,
                null,
                "Kettles recalled",
                "On Friday " + brand + " recalled kettles in Berlin. “We are sorry,” " + brand + " said.");
    }

    /// The brand and Berlin are found by analysis itself, and the brand once more for everybody who watches it.
    private static ArticleAnalysed analysed(Article article, String brand, int version, UUID... watchedBy) {
        int first = article.text().indexOf(brand);
        int last = article.text().lastIndexOf(brand);
        List<Span> mentions = List.of(Span.text(first, first + brand.length()), Span.text(last, last + brand.length()));
        int berlin = article.text().indexOf("Berlin");
        Sentiment tone = new Sentiment(Sentiment.Label.NEGATIVE, -0.7, List.of(Span.text(0, 20)));
        UUID sharedId = EventIds.of("entity", brand);
        List<Entity> watched = new ArrayList<>();
        for (UUID id : watchedBy) {
            watched.add(new Entity(id, brand, Entity.Type.ORGANISATION, 0.6, mentions, tone));
        }
        int quoted = article.text().indexOf('“');
        Findings findings = new Findings(
                new Language("en", 0.99),
                List.of(),
                List.of(
                        new Entity(sharedId, brand, Entity.Type.PERSON, 0.5, mentions, null),
                        new Entity(
                                EventIds.of("entity", "Berlin"),
                                "Berlin",
                                Entity.Type.PLACE,
                                0.2,
                                List.of(Span.text(berlin, berlin + 6)),
                                null)),
                tone,
                List.of(new Quote(
                        Span.text(quoted, quoted + 14),
                        "We are sorry",
                        Quote.Kind.DIRECT,
                        "said",
                        new Quote.Speaker(brand, sharedId, null),
                        Quote.Stance.STATES,
                        mentions.getLast(),
                        List.of())),
                null,
                watched);
        return ArticleAnalysed.analysed(ArticleEnriched.of(article, version, findings), null, null);
    }
}
