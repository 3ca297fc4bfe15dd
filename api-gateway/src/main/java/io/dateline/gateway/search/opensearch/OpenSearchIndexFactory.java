package io.dateline.gateway.search.opensearch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.gateway.search.IndexFactory;
import io.dateline.gateway.search.WritableIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/// For more articles than one machine should hold, or more replicas than should each hold them.
@ApplicationScoped
class OpenSearchIndexFactory implements IndexFactory {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,100}");

    private final OpenSearchConfig config;
    private final ObjectMapper json;

    OpenSearchIndexFactory(OpenSearchConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    @Override
    public String kind() {
        return "opensearch";
    }

    @Override
    public void check() {
        if (!NAME.matcher(config.indexName()).matches()) {
            throw new IllegalStateException("dateline.search.opensearch.index-name must be lower-case letters, digits, "
                    + "hyphens, dots and underscores, and begin with a letter or digit.");
        }
        if (config.shards() < 1 || config.replicas() < 0) {
            throw new IllegalStateException(
                    "dateline.search.opensearch.shards must be 1 or more, and .replicas 0 or more.");
        }
        new OpenSearchClient(config, json).close();
    }

    @Override
    public WritableIndex open() {
        return new OpenSearchIndex(config, new OpenSearchClient(config, json), json);
    }
}
