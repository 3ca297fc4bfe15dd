package io.dateline.gateway.search;

/// Names of the index's fields.
final class Fields {

    /// Words, with positions.
    static final String TITLE = "title";

    static final String TEXT = "text";
    static final String SOURCE_NAME = "source.name";
    static final String TOPIC_NAME = "topic.name";
    static final String ENTITY_NAME = "entity.name";
    static final String AUTHOR = "author";
    static final String TAG = "tag";

    /// Whole values, lower case.
    static final String ID = "id";

    static final String TENANT = "tenant";
    static final String SOURCE = "source";
    static final String LANGUAGE = "language";
    static final String COUNTRY = "country";
    static final String TOPIC = "topic";
    static final String ENTITY = "entity";
    static final String SENTIMENT = "sentiment";

    /// Epoch milliseconds: when published, or first seen where that is unknown or later.
    static final String TIME = "time";

    /// Revision in the upper half, analysis version in the lower.
    static final String VERSION = "version";

    /// Doc values for counting: id and label, see [FacetLabel].
    static final String FACET_SOURCE = "facet.source";

    static final String FACET_LANGUAGE = "facet.language";
    static final String FACET_TOPIC = "facet.topic";
    static final String FACET_ENTITY = "facet.entity";
    static final String FACET_SENTIMENT = "facet.sentiment";

    /// Days since 1970-01-01, UTC.
    static final String FACET_DAY = "facet.day";

    /// Value of [#TENANT] of what everybody may see.
    static final String PUBLIC = "public";

    private Fields() {}
}
