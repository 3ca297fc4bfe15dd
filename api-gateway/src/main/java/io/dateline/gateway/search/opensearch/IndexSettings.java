package io.dateline.gateway.search.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.match.field.Scope;
import io.dateline.gateway.match.field.ValueField;
import io.dateline.gateway.search.Facets;
import io.dateline.gateway.search.Fields;
import io.dateline.gateway.search.opensearch.dsl.Columns;
import io.dateline.gateway.search.opensearch.dsl.Dsl;

/// How the index is made: settings and mapping.
final class IndexSettings {

    /// Counted up when the fields change: the index then has another name and is built beside the old one, which
    /// replicas of the older version go on using.
    static final int FORMAT = 3;

    /// Between the values of a field, as in Lucene: further apart than any NEAR reaches.
    private static final int VALUE_GAP = 1_000;

    /// Longer than any word: the analysis cuts at 255 characters, of which folding makes a few times as many.
    private static final int MAX_WORD = 10_000;

    /// Most results of one page and one more; a page of the API is far smaller.
    static final int MAX_RESULTS = 50_000;

    private IndexSettings() {}

    static ObjectNode of(OpenSearchConfig config, String alias) {
        ObjectNode index = Dsl.object();
        index.putObject("aliases").putObject(alias);
        ObjectNode settings = index.putObject("settings");
        settings.put("number_of_shards", config.shards());
        settings.put("number_of_replicas", config.replicas());
        // Named, so that an index that nobody has searched for a while is refreshed all the same.
        settings.put("refresh_interval", "1s");
        settings.put("max_result_window", MAX_RESULTS);
        ObjectNode analysis = settings.putObject("analysis");
        // Words come analysed and parted by spaces.
        ObjectNode tokenizer = analysis.putObject("tokenizer").putObject("words");
        tokenizer.put("type", "whitespace").put("max_token_length", MAX_WORD);
        // What a word answers to besides stands behind it, and comes to stand at its position.
        ObjectNode filter = analysis.putObject("filter").putObject("also");
        filter.put("type", "pattern_capture").put("preserve_original", false);
        filter.putArray("patterns").add("([^" + WordForms.ALSO + "]+)");
        ObjectNode analyzer = analysis.putObject("analyzer").putObject("words");
        analyzer.put("type", "custom")
                .put("tokenizer", "words")
                .putArray("filter")
                .add("also");
        ObjectNode mappings = index.putObject("mappings");
        mappings.put("dynamic", "strict");
        // What an article says is kept in the rows; the index keeps what is searched.
        mappings.putObject("_source").putArray("includes").add(Columns.PROGRESS + ".*");
        properties(mappings.putObject("properties"));
        return index;
    }

    private static void properties(ObjectNode properties) {
        properties.putObject(Fields.ID).put("type", "keyword");
        properties.putObject(Fields.TENANT).put("type", "keyword").put("doc_values", false);
        properties.putObject(Fields.TIME).put("type", "long");
        properties.putObject(Fields.FACET_DAY).put("type", "long").put("index", false);
        Facets.FIELDS
                .values()
                .forEach(field ->
                        properties.putObject(field).put("type", "keyword").put("index", false));
        for (ValueField field : ValueField.values()) {
            properties.putObject(Columns.value(field)).put("type", "keyword");
        }
        for (Scope scope : Scope.values()) {
            if (scope != Scope.BOTH) {
                words(properties, scope);
            }
        }
        properties.putObject(Columns.PROGRESS).put("type", "object").put("enabled", false);
    }

    private static void words(ObjectNode properties, Scope scope) {
        properties
                .putObject(Columns.words(scope))
                .put("type", "text")
                .put("analyzer", "words")
                .put("position_increment_gap", VALUE_GAP)
                .put("norms", scope.isText());
        properties.putObject(Columns.places(scope)).put("type", "binary").put("doc_values", true);
        if (scope.isText()) {
            properties.putObject(Columns.written(scope)).put("type", "keyword").put("doc_values", false);
        }
    }
}
