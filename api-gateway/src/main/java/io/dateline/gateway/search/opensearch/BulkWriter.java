package io.dateline.gateway.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.search.IndexLostException;
import io.dateline.gateway.search.opensearch.dsl.Dsl;
import io.quarkus.logging.Log;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;

/// Gathers documents and writes many at once. Each has a version; the cluster keeps the highest, whoever writes it and
/// in whatever order, and says of the others that it has them already.
final class BulkWriter {

    private static final int MAX_DOCUMENTS = 500;
    private static final int MAX_BYTES = 4 << 20;

    private static final int CONFLICT = 409;

    private final OpenSearchClient client;
    private final ObjectMapper json;
    private final String alias;
    private ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private int documents;

    BulkWriter(OpenSearchClient client, ObjectMapper json, String alias) {
        this.client = client;
        this.json = json;
        this.alias = alias;
    }

    synchronized void write(UUID id, long version, ObjectNode document) throws IOException {
        ObjectNode operation = Dsl.object();
        operation
                .putObject("index")
                .put("_id", id.toString())
                .put("version", version)
                // Equal versions overwrite: what teams define changes without the article.
                .put("version_type", "external_gte");
        lines.write(json.writeValueAsBytes(operation));
        lines.write('\n');
        lines.write(json.writeValueAsBytes(document));
        lines.write('\n');
        documents++;
        if (documents >= MAX_DOCUMENTS || lines.size() >= MAX_BYTES) {
            flush();
        }
    }

    /// Sends what was gathered. After a fault it is forgotten: its messages are read again.
    ///
    /// @throws IndexLostException there is no index any more
    /// @throws ClusterFaultException some of it was not written
    synchronized void flush() throws IOException {
        if (documents == 0) {
            return;
        }
        byte[] sent = lines.toByteArray();
        clear();
        JsonNode answer;
        try {
            // Without its alias an index is not made anew by the first who writes, with fields by guess.
            answer = client.bulk("/" + alias + "/_bulk?require_alias=true", sent);
        } catch (ClusterFaultException e) {
            throw e.orLost();
        }
        if (answer.path("errors").asBoolean()) {
            for (JsonNode item : answer.path("items")) {
                examine(item.path("index"));
            }
        }
    }

    private static void examine(JsonNode item) throws IOException {
        int status = item.path("status").asInt();
        if (status < 300 || status == CONFLICT) {
            return;
        }
        String type = item.path("error").path("type").asText();
        String reason = type + " " + item.path("error").path("reason").asText();
        if (status == 404) {
            throw new IndexLostException(reason);
        }
        ClusterFaultException fault = new ClusterFaultException(status, "OpenSearch did not write: " + reason);
        if (fault.isPassing()) {
            throw fault;
        }
        // It would be refused for ever; the others must not wait for it.
        Log.errorf(
                "article not indexed articleId=%s reason=%s", item.path("_id").asText(), type);
    }

    synchronized void clear() {
        lines = new ByteArrayOutputStream();
        documents = 0;
    }
}
