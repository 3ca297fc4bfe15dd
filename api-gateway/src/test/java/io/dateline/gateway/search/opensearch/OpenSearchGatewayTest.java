package io.dateline.gateway.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.dateline.contract.article.Article;
import io.dateline.gateway.GatewayStack;
import io.dateline.gateway.Samples;
import io.dateline.gateway.Team;
import io.dateline.gateway.Topics;
import io.dateline.opensearch.OpenSearchNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// A gateway that was told at its start to search in OpenSearch, over HTTP, with a real node. One more start of the
/// application: that the choice is made at run time cannot be seen otherwise.
@QuarkusTest
@TestProfile(OpenSearchGatewayTest.InOpenSearch.class)
@WithTestResource(value = GatewayStack.class, scope = TestResourceScope.GLOBAL)
class OpenSearchGatewayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Settings that choose OpenSearch.
    public static class InOpenSearch implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dateline.search.index", "opensearch", "dateline.search.opensearch.replicas", "0");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Node.class));
        }
    }

    /// A node for as long as the application runs.
    public static class Node implements QuarkusTestResourceLifecycleManager {

        private OpenSearchNode node;

        @Override
        public Map<String, String> start() {
            try {
                node = OpenSearchNode.start();
                return Map.of("dateline.search.opensearch.urls", node.url().toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            try {
                node.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Inject
    Topics topics;

    @ConfigProperty(name = "dateline.search.opensearch.urls")
    String cluster;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL readiness;

    @Test
    void articlesAreFoundWithFacetsAndPlacesAndAgainAfterTheIndexWasDeleted() {
        Team team = Team.create();
        String brand = Samples.word();
        send(brand + " recalls cars", "Brakes fail, says the maker.");
        send(brand + " opens a works", "The maker of brakes is glad.");

        JsonPath near = awaited(team, "title:" + brand + " AND brakes NEAR/3 maker", 2);
        assertThat(near.getList("facets.source.count")).containsExactly(2);
        assertThat(near.getList("items[0].marks")).hasSize(2);
        assertThat(awaited(team, "brakes ONEAR/1 fail AND " + brand, 1).getString("items[0].title"))
                .isEqualTo(brand + " recalls cars");

        RestAssured.given()
                .delete(cluster + "/dateline-articles-v3-index")
                .then()
                .statusCode(200);
        team.request()
                .queryParam("q", brand)
                .get("/api/v1/articles")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/search-away"));
        send(brand + " after", "The index is built again.");

        // From the rows, and what came meanwhile from the topic.
        awaited(team, brand, 3);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(RestAssured.get(readiness)
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                        .contains("search index"));
    }

    private void send(String title, String text) {
        Article article = Samples.article(UUID.randomUUID(), 1, null, title, text);
        topics.send(Samples.analysed(article, 1));
    }

    private static JsonPath awaited(Team team, String query, int count) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            JsonPath page = team.request()
                                    .queryParam("q", query)
                                    .queryParam("facets", true)
                                    .get("/api/v1/articles")
                                    .jsonPath();
                            return page.get("total") != null
                                            && page.getInt("total") == count
                                            && page.getList("items").size() == count
                                    ? page
                                    : null;
                        },
                        Objects::nonNull);
    }
}
