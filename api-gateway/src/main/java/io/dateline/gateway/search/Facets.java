package io.dateline.gateway.search;

import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Findings;
import io.dateline.gateway.match.field.ArticleFields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/// What searches count, the one definition for every kind of index.
public final class Facets {

    /// Values of a facet that are of use on a screen; days are all given.
    public static final int TOP = 30;

    /// Latest days that are given, about eleven years.
    public static final int DAYS = 4_000;

    /// Name of the facet of days; its field is [Fields#FACET_DAY].
    public static final String DAY = "day";

    /// Field by name of the facet, in the order of an answer; days are apart.
    public static final Map<String, String> FIELDS;

    static {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("source", Fields.FACET_SOURCE);
        fields.put("language", Fields.FACET_LANGUAGE);
        fields.put("topic", Fields.FACET_TOPIC);
        fields.put("entity", Fields.FACET_ENTITY);
        fields.put("sentiment", Fields.FACET_SENTIMENT);
        FIELDS = Collections.unmodifiableMap(fields);
    }

    private Facets() {}

    /// Tells under which values of which fields an article is counted.
    public static void of(IndexedArticle indexed, BiConsumer<String, FacetLabel> each) {
        Source source = indexed.article().source();
        if (source != null) {
            each.accept(Fields.FACET_SOURCE, new FacetLabel(source.id().toString(), source.name()));
        }
        Findings findings = indexed.findings();
        String language = findings.language().code();
        each.accept(Fields.FACET_LANGUAGE, new FacetLabel(language, language));
        // What a team defines for itself is counted for nobody else: see [OwnValue].
        findings.topics().stream()
                .filter(topic -> !ArticleFields.isOwn(topic.code()))
                .forEach(topic -> each.accept(Fields.FACET_TOPIC, new FacetLabel(topic.code(), topic.name())));
        findings.entities()
                .forEach(entity -> each.accept(
                        Fields.FACET_ENTITY, new FacetLabel(entity.id().toString(), entity.name())));
        if (findings.sentiment() != null) {
            String label = findings.sentiment().label().name().toLowerCase(Locale.ROOT);
            each.accept(Fields.FACET_SENTIMENT, new FacetLabel(label, label));
        }
    }
}
