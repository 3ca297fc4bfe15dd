package io.dateline.gateway.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.search.IndexLostException;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.SearchRequest;
import io.dateline.gateway.search.SearchUnavailableException;
import io.dateline.gateway.search.WritableIndex;
import io.dateline.gateway.search.opensearch.dsl.Columns;
import io.dateline.gateway.search.opensearch.dsl.Dsl;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The index in an OpenSearch cluster, one for all replicas. Each of them reads the whole topic and writes all of it:
/// what another has written already is refused as known, which costs the cluster little, and no replica depends on
/// another. Replicas search what all of them wrote.
final class OpenSearchIndex implements WritableIndex {

    /// What an answer about the cluster's health is taken for true.
    private static final long LOOK_EVERY = Duration.ofSeconds(2).toNanos();

    private static final int OLDEST_MAJOR = 2;

    private final OpenSearchConfig config;
    private final OpenSearchClient client;
    private final BulkWriter writer;
    private final String alias;
    private volatile boolean opened;

    /// Which index is written, as the cluster numbers them: another of the same name is not the same.
    private volatile @Nullable String generation;

    private volatile @Nullable String trouble;
    private volatile long lookedAt = System.nanoTime() - LOOK_EVERY;

    OpenSearchIndex(OpenSearchConfig config, OpenSearchClient client, ObjectMapper json) {
        this.config = config;
        this.client = client;
        alias = config.indexName() + "-v" + IndexSettings.FORMAT;
        writer = new BulkWriter(client, json, alias);
    }

    @Override
    public boolean isShared() {
        return true;
    }

    /// Looks at the cluster, and makes the index if there is none.
    @Override
    public @Nullable Map<Integer, Long> committedOffsets() throws IOException {
        if (!opened) {
            checkServer();
            opened = true;
        }
        writer.clear();
        JsonNode found;
        try {
            generation = generation();
            found = client.send("GET", "/" + alias + "/_doc/" + Columns.PROGRESS, null);
        } catch (ClusterFaultException e) {
            if (e.status() == 404) {
                return null;
            }
            throw e;
        }
        Map<Integer, Long> offsets = new TreeMap<>();
        Iterator<Map.Entry<String, JsonNode>> partitions =
                found.path("_source").path(Columns.PROGRESS).fields();
        partitions.forEachRemaining(partition -> offsets.put(
                Integer.valueOf(partition.getKey()), partition.getValue().asLong()));
        return offsets;
    }

    private void checkServer() throws IOException {
        JsonNode version = client.send("GET", "/", null).path("version");
        String number = version.path("number").asText();
        boolean isOpenSearch = version.path("distribution").asText().equals("opensearch");
        if (!isOpenSearch || Integer.parseInt(number.replaceFirst("\\..*", "")) < OLDEST_MAJOR) {
            throw new ClusterFaultException(
                    0,
                    "dateline.search.opensearch.urls leads to "
                            + (isOpenSearch ? "OpenSearch " : "something else, version ") + number + "; OpenSearch "
                            + OLDEST_MAJOR + " or later is needed");
        }
        Log.infof("search index in OpenSearch version=%s name=%s", number, alias);
    }

    @Override
    public void clear() throws IOException {
        writer.clear();
        String name = alias + "-index";
        try {
            client.send("DELETE", "/" + name, null);
        } catch (ClusterFaultException e) {
            if (e.status() != 404) {
                throw e;
            }
        }
        client.send("PUT", "/" + name, IndexSettings.of(config, alias));
        generation = generation();
    }

    private String generation() throws IOException {
        JsonNode indexes = client.send("GET", "/" + alias + "/_settings/index.uuid", null);
        return indexes.path(alias + "-index")
                .path("settings")
                .path("index")
                .path("uuid")
                .asText();
    }

    @Override
    public void put(IndexedArticle indexed) throws IOException {
        writer.write(indexed.article().id(), written(indexed.version()), OpenSearchDocuments.of(indexed));
    }

    @Override
    public void remove(UUID id, long version) throws IOException {
        // Of one version the removal holds, in whatever order the two are written.
        writer.write(id, written(version) + 1, OpenSearchDocuments.removed());
    }

    /// Version in OpenSearch, which leaves room for a removal.
    private static long written(long version) {
        return version * 2;
    }

    /// Sends what was written; OpenSearch shows it within a second.
    @Override
    public void refresh() throws IOException {
        writer.flush();
    }

    @Override
    public void commit(Map<Integer, Long> offsets) throws IOException {
        writer.flush();
        ObjectNode document = Dsl.object();
        ObjectNode progress = document.putObject(Columns.PROGRESS);
        offsets.forEach((partition, offset) -> progress.put(partition.toString(), offset));
        try {
            if (!generation().equals(generation)) {
                // Another replica has begun to build it again: that all was read up to here is not true of that one.
                throw new IndexLostException("the index " + alias + " was made anew by another replica");
            }
            client.send("PUT", "/" + alias + "/_doc/" + Columns.PROGRESS + "?require_alias=true", document);
        } catch (ClusterFaultException e) {
            throw e.orLost();
        }
    }

    /// Shows at once what was sent, for tests.
    void show() throws IOException {
        client.send("POST", "/" + alias + "/_refresh", null);
    }

    @Override
    public Found search(SearchRequest request) {
        OpenSearchSearch search = new OpenSearchSearch(request);
        ObjectNode body = search.body();
        try {
            // Scores are alike on all shards, and pages of one team are answered by the same copies of them.
            JsonNode answer = client.send(
                    "POST",
                    "/" + alias + "/_search?search_type=dfs_query_then_fetch&allow_partial_search_results=false"
                            + "&preference=" + request.tenantId(),
                    body);
            return search.found(answer);
        } catch (ClusterFaultException e) {
            if (e.isPassing() || e.status() == 404) {
                Log.warnf("search not answered reason=%s", e.getMessage());
                throw new SearchUnavailableException();
            }
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable String unavailableReason() {
        if (System.nanoTime() - lookedAt >= LOOK_EVERY) {
            lookedAt = System.nanoTime();
            trouble = look();
        }
        return trouble;
    }

    private @Nullable String look() {
        try {
            // Every shard must be there; copies may be missing.
            JsonNode health = client.send("GET", "/_cluster/health/" + alias + "?timeout=1s", null);
            return health.path("status").asText().equals("red") ? "OpenSearch has lost shards of the index" : null;
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
