package io.dateline.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.contract.ModelPublished;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Team;
import io.dateline.gateway.Topics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
                List.of("Only English."));
    }
}
