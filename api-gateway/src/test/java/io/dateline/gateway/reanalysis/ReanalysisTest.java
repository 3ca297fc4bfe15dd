package io.dateline.gateway.reanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.dateline.contract.AnalysisCommand;
import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.ModelPublished;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Span;
import io.dateline.contract.finding.StoryMembership;
import io.dateline.gateway.Callers;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.dateline.platform.message.EventReader;
import io.dateline.platform.message.UnreadableMessageException;
import io.dateline.platform.sql.Rows;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A part of the archive on its way to analysis, which the test plays, and back.
@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class ReanalysisTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration SILENCE = Duration.ofSeconds(2);

    /// Beyond any that another test tells.
    private static final int NEWER = 41;

    @Inject
    Topics topics;

    @Inject
    EventReader events;

    @Inject
    Rows rows;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    private KafkaConsumer<String, byte[]> commands;
    private final List<AnalysisCommand> seen = new ArrayList<>();

    /// How many this test has made: each has a second of its own.
    private int articles;

    /// A minute of the past that no other test writes in.
    private final Instant minute = Instant.parse("1980-01-01T00:00:00Z")
            .plus(ThreadLocalRandom.current().nextInt(5_000_000), ChronoUnit.MINUTES);

    /// One run goes on at a time, and those that other tests have begun would go first: nobody answers them. A card
    /// of a later version, which another test has told, would be the newest: nothing that is sent here would
    /// reach it.
    @BeforeEach
    void endRunsAndCardsOfOthers() {
        rows.write(
                "update reanalysis set state = 'cancelled', finished_at = now() where state in ('waiting', 'running')");
        rows.write("delete from model_card where analysis_version > ?", NEWER);
    }

    @BeforeEach
    void listen() {
        commands = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        "1000"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        commands.subscribe(List.of(AnalysisCommand.TOPIC));
        topics.send(new ModelPublished(
                ModelPublished.id("test-again", NEWER, 1),
                "test-again",
                NEWER,
                1,
                "Names",
                "Names.",
                null,
                "Apache-2.0",
                List.of(),
                null,
                List.of(),
                List.of(),
                null));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Callers.operator()
                                .get("/api/v1/models")
                                .jsonPath()
                                .getList("items.name"))
                        .contains("test-again"));
    }

    @AfterEach
    void leave() {
        commands.close();
    }

    @Test
    void newerFindingsReplaceOlderOnesAndAlertNobody() {
        Desk desk = Desk.open();
        String brand = Samples.word();
        String monitor = desk.monitor("watch", brand);
        Article article = article(brand + " opens a plant");
        Article rejected = article("Too short once, " + brand);
        Copies copies = new Copies(UUID.randomUUID(), 2, article.id(), null, null, null, null);
        StoryMembership story = new StoryMembership(UUID.randomUUID(), 3);
        topics.send(new ArticleAnalysed(
                UUID.randomUUID(),
                article,
                1,
                ArticleAnalysed.Status.ANALYSED,
                null,
                Samples.analysed(article, 1).findings(),
                copies,
                story,
                null));
        topics.send(ArticleAnalysed.rejected(rejected, 1, "text-too-short"));
        desk.awaitMentions(monitor, 1);
        awaitStatus(desk, rejected, "rejected");
        await().atMost(PATIENCE)
                .until(() -> !desk.get("/alerts").getList("items").isEmpty());
        int alertsBefore = desk.get("/alerts").getList("items").size();

        String run = start(
                Map.of("from", minute.toString(), "to", minute.plusSeconds(60).toString()));
        List<AnalysisCommand> sent = commands(run, 2);
        assertThat(progress(run).getLong("total")).isEqualTo(2);
        sent.forEach(command -> topics.send(again(command)));

        awaitState(run, "done");
        JsonPath end = progress(run);
        assertThat(end.getLong("done")).isEqualTo(2);
        assertThat(end.getLong("failed")).isZero();
        assertThat(end.getDouble("articlesPerSecond")).isPositive();
        AnalysisCommand ofArticle = sent.stream()
                .filter(command -> command.article().id().equals(article.id()))
                .findFirst()
                .orElseThrow();
        assertThat(ofArticle.article()).isEqualTo(article);
        assertThat(ofArticle.copies()).isEqualTo(copies);
        assertThat(ofArticle.story()).isEqualTo(story);
        awaitStatus(desk, rejected, "analysed");
        JsonPath after = desk.get("/articles/" + article.id());
        assertThat(after.getString("sentiment.label")).as("found anew").isEqualTo("positive");
        assertThat(after.getString("copies.groupId")).isEqualTo(copies.groupId().toString());
        assertThat(after.getString("storyId")).isEqualTo(story.storyId().toString());
        desk.awaitMentions(monitor, 2);
        await().during(SILENCE)
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(desk.get("/alerts").getList("items")).hasSize(alertsBefore));
        topics.send(Samples.analysed(article, 1));
        topics.send(Samples.analysed(article, 2));
        await().during(SILENCE)
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(desk.get("/articles/" + article.id()).getString("sentiment.label"))
                                .as("what an older version finds later changes nothing")
                                .isEqualTo("positive"));
    }

    @Test
    void whatTheNewestVersionFoundIsLeftOutAndTheNextRunBeginsWhereNothingIsLeft() {
        Desk desk = Desk.open();
        Article done = article("Found by the newest version");
        topics.send(Samples.analysed(done, NEWER));
        awaitStatus(desk, done, "analysed");

        String run = start(
                Map.of("from", minute.toString(), "to", minute.plusSeconds(60).toString()));

        awaitState(run, "done");
        assertThat(progress(run).getLong("total")).isZero();
        assertThat(commands(run, 0)).isEmpty();
    }

    @Test
    void whatHoldsANameThatHasComeSinceIsReadAgainByTheSameModels() {
        Desk desk = Desk.open();
        String brand = Samples.word();
        Article named = article("Shares of " + brand + " rise");
        Article other = article("Shares of others rise");
        topics.send(Samples.analysed(named, NEWER));
        topics.send(Samples.analysed(other, NEWER));
        awaitStatus(desk, named, "analysed");
        awaitStatus(desk, other, "analysed");
        String own = desk.post("/entities", Map.of("name", brand, "type", "organisation"), 201)
                .getString("id");

        String run = start(
                Map.of("from", minute.toString(), "to", minute.plusSeconds(60).toString(), "names", true));
        AnalysisCommand command = commands(run, 1).getFirst();
        assertThat(command.article()).isEqualTo(named);
        Findings found = Samples.analysed(named, NEWER).findings();
        topics.send(ArticleAnalysed.analysed(
                ArticleEnriched.of(
                        named,
                        NEWER,
                        new Findings(
                                found.language(),
                                List.of(),
                                List.of(),
                                null,
                                List.of(),
                                null,
                                List.of(new Entity(
                                        UUID.fromString(own),
                                        brand,
                                        Entity.Type.ORGANISATION,
                                        0.5,
                                        List.of(Span.title(10, 10 + brand.length())),
                                        null))),
                        command.reading()),
                null,
                null));

        awaitState(run, "done");
        assertThat(progress(run).getLong("done")).isEqualTo(2);
        assertThat(desk.get("/articles/" + named.id()).getList("watched")).containsExactly(own);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(desk.get("/articles?entity=" + own).getList("items.id"))
                                .containsExactly(named.id().toString()));
        topics.send(Samples.analysed(named, NEWER));
        String again = start(
                Map.of("from", minute.toString(), "to", minute.plusSeconds(60).toString(), "names", true));
        awaitState(again, "done");
        assertThat(commands(again, 0)).isEmpty();
        assertThat(desk.get("/articles/" + named.id()).getList("watched")).containsExactly(own);
    }

    @Test
    void aRevisionThatComesMeanwhileCountsAndACancelledRunSendsNothingMore() {
        Desk desk = Desk.open();
        Article article = article("Once");
        topics.send(Samples.analysed(article, 1));
        awaitStatus(desk, article, "analysed");
        String run = start(
                Map.of("from", minute.toString(), "to", minute.plusSeconds(60).toString(), "language", "en"));
        commands(run, 1);
        assertThat(progress(run).getString("state")).isEqualTo("running");

        topics.send(Samples.analysed(Samples.article(article.id(), 2, null, "Twice", "Text."), 1));
        awaitState(run, "done");
        assertThat(progress(run).getLong("done")).isOne();
        cancel(run).then().statusCode(409).body("type", equalTo("/problems/reanalysis-over"));

        topics.send(Samples.analysed(article("Another"), 1));
        Article another = article("A third");
        topics.send(Samples.analysed(another, 1));
        awaitStatus(desk, another, "analysed");
        String second = start(
                Map.of("from", minute.toString(), "to", minute.plusSeconds(60).toString(), "language", "no-such"));
        awaitState(second, "done");
        String third = start(Map.of(
                "from",
                minute.toString(),
                "to",
                minute.plusSeconds(60).toString(),
                "sourceId",
                Samples.SOURCE.id().toString()));
        commands(third, 2);
        cancel(third).then().statusCode(200).body("state", equalTo("cancelled"));
        assertThat(progress(third).getString("finishedAt")).isNotNull();
    }

    @Test
    void whoIsNotTheOperatorAndWhatIsNoPeriodIsRefused() {
        Desk desk = Desk.open();
        desk.team().request().body(Map.of()).post("/api/v1/reanalyses").then().statusCode(403);
        desk.team().request().get("/api/v1/reanalyses").then().statusCode(403);

        Callers.operator()
                .body(Map.of("from", "2026-02-01", "to", "2026-01-01"))
                .post("/api/v1/reanalyses")
                .then()
                .statusCode(400)
                .body("errors[0].detail", endsWith("before it begins."));
        Callers.operator()
                .body(Map.of("from", "last week"))
                .post("/api/v1/reanalyses")
                .then()
                .statusCode(400);
        Callers.operator()
                .get("/api/v1/reanalyses/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/reanalysis-not-found"));
    }

    private Article article(String title) {
        return Samples.article(
                UUID.randomUUID(), Samples.SOURCE, minute.plusSeconds(articles++), title, "The text of " + title + ".");
    }

    private static ArticleAnalysed again(AnalysisCommand command) {
        ArticleAnalysed found =
                Samples.about(command.article(), "The text", Sentiment.Label.POSITIVE, command.copies());
        ArticleEnriched enriched = ArticleEnriched.of(
                command.article(),
                NEWER,
                new Findings(
                        found.findings().language(),
                        found.findings().topics(),
                        found.findings().entities(),
                        new Sentiment(Sentiment.Label.POSITIVE, 0.8, List.of()),
                        List.of(),
                        null));
        return ArticleAnalysed.analysed(enriched, command.copies(), command.story());
    }

    private static String start(Map<String, Object> what) {
        String key = UUID.randomUUID().toString();
        Response first = post(key, what);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(post(key, what).path("id").toString()).isEqualTo(first.path("id"));
        assertThat(first.header("Location")).endsWith("/api/v1/reanalyses/" + first.path("id"));
        return first.path("id");
    }

    private static Response post(String key, Map<String, Object> what) {
        return Callers.operator().header("Idempotency-Key", key).body(what).post("/api/v1/reanalyses");
    }

    private static Response cancel(String run) {
        return Callers.operator().post("/api/v1/reanalyses/" + run + "/cancel");
    }

    private static JsonPath progress(String run) {
        return Callers.operator()
                .get("/api/v1/reanalyses/" + run)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void awaitState(String run, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(progress(run).getString("state")).isEqualTo(state));
    }

    private static void awaitStatus(Desk desk, Article article, String status) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> desk.get("/articles/" + article.id())
                        .getString("status")
                        .equals(status));
    }

    /// The commands of a run, each of them once.
    private List<AnalysisCommand> commands(String run, int count) {
        List<AnalysisCommand> found = await().atMost(PATIENCE)
                .until(
                        () -> {
                            commands.poll(Duration.ofMillis(300))
                                    .forEach(message -> seen.addAll(read(message.value())));
                            return seen.stream()
                                    .filter(command ->
                                            command.runId().toString().equals(run))
                                    .toList();
                        },
                        ofRun -> ofRun.size() >= count);
        assertThat(found).hasSize(count);
        return found;
    }

    /// The command that a record holds; none where another test has sent what nobody can read.
    private List<AnalysisCommand> read(byte[] value) {
        try {
            return List.of(events.read(value, AnalysisCommand.class));
        } catch (UnreadableMessageException e) {
            return List.of();
        }
    }
}
