package io.dateline.gateway.search.lucene;

import io.dateline.contract.article.Article;
import io.dateline.gateway.match.field.ArticleFields;
import io.dateline.gateway.match.text.TextAnalysis;
import io.dateline.gateway.search.Facets;
import io.dateline.gateway.search.Fields;
import io.dateline.gateway.search.IndexedArticle;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

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
        value(document, Fields.TENANT, Fields.tenantValue(article.tenantId()));
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
        Facets.of(
                indexed,
                (field, label) -> document.add(new SortedSetDocValuesField(field, new BytesRef(label.coded()))));
        return document;
    }

    private static void words(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
    }

    private static void value(Document document, String field, String value) {
        document.add(new StringField(field, value.toLowerCase(Locale.ROOT), Field.Store.NO));
    }
}
