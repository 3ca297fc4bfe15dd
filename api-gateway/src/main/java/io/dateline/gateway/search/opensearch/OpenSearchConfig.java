package io.dateline.gateway.search.opensearch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Where the cluster is and how the index is made; read only where `dateline.search.index` is `opensearch`.
@ConfigMapping(prefix = "dateline.search.opensearch")
interface OpenSearchConfig {

    /// Addresses of nodes, or of one balancer: `https://host:9200`, several with commas. The next is asked if one
    /// cannot be reached.
    Optional<List<URI>> urls();

    Optional<String> username();

    Optional<String> password();

    /// PEM file of the certificate authorities that are believed, in place of those that Java knows.
    Optional<Path> caFile();

    /// Name that the index's own name begins with.
    @WithDefault("dateline-articles")
    String indexName();

    /// Counts when the index is made; changed by building it again.
    @WithDefault("1")
    int shards();

    /// Copies of each shard beside the first.
    @WithDefault("1")
    int replicas();

    @WithDefault("3s")
    Duration connectTimeout();

    /// Of one request; a search that takes longer is given up.
    @WithDefault("30s")
    Duration requestTimeout();
}
