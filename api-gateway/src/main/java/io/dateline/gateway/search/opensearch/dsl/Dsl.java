package io.dateline.gateway.search.opensearch.dsl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/// Pieces of OpenSearch's query DSL.
public final class Dsl {

    private Dsl() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ObjectNode everything() {
        ObjectNode query = object();
        query.putObject("match_all");
        return query;
    }

    public static ObjectNode term(String field, String value) {
        ObjectNode query = object();
        query.putObject("term").putObject(field).put("value", value);
        return query;
    }

    public static ObjectNode terms(String field, Collection<String> values) {
        ObjectNode query = object();
        ArrayNode array = query.putObject("terms").putArray(field);
        values.forEach(array::add);
        return query;
    }

    public static ObjectNode prefix(String field, String beginning) {
        ObjectNode query = object();
        query.putObject("prefix").putObject(field).put("value", beginning).put("rewrite", "constant_score");
        return query;
    }

    public static ObjectNode wildcard(String field, String pattern) {
        ObjectNode query = object();
        query.putObject("wildcard")
                .putObject(field)
                .put("value", pattern.replace("\\", "\\\\"))
                .put("rewrite", "constant_score");
        return query;
    }

    /// All words so far from another, however many: the first letter stays.
    public static ObjectNode fuzzy(String field, String word, int edits) {
        ObjectNode query = object();
        query.putObject("fuzzy")
                .putObject(field)
                .put("value", word)
                .put("fuzziness", edits)
                .put("prefix_length", 1)
                .put("transpositions", true)
                .put("rewrite", "constant_score");
        return query;
    }

    public static ObjectNode phrase(String field, String words) {
        ObjectNode query = object();
        query.putObject("match_phrase").putObject(field).put("query", words);
        return query;
    }

    /// @param from inclusive; [Long#MIN_VALUE] for no bound
    /// @param to exclusive; [Long#MAX_VALUE] for no bound
    public static ObjectNode range(String field, long from, long to) {
        ObjectNode query = object();
        ObjectNode range = query.putObject("range").putObject(field);
        if (from != Long.MIN_VALUE) {
            range.put("gte", from);
        }
        if (to != Long.MAX_VALUE) {
            range.put("lt", to);
        }
        return query;
    }

    /// At least one of them.
    public static ObjectNode any(List<ObjectNode> queries) {
        return queries.size() == 1
                ? queries.getFirst()
                : bool("should", queries, object().put("minimum_should_match", 1));
    }

    /// All of them, for a yes or no.
    public static ObjectNode filter(List<ObjectNode> queries) {
        return queries.size() == 1 ? queries.getFirst() : bool("filter", queries, object());
    }

    /// With one score for all that it finds.
    public static ObjectNode constant(ObjectNode query) {
        ObjectNode constant = object();
        constant.putObject("constant_score").set("filter", query);
        return constant;
    }

    private static ObjectNode bool(String occur, List<ObjectNode> queries, ObjectNode bool) {
        bool.putArray(occur).addAll(queries);
        ObjectNode query = object();
        query.set("bool", bool);
        return query;
    }

    /// Queries with nothing below them: OpenSearch takes 1,024 in one search unless it is told otherwise.
    static int leaves(JsonNode query) {
        if (query.isArray()) {
            int sum = 0;
            for (JsonNode part : query) {
                sum += leaves(part);
            }
            return sum;
        }
        for (String compound : List.of("bool", "constant_score")) {
            if (query.has(compound)) {
                int sum = 0;
                for (JsonNode part : query.get(compound)) {
                    sum += part.isContainerNode() ? leaves(part) : 0;
                }
                return sum;
            }
        }
        return 1;
    }
}
