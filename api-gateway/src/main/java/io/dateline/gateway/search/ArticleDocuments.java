package io.dateline.gateway.search;

import io.dateline.contract.Article;
import io.dateline.contract.Findings;
import io.dateline.contract.Source;
import io.dateline.gateway.match.ArticleFields;
import io.dateline.gateway.match.TextAnalysis;
import java.util.Locale;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// An article as a Lucene document.
public final class ArticleDocuments {

    private ArticleDocuments() {}

    /// What queries ask for: also for comparing with other engines.
    public static Document forMatching(IndexedArticle indexed) {
        Article article = indexed.article();
        Document document = new Document();
        ArticleFields.words(article, indexed.findings(), (scope, text) -> {
            words(document, scope.field(), text);
            if (scope.isText()) {
                words(document, scope.field() + TextAnalysis.EXACT, text);
            }
        });
        ArticleFields.values(article, indexed.findings(), (field, value) -> value(document, field.field(), value));
        value(document, Fields.TENANT, tenantValue(article.tenantId()));
        return document;
    }

    /// The same, and what sorting, counting and paging need.
    static Document forIndex(IndexedArticle indexed) {
        Document document = forMatching(indexed);
        Article article = indexed.article();
        String id = article.id().toString();
        document.add(new StringField(Fields.ID, id, Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
        long time = IndexedArticle.time(article).toEpochMilli();
        document.add(new LongPoint(Fields.TIME, time));
        document.add(new NumericDocValuesField(Fields.TIME, time));
        document.add(new NumericDocValuesField(Fields.FACET_DAY, Math.floorDiv(time, 86_400_000L)));
        document.add(new NumericDocValuesField(Fields.VERSION, indexed.version()));
        Source source = article.source();
        if (source != null) {
            count(document, Fields.FACET_SOURCE, source.id().toString(), source.name());
        }
        Findings findings = indexed.findings();
        count(
                document,
                Fields.FACET_LANGUAGE,
                findings.language().code(),
                findings.language().code());
        findings.topics().forEach(topic -> count(document, Fields.FACET_TOPIC, topic.code(), topic.name()));
        findings.entities()
                .forEach(entity ->
                        count(document, Fields.FACET_ENTITY, entity.id().toString(), entity.name()));
        if (findings.sentiment() != null) {
            String label = findings.sentiment().label().name().toLowerCase(Locale.ROOT);
            count(document, Fields.FACET_SENTIMENT, label, label);
        }
        return document;
    }

    static String tenantValue(@Nullable UUID tenantId) {
        return tenantId == null ? Fields.PUBLIC : tenantId.toString();
    }

    private static void words(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
    }

    private static void value(Document document, String field, String value) {
        document.add(new StringField(field, value.toLowerCase(Locale.ROOT), Field.Store.NO));
    }

    private static void count(Document document, String field, String id, String label) {
        document.add(new SortedSetDocValuesField(field, new BytesRef(new FacetLabel(id, label).coded())));
    }
}
