package io.dateline.gateway.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.dateline.contract.StoryCommand;
import io.dateline.contract.StoryUpdated;
import io.dateline.contract.StoryUpdated.StoryChange;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Citation;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Team;
import io.dateline.gateway.Topics;
import io.dateline.platform.message.EventReader;
import io.dateline.platform.message.UnreadableMessageException;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class StoryCorrectionsTest {

    private static final Instant DAY = Instant.parse("2026-11-20T10:00:00Z");

    @Inject
    Topics topics;

    @Inject
    EventReader events;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void correctionGoesOutOnceAndItsLineIsShownWhenItIsDone() throws Exception {
        Desk desk = Desk.open();
        Article first = Samples.article(UUID.randomUUID(), 1, null, "Ferry aground", "It ran aground.");
        Article second = Samples.article(UUID.randomUUID(), 1, null, "Quarry blast", "It blew up.");
        UUID story = story(null, null, null, first, second);
        UUID other = UUID.randomUUID();
        Map<String, Object> split = Map.of("kind", "split", "articleIds", List.of(second.id()));
        String once = UUID.randomUUID().toString();

        UUID id = UUID.fromString(desk.team()
                .request()
                .header("Idempotency-Key", once)
                .body(split)
                .post("/api/v1/stories/" + story + "/corrections")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        desk.team()
                .request()
                .header("Idempotency-Key", once)
                .body(split)
                .post("/api/v1/stories/" + story + "/corrections")
                .then()
                .statusCode(202)
                .body("id", equalTo(id.toString()));

        List<StoryCommand> sent = commands(story);
        assertThat(sent).hasSize(1);
        StoryCommand command = sent.getFirst();
        assertThat(command.correctionId()).isEqualTo(id);
        assertThat(command.kind()).isEqualTo(StoryCommand.Kind.SPLIT);
        assertThat(command.articleIds()).containsExactly(second.id());
        assertThat(command.tenantId()).isEqualTo(desk.team().tenantId());

        StoryChange change = new StoryChange(
                id,
                command.kind(),
                story,
                other,
                command.articleIds(),
                null,
                command.tenantId(),
                command.accountId(),
                command.at(),
                null,
                null);
        tell(story, 2, null, null, first, change, List.of());
        tell(other, 1, null, null, second, change, List.of(new StoryUpdated.Moved(second.id(), other, 2)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                desk.get("/stories/" + other + "/history").getString("items[0].by"))
                        .isEqualTo(desk.team().username()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(desk.get("/stories/" + other).getList("articles.id"))
                        .containsExactly(second.id().toString()));
        assertThat(desk.get("/stories/" + story + "/history").getList("items")).hasSize(1);
        // Everybody sees what was done, and no name of another team.
        assertThat(Desk.open().get("/stories/" + story + "/history").getMap("items[0]"))
                .containsEntry("cause", "person")
                .containsEntry("by", null);

        desk.team()
                .request()
                .delete("/api/v1/stories/" + story + "/corrections/" + id)
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> read(story).size() == 2);
        assertThat(read(story)).last().satisfies(undo -> {
            assertThat(undo.kind()).isEqualTo(StoryCommand.Kind.UNDO);
            assertThat(undo.undoes()).isEqualTo(id);
        });
    }

    @Test
    void splitThatDatelineFoundIsToldWithItsReason() {
        Desk desk = Desk.open();
        Article first = Samples.article(UUID.randomUUID(), 1, null, "Ferry aground", "It ran aground.");
        Article second = Samples.article(UUID.randomUUID(), 1, null, "Quarry blast", "It blew up.");
        UUID story = story(null, null, null, first, second);
        UUID other = UUID.randomUUID();
        StoryChange change = new StoryChange(
                UUID.randomUUID(),
                StoryCommand.Kind.SPLIT,
                story,
                other,
                List.of(second.id()),
                null,
                null,
                null,
                DAY,
                null,
                0.31);

        tell(other, 1, null, null, second, change, List.of(new StoryUpdated.Moved(second.id(), other, 2)));
        tell(story, 2, null, null, first, change, List.of(new StoryUpdated.Moved(second.id(), other, 2)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                desk.get("/stories/" + other + "/history").getMap("items[0]"))
                        .containsEntry("cause", "division")
                        .containsEntry("by", null)
                        .containsEntry("kind", "split")
                        .containsEntry("alike", 0.31f));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(desk.get("/stories/" + other).getList("articles.id"))
                        .containsExactly(second.id().toString()));
    }

    @Test
    void idOfAStoryThatWasTakenOverLeadsToWhatItBecame() {
        Desk desk = Desk.open();
        Article article = Samples.article(UUID.randomUUID(), 1, null, "Ferry aground", "It ran aground.");
        UUID last = story(null, null, null, article);
        UUID middle = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        tell(middle, 1, null, last, article, null, List.of());
        tell(first, 1, null, middle, article, null, List.of());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> desk.team()
                        .request()
                        .redirects()
                        .follow(false)
                        .get("/api/v1/stories/" + first)
                        .then()
                        .statusCode(307)
                        .header("Location", "/api/v1/stories/" + last));
        assertThat(desk.get("/stories/" + first).getString("id")).isEqualTo(last.toString());
    }

    @Test
    void summaryQuotesTheArticlesAsTheyReadNow() {
        Desk desk = Desk.open();
        Article first =
                Samples.article(UUID.randomUUID(), 1, null, "Ferry aground", "It ran aground. Nobody was hurt.");
        Article second = Samples.article(UUID.randomUUID(), 1, null, "Marten aground", "Lifeboats came.");
        UUID story = story(null, null, null, first, second);
        List<Citation> summary = List.of(
                new Citation(first.id(), 1, Span.text(16, 32)),
                new Citation(second.id(), 2, Span.text(0, 15)),
                new Citation(UUID.randomUUID(), 1, Span.text(0, 15)),
                new Citation(first.id(), 1, Span.text(16, 3_000)));

        topics.send(new StoryUpdated(
                StoryUpdated.id(story, 2),
                story,
                2,
                null,
                "en",
                first.title(),
                first.id(),
                2,
                DAY,
                DAY,
                null,
                List.of(),
                null,
                summary));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(desk.get("/stories/" + story).getList("summary.text"))
                        .containsExactly("Nobody was hurt."));
        assertThat(desk.get("/stories/" + story).getString("headlineSpan.articleId"))
                .isEqualTo(first.id().toString());
        assertThat(desk.get("/stories").getMap("items[0]")).doesNotContainKey("summary");
    }

    @Test
    void whatCannotBeAskedForIsRefused() {
        Desk desk = Desk.open();
        Article public1 = Samples.article(UUID.randomUUID(), 1, null, "Ferry aground", "It ran aground.");
        Article own = Samples.article(UUID.randomUUID(), 1, desk.team().tenantId(), "Our note", "On the ferry.");
        UUID story = story(null, null, null, public1);
        UUID ours = story(desk.team().tenantId(), null, null, own);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        desk.team().request().get("/api/v1/stories/" + ours).statusCode() == 200);

        refused(desk, story, Map.of("kind", "split", "articleIds", List.of()), 400, "request-invalid");
        refused(
                desk,
                story,
                Map.of("kind", "split", "articleIds", List.of(public1.id())),
                409,
                "correction-impossible");
        refused(desk, story, Map.of("kind", "lead", "articleIds", List.of(own.id())), 409, "correction-impossible");
        refused(desk, story, Map.of("kind", "merge"), 400, "request-invalid");
        refused(desk, story, Map.of("kind", "merge", "into", story), 409, "correction-impossible");
        refused(desk, story, Map.of("kind", "merge", "into", ours), 409, "correction-impossible");
        refused(desk, story, Map.of("kind", "merge", "into", UUID.randomUUID()), 404, "story-not-found");
        refused(Desk.open(), ours, Map.of("kind", "merge", "into", story), 404, "story-not-found");
        desk.team()
                .request()
                .delete("/api/v1/stories/" + story + "/corrections/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/correction-not-found"));
        desk.team()
                .colleague("viewer")
                .request()
                .body(Map.of("kind", "merge", "into", ours))
                .post("/api/v1/stories/" + story + "/corrections")
                .then()
                .statusCode(403);
        given().get("/api/v1/stories/" + story + "/history").then().statusCode(401);
    }

    private static void refused(Desk desk, UUID story, Map<String, Object> body, int status, String slug) {
        desk.team()
                .request()
                .body(body)
                .post("/api/v1/stories/" + story + "/corrections")
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + slug));
    }

    /// A story that the gateway knows with its articles.
    private UUID story(@Nullable UUID tenantId, @Nullable UUID into, @Nullable StoryChange change, Article... members) {
        UUID story = UUID.randomUUID();
        List<StoryUpdated.Moved> moved = new ArrayList<>();
        for (Article member : members) {
            topics.send(Samples.analysed(member, 1));
            moved.add(new StoryUpdated.Moved(member.id(), story, 1));
        }
        Desk reader = new Desk(Team.create());
        for (Article member : members) {
            if (member.tenantId() == null) {
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> reader.team()
                                        .request()
                                        .get("/api/v1/articles/" + member.id())
                                        .statusCode()
                                == 200);
            }
        }
        tell(story, 1, tenantId, into, members[0], change, moved);
        if (tenantId == null) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                var answer = reader.team().request().get("/api/v1/stories/" + story);
                return answer.statusCode() == 200
                        && answer.jsonPath().getList("articles").size() == members.length;
            });
        }
        return story;
    }

    private void tell(
            UUID story,
            int version,
            @Nullable UUID tenantId,
            @Nullable UUID into,
            Article lead,
            @Nullable StoryChange change,
            List<StoryUpdated.Moved> moved) {
        topics.send(new StoryUpdated(
                StoryUpdated.id(story, version),
                story,
                version,
                tenantId,
                "en",
                lead.title(),
                lead.id(),
                into == null ? 1 : 0,
                DAY,
                DAY,
                into,
                moved,
                change,
                null));
    }

    private List<StoryCommand> commands(UUID story) throws Exception {
        return await().atMost(Duration.ofSeconds(20)).until(() -> read(story), found -> !found.isEmpty());
    }

    private List<StoryCommand> read(UUID story) throws Exception {
        List<StoryCommand> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = new ArrayList<>();
            for (PartitionInfo partition : consumer.partitionsFor(StoryCommand.TOPIC)) {
                all.add(new TopicPartition(partition.topic(), partition.partition()));
            }
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long end = consumer.endOffsets(all).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long read = 0;
            while (read < end) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    read++;
                    read(message.value())
                            .filter(command -> command.storyId().equals(story))
                            .ifPresent(command -> {
                                assertThat(message.key()).isEqualTo("en");
                                found.add(command);
                            });
                }
            }
        }
        return found;
    }

    /// The command that a record holds; none where another test has sent what nobody can read.
    private Optional<StoryCommand> read(byte[] value) {
        try {
            return Optional.of(events.read(value, StoryCommand.class));
        } catch (UnreadableMessageException e) {
            return Optional.empty();
        }
    }
}
