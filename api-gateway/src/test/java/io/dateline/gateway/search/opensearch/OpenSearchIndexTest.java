package io.dateline.gateway.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.match.QueryCompiler;
import io.dateline.gateway.search.IndexContract;
import io.dateline.gateway.search.IndexLostException;
import io.dateline.gateway.search.SearchRequest;
import io.dateline.gateway.search.SearchUnavailableException;
import io.dateline.gateway.search.WritableIndex;
import io.dateline.gateway.search.opensearch.dsl.Dsl;
import io.dateline.gateway.search.opensearch.dsl.DslCompiler;
import io.dateline.opensearch.OpenSearchNode;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The index in OpenSearch, against a real node.
class OpenSearchIndexTest extends IndexContract {

    private static OpenSearchNode node;

    @AfterAll
    static void stop() throws IOException {
        node.close();
    }

    @Override
    protected WritableIndex open(String name) throws IOException {
        return index(Map.of("index-name", name));
    }

    @Override
    protected void show(WritableIndex written) throws IOException {
        ((OpenSearchIndex) written).show();
    }

    private static OpenSearchIndex index(Map<String, String> settings) throws IOException {
        OpenSearchConfig config = config(settings);
        ObjectMapper json = new ObjectMapper();
        return new OpenSearchIndex(config, new OpenSearchClient(config, json), json);
    }

    private static OpenSearchConfig config(Map<String, String> settings) throws IOException {
        if (node == null) {
            node = OpenSearchNode.start();
        }
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(OpenSearchConfig.class)
                .withDefaultValue("dateline.search.opensearch.urls", node.url().toString())
                .withDefaultValue("dateline.search.opensearch.replicas", "0");
        settings.forEach((name, value) -> builder.withDefaultValue("dateline.search.opensearch." + name, value));
        return builder.build().getConfigMapping(OpenSearchConfig.class);
    }

    /// What queries of too many parts become, for every query: the script knows every operator, field and value, and
    /// what it is run over leaves nothing out.
    @Test
    void theScriptAloneMeansWhatTheNaiveMatcherSays() throws IOException {
        try (OpenSearchClient client = new OpenSearchClient(config(Map.of()), new ObjectMapper())) {
            for (Map.Entry<String, Set<UUID>> expected : expectedIds().entrySet()) {
                ObjectNode body = Dsl.object();
                body.set("query", DslCompiler.compile(QueryCompiler.of(parsed(expected.getKey())), 0));
                body.put("size", 1_000);
                JsonNode hits = client.send("POST", "/all-v3/_search", body).path("hits");
                Set<UUID> found = new HashSet<>();
                hits.path("hits")
                        .forEach(
                                hit -> found.add(UUID.fromString(hit.path("_id").asText())));
                assertThat(found).as(expected.getKey()).isEqualTo(expected.getValue());
            }
        }
    }

    @Test
    void twoReplicasThatWriteTheSameDisturbNothing() throws IOException {
        try (WritableIndex one = open("replicas");
                WritableIndex other = open("replicas")) {
            assertThat(one.committedOffsets()).isNull();
            one.clear();
            assertThat(other.committedOffsets()).as("made, and not yet built").isNull();
            one.put(sample());
            one.commit(Map.of(0, 7L));
            assertThat(other.committedOffsets()).isEqualTo(Map.of(0, 7L));
            other.put(sample());
            other.commit(Map.of(0, 6L));
            show(other);
            assertThat(one.search(SearchRequest.of(null, TENANT, null, null, 5)).total())
                    .isEqualTo(1);
        }
    }

    @Test
    void anIndexThatWasTakenAwayIsLostAndNotMadeByGuess() throws IOException {
        try (WritableIndex index = open("taken");
                OpenSearchClient client = new OpenSearchClient(config(Map.of()), new ObjectMapper())) {
            index.committedOffsets();
            index.clear();
            client.send("DELETE", "/taken-v3-index", null);

            assertThatThrownBy(() -> {
                        index.put(sample());
                        index.refresh();
                    })
                    .isInstanceOf(IndexLostException.class);
            assertThatThrownBy(() -> index.commit(Map.of())).isInstanceOf(IndexLostException.class);
            assertThatThrownBy(() -> index.search(SearchRequest.of(null, TENANT, null, null, 5)))
                    .isInstanceOf(SearchUnavailableException.class);
            assertThat(index.committedOffsets()).isNull();
            assertThatThrownBy(() -> client.send("GET", "/taken-v3", null))
                    .hasMessageContaining("404")
                    .hasMessageContaining("index_not_found");
        }
    }

    @Test
    void aReplicaDoesNotVouchForAnIndexThatAnotherBeganAnew() throws IOException {
        try (WritableIndex one = open("anew");
                WritableIndex other = open("anew")) {
            one.committedOffsets();
            one.clear();
            one.commit(Map.of(0, 7L));
            other.committedOffsets();
            one.clear();

            assertThatThrownBy(() -> other.commit(Map.of(0, 9L))).isInstanceOf(IndexLostException.class);
            assertThat(one.committedOffsets()).isNull();
        }
    }

    @Test
    void anotherNodeIsAskedWhereOneIsAway() throws IOException {
        String away = "http://127.0.0.1:1";
        try (WritableIndex index = index(Map.of("urls", away + "," + node.url(), "index-name", "all"))) {
            assertThat(index.search(SearchRequest.of(null, TENANT, null, null, 1))
                            .total())
                    .isPositive();
            assertThat(index.unavailableReason()).isNull();
        }
        try (WritableIndex index = index(Map.of("urls", away, "index-name", "all"))) {
            assertThat(index.unavailableReason()).contains(away, "cannot be reached");
            assertThatThrownBy(() -> index.search(SearchRequest.of(null, TENANT, null, null, 1)))
                    .isInstanceOf(SearchUnavailableException.class);
            assertThatThrownBy(index::committedOffsets).hasMessageContaining("cannot be reached");
        }
    }
}
