package io.dateline.gateway.search.opensearch.dsl;

import io.dateline.gateway.match.field.Scope;
import io.dateline.gateway.match.field.ValueField;
import java.util.List;

/// Names of the fields in OpenSearch. A dot makes an object there, so that `source` and `source.name` could not stand
/// side by side as they do in Lucene.
public final class Columns {

    /// Never in an answer to a search, which all ask for a tenant: how far the topic has been read.
    public static final String PROGRESS = "progress";

    private static final List<Scope> BOTH = List.of(Scope.TITLE, Scope.TEXT);

    private Columns() {}

    /// Folded words, searched with their positions.
    public static String words(Scope scope) {
        return "words." + flat(scope.field());
    }

    /// Words that were written otherwise than they are folded, as both forms.
    public static String written(Scope scope) {
        return "written." + flat(scope.field());
    }

    /// All words in order, for [PlacesScript].
    public static String places(Scope scope) {
        return "places." + flat(scope.field());
    }

    public static String value(ValueField field) {
        return "value." + field.field();
    }

    /// The scopes of which fields are kept that a scope stands for.
    public static List<Scope> parts(Scope scope) {
        return scope == Scope.BOTH ? BOTH : List.of(scope);
    }

    private static String flat(String name) {
        return name.replace('.', '_');
    }
}
