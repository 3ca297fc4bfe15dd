package io.dateline.gateway.search;

/// Names of the index's fields, beside those that [io.dateline.gateway.match.Scope] and
/// [io.dateline.gateway.match.ValueField] give.
final class Fields {

    /// Whole values, lower case; those that queries ask for are [io.dateline.gateway.match.ValueField]s.
    static final String ID = "id";

    static final String TENANT = "tenant";

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
