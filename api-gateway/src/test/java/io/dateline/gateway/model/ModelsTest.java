package io.dateline.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.contract.ArticleAnalysed;
import io.dateline.contract.ModelPublished;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Sentiment;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class ModelsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Topics topics;

    @Test
    void theLatestCardOfAModelIsShownWhateverComesAfterIt() {
        Team team = Team.create();
        topics.send(card("test-names", 3, 1, "first"));
        topics.send(card("test-names", 3, 2, "latest"));
        topics.send(card("test-names", 2, 9, "of an older service that still runs"));
        topics.send(card("test-names-last", 1, 1, "sent last"));

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(model(team, "test-names")).extracting("does").isEqualTo("latest"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(model(team, "test-names-last"))
                        .extracting("does")
                        .isEqualTo("sent last"));
        assertThat(model(team, "test-names"))
                .containsEntry("does", "latest")
                .containsEntry("languages", List.of("en"))
                .containsEntry("analysisVersion", 3);
    }

    @Test
    void anArticleNamesTheModelsThatClaimNothingInItsLanguage() {
        Team team = Team.create();
        topics.send(card("test-english-only", 1, 1, "Reads English."));
        ArticleAnalysed english = Samples.analysed(article("A text in English."), 1);
        ArticleAnalysed french = Samples.analysed(article("Un texte en français."), 1, "fr");
        topics.send(english);
        topics.send(french);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(unsupported(team, french)).contains("test-english-only"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(unsupported(team, english)).doesNotContain("test-english-only"));
    }

    /// A tone that is missing because nobody measured it in that language is not neutral, and the article says so.
    @Test
    void anArticleSaysWhyItHasNoTone() {
        Team team = Team.create();
        topics.send(card("tone", 2, 1, "Tells tones."));
        ArticleAnalysed french = Samples.analysed(article("Encore un texte en français."), 1, "fr");
        topics.send(french);

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath read = team.request()
                    .get("/api/v1/articles/" + french.article().id())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(read.getString("capabilities.tone")).isEqualTo("none");
            assertThat(read.getString("capabilities.line"))
                    .startsWith("French: ")
                    .contains("tone");
        });
        assertThat(team.request()
                        .get("/api/v1/languages")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.language"))
                .contains("en");
    }

    private static Article article(String text) {
        return Samples.article(UUID.randomUUID(), 1, null, "Title", text);
    }

    private static List<String> unsupported(Team team, ArticleAnalysed analysed) {
        return team.request()
                .get("/api/v1/articles/" + analysed.article().id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("unsupported");
    }

    @Test
    void peoplesWordIsCountedAgainstTheToneModelForTheirTeamAlone() {
        Desk desk = Desk.open();
        topics.send(card("tone", 1, 1, "Tells tones."));
        String brand = Samples.word();
        String monitor = desk.monitor("watch", brand);
        for (String title : List.of("One", "Two", "Three", "Four")) {
            topics.send(Samples.about(
                    Samples.article(UUID.randomUUID(), Samples.SOURCE, Instant.EPOCH, title, brand + " is praised."),
                    brand,
                    Sentiment.Label.POSITIVE,
                    null));
        }
        desk.awaitMentions(monitor, 4);
        List<String> ids = desk.get("/monitors/" + monitor + "/mentions").getList("items.id");
        desk.patch("/mentions/" + ids.get(0), override("negative"));
        desk.patch("/mentions/" + ids.get(1), override("positive"));
        desk.patch("/mentions/" + ids.get(2), Map.of("state", "seen"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(model(desk.team(), "tone")).isNotNull());

        Map<String, Object> agreement = agreement(desk.team());

        assertThat(agreement)
                .containsEntry("seen", 3)
                .containsEntry("judged", 2)
                .containsEntry("overridden", 1)
                .containsEntry("rate", 0.667f);
        assertThat((List<?>) agreement.get("weeks")).hasSize(1);
        assertThat(agreement(Team.create())).containsEntry("seen", 0).containsEntry("rate", null);
        topics.send(card("test-names-other", 1, 1, "x"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(model(desk.team(), "test-names-other")).containsEntry("agreement", null));
    }

    private static Map<String, Object> override(String label) {
        return Map.of("sentimentOverride", Map.of("label", label, "reason", "As it stands."));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> agreement(Team team) {
        return (Map<String, Object>) Objects.requireNonNull(model(team, "tone")).get("agreement");
    }

    private static @Nullable Map<String, Object> model(Team team, String name) {
        List<Map<String, Object>> models = team.request()
                .get("/api/v1/models")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return models.stream()
                .filter(model -> name.equals(model.get("name")))
                .findFirst()
                .orElse(null);
    }

    private static ModelPublished card(String name, int analysisVersion, int edition, String does) {
        return new ModelPublished(
                ModelPublished.id(name, analysisVersion, edition),
                name,
                analysisVersion,
                edition,
                "Names",
                does,
                null,
                "Apache-2.0",
                List.of(),
                List.of("en"),
                List.of(new ModelPublished.Figure("a set", "F1", 0.5, "en", "2026-11-25", null)),
                List.of("Only English."),
                null);
    }
}
