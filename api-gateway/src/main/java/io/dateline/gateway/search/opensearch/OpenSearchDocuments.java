package io.dateline.gateway.search.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.contract.article.Article;
import io.dateline.gateway.match.field.ArticleFields;
import io.dateline.gateway.match.field.Scope;
import io.dateline.gateway.search.Facets;
import io.dateline.gateway.search.Fields;
import io.dateline.gateway.search.IndexedArticle;
import io.dateline.gateway.search.opensearch.dsl.Columns;
import io.dateline.gateway.search.opensearch.dsl.Dsl;
import io.dateline.gateway.search.opensearch.dsl.PlacesScript;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/// An article as a document of OpenSearch.
final class OpenSearchDocuments {

    private static final long DAY_MILLIS = 86_400_000;

    private OpenSearchDocuments() {}

    static ObjectNode of(IndexedArticle indexed) {
        Article article = indexed.article();
        ObjectNode document = Dsl.object();
        long time = IndexedArticle.time(article).toEpochMilli();
        document.put(Fields.ID, article.id().toString());
        document.put(Fields.TENANT, Fields.tenantValue(article.tenantId()));
        document.put(Fields.TIME, time);
        document.put(Fields.FACET_DAY, Math.floorDiv(time, DAY_MILLIS));
        words(indexed, document);
        ArticleFields.values(article, indexed.findings(), (field, value) -> add(document, Columns.value(field), value));
        Facets.of(indexed, (field, label) -> add(document, field, label.coded()));
        return document;
    }

    /// What is left of an article that was taken out: its version, so that an older one does not come back.
    static ObjectNode removed() {
        return Dsl.object();
    }

    private static void words(IndexedArticle indexed, ObjectNode document) {
        Map<Scope, StringJoiner> places = new EnumMap<>(Scope.class);
        Map<Scope, Set<String>> differing = new EnumMap<>(Scope.class);
        ArticleFields.words(indexed.article(), indexed.findings(), (scope, text) -> {
            WordForms forms = WordForms.of(text);
            add(document, Columns.words(scope), String.join(" ", forms.folded()));
            places.computeIfAbsent(scope, _ -> new StringJoiner(" " + PlacesScript.GAP + " "))
                    .add(String.join(" ", forms.whole()));
            if (scope.isText()) {
                differing.computeIfAbsent(scope, _ -> new LinkedHashSet<>()).addAll(forms.differing());
            }
        });
        places.forEach((scope, all) ->
                document.put(Columns.places(scope), all.toString().getBytes(StandardCharsets.UTF_8)));
        differing.forEach((scope, forms) -> forms.forEach(form -> add(document, Columns.written(scope), form)));
    }

    private static void add(ObjectNode document, String field, String value) {
        ArrayNode values = (ArrayNode) document.get(field);
        (values == null ? document.putArray(field) : values).add(value);
    }
}
