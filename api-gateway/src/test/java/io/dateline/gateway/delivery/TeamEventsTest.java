package io.dateline.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.SourceChanged;
import io.dateline.contract.StoryCommand;
import io.dateline.contract.StoryUpdated;
import io.dateline.contract.StoryUpdated.StoryChange;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.StoryMembership;
import io.dateline.gateway.Desk;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Topics;
import io.dateline.gateway.channel.TeamEvent;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class TeamEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    Topics topics;

    @Inject
    Rows rows;

    @Inject
    Jsonb jsonb;

    private final String word = Samples.word();
    private final UUID story = UUID.randomUUID();
    private Desk desk;
    private String monitor;

    @BeforeEach
    void open() {
        desk = Desk.open();
        desk.post(
                "/targets",
                Map.of(
                        "kind",
                        "webhook",
                        "name",
                        "A program",
                        "settings",
                        Map.of("url", "https://hooks.quay.example/dateline", "events", "*")),
                201);
        monitor = desk.monitor("Harbour", word);
    }

    @Test
    void storyIsToldOfAsItPassesASizeAndWhenItIsUnitedOrSplit() {
        List<Article> articles = IntStream.range(0, 4)
                .mapToObj(n -> Samples.article(UUID.randomUUID(), 1, null, word + " " + n, "It happened."))
                .toList();
        articles.forEach(this::arrives);
        desk.awaitMentions(monitor, 4);
        UUID other = UUID.randomUUID();

        update(story, 1, 3, articles.getFirst(), null);
        update(story, 2, 4, articles.getFirst(), null);
        update(story, 3, 5, articles.getFirst(), null);
        // Told again, as Kafka may.
        update(story, 2, 4, articles.getFirst(), null);
        update(story, 4, 5, articles.getFirst(), change(StoryCommand.Kind.SPLIT, other, null));
        update(story, 5, 5, articles.getFirst(), change(StoryCommand.Kind.MERGE, other, "articles-elsewhere"));
        update(story, 6, 0, articles.getFirst(), change(StoryCommand.Kind.MERGE, other, null));

        await().atMost(PATIENCE).until(() -> types().contains("story.merged"));
        assertThat(types().stream().filter(type -> type.startsWith("story.")))
                .containsExactly("story.grown", "story.split", "story.merged");
        JsonNode grown = data("story.grown");
        assertThat(grown.path("articles").asInt()).isEqualTo(4);
        assertThat(grown.path("storyId").asText()).isEqualTo(story.toString());
        assertThat(data("story.merged").path("intoStoryId").asText()).isEqualTo(other.toString());
    }

    @Test
    void mentionThatSomebodyChangesIsToldOfWithWhatItIsNowAndWithoutTheNote() {
        arrives(Samples.article(UUID.randomUUID(), 1, null, word, "It happened."));
        desk.awaitMentions(monitor, 1);
        String id = desk.get("/mentions?monitor=" + monitor).getString("items[0].id");

        desk.patch("/mentions/" + id, Map.of("state", "kept", "note", "Ring the mayor.", "tags", List.of("harbour")));
        desk.patch("/mentions/" + id, Map.of("state", "kept"));

        await().atMost(PATIENCE).until(() -> types().contains("mention.changed"));
        assertThat(types().stream().filter("mention.changed"::equals)).hasSize(1);
        JsonNode data = data("mention.changed");
        assertThat(data.path("state").asText()).isEqualTo("kept");
        assertThat(data.at("/tags/0").asText()).isEqualTo("harbour");
        assertThat(data.toString()).doesNotContain("mayor");
    }

    @Test
    void monitorThatHasLookedThroughThePastIsToldOf() {
        await().atMost(PATIENCE.multipliedBy(2)).until(() -> types().contains("monitor.backfilled"));

        assertThat(data("monitor.backfilled").path("monitorId").asText()).isEqualTo(monitor);
    }

    @Test
    void sourceThatFailsIsToldOfToTheTeamsThatItMattersTo() {
        Desk stranger = Desk.open();
        stranger.post(
                "/targets",
                Map.of(
                        "kind",
                        "webhook",
                        "name",
                        "A program",
                        "settings",
                        Map.of("url", "https://hooks.quay.example/stranger", "events", "source.failing")),
                201);
        arrives(Samples.article(UUID.randomUUID(), 1, null, word, "It happened."));
        desk.awaitMentions(monitor, 1);
        UUID source = Samples.SOURCE.id();
        int version = (int) (System.nanoTime() & 0x3fffffff);

        topics.send(changed(source, version, UUID.randomUUID(), Instant.parse("2026-11-30T09:00:00Z")));
        topics.send(changed(source, version, UUID.randomUUID(), Instant.parse("2026-11-30T09:00:00Z")));
        topics.send(changed(source, version + 1, UUID.randomUUID(), null));
        UUID added = UUID.randomUUID();
        topics.send(changed(added, 1, stranger.team().tenantId(), Instant.parse("2026-11-30T09:00:00Z")));

        await().atMost(PATIENCE).until(() -> types().contains("source.recovered"));
        assertThat(types().stream().filter(type -> type.startsWith("source.")))
                .containsExactly("source.failing", "source.recovered");
        assertThat(data("source.failing").path("error").asText()).isEqualTo("The server answers 404 (not found).");
        await().atMost(PATIENCE).until(() -> !typesOf(stranger).isEmpty());
        assertThat(typesOf(stranger)).containsExactly("source.failing");
    }

    @Test
    void everyEventIsOfferedOnThePageAndDescribed() throws IOException {
        String page = Files.readString(Path.of("src/main/resources/web/app/core/targets.js"));
        String docs = Files.readString(Path.of("../docs/api.md"));

        assertThat(TeamEvent.TYPES).allSatisfy(type -> {
            assertThat(page).contains("['" + type + "', ");
            assertThat(docs).contains('`' + type + '`');
        });
    }

    @Test
    void everyEventIsToldBySomebody() throws IOException {
        String told;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            told = String.join(
                    "\n",
                    files.filter(file -> file.toString().endsWith(".java")
                                    && !file.endsWith(Path.of("channel", "TeamEvent.java")))
                            .map(TeamEventsTest::read)
                            .toList());
        }

        assertThat(Stream.of(TeamEvent.class.getDeclaredFields())
                        .filter(field -> field.getType() == String.class
                                && !field.getName().equals("type"))
                        .filter(field -> java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                        .map(java.lang.reflect.Field::getName))
                .hasSameSizeAs(TeamEvent.TYPES)
                .allSatisfy(name -> assertThat(told).contains("TeamEvent." + name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static SourceChanged changed(UUID source, int version, UUID addedBy, @Nullable Instant since) {
        return SourceChanged.of(
                source,
                version,
                "Daily Sample",
                addedBy,
                since,
                since == null ? "nothing-new" : "not-found",
                since == null ? null : "The server answers 404 (not found).");
    }

    private StoryChange change(StoryCommand.Kind kind, UUID into, @Nullable String refusal) {
        return new StoryChange(
                UUID.randomUUID(), kind, story, into, List.of(), null, null, null, Instant.now(), refusal, null);
    }

    private void update(UUID id, int version, int articles, Article lead, @Nullable StoryChange change) {
        topics.send(new StoryUpdated(
                StoryUpdated.id(id, version),
                id,
                version,
                null,
                "en",
                lead.title(),
                lead.id(),
                articles,
                lead.firstSeenAt(),
                lead.firstSeenAt(),
                null,
                List.of(),
                change,
                null));
    }

    private void arrives(Article article) {
        Findings findings = new Findings(
                new Language("en", 0.99),
                List.of(),
                List.of(),
                new Sentiment(Sentiment.Label.NEUTRAL, 0, List.of()),
                List.of(),
                null);
        topics.send(ArticleAnalysed.analysed(
                ArticleEnriched.of(article, 1, findings), null, new StoryMembership(story, 1)));
    }

    private List<String> types() {
        return typesOf(desk);
    }

    private List<String> typesOf(Desk of) {
        return rows.list(
                "select type from team_event where tenant_id = ? order by at, id",
                row -> row.getString("type"),
                of.team().tenantId());
    }

    private JsonNode data(String type) {
        return rows.one(
                        "select data from team_event where tenant_id = ? and type = ?",
                        row -> jsonb.read(row, "data", JsonNode.class),
                        desk.team().tenantId(),
                        type)
                .orElseThrow();
    }
}
