package io.dateline.gateway.search;

import io.dateline.contract.Article;
import io.dateline.contract.Entity;
import io.dateline.contract.Findings;
import io.dateline.contract.Sentiment;
import io.dateline.contract.Source;
import io.dateline.contract.Topic;
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

    /// What queries ask for, and nothing else: for the reverse search and for finding the matched words.
    public static Document forMatching(IndexedArticle indexed) {
        Article article = indexed.article();
        Document document = new Document();
        words(document, Fields.TITLE, article.title());
        words(document, Fields.TEXT, article.text());
        article.byline().forEach(author -> words(document, Fields.AUTHOR, author));
        article.tags().forEach(tag -> words(document, Fields.TAG, tag));
        value(document, Fields.TENANT, tenantValue(article.tenantId()));
        Source source = article.source();
        if (source != null) {
            value(document, Fields.SOURCE, source.id().toString());
            words(document, Fields.SOURCE_NAME, source.name());
            if (source.country() != null) {
                value(document, Fields.COUNTRY, source.country());
            }
        }
        addFindings(document, indexed.findings());
        return document;
    }

    private static void addFindings(Document document, Findings findings) {
        String language = findings.language().code();
        value(document, Fields.LANGUAGE, language);
        int hyphen = language.indexOf('-');
        if (hyphen > 0) {
            value(document, Fields.LANGUAGE, language.substring(0, hyphen));
        }
        for (Topic topic : findings.topics()) {
            value(document, Fields.TOPIC, topic.code());
            words(document, Fields.TOPIC_NAME, topic.name());
            topic.path().stream()
                    .filter(name -> !name.equals(topic.name()))
                    .forEach(name -> words(document, Fields.TOPIC_NAME, name));
        }
        for (Entity entity : findings.entities()) {
            value(document, Fields.ENTITY, entity.id().toString());
            words(document, Fields.ENTITY_NAME, entity.name());
        }
        Sentiment sentiment = findings.sentiment();
        if (sentiment != null) {
            value(document, Fields.SENTIMENT, sentiment.label().name());
        }
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
