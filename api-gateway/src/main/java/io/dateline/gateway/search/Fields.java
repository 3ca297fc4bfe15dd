package io.dateline.gateway.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Names of the index's fields, beside those that [io.dateline.gateway.match.field.Scope] and
/// [io.dateline.gateway.match.field.ValueField] give.
public final class Fields {

    /// Whole values, lower case; those that queries ask for are [io.dateline.gateway.match.field.ValueField]s.
    public static final String ID = "id";

    public static final String TENANT = "tenant";

    /// Epoch milliseconds: when published, or first seen where that is unknown or later.
    public static final String TIME = "time";

    /// Revision in the upper half, analysis version in the lower.
    public static final String VERSION = "version";

    /// Doc values for counting: id and label, see [FacetLabel].
    public static final String FACET_SOURCE = "facet.source";

    public static final String FACET_LANGUAGE = "facet.language";
    public static final String FACET_TOPIC = "facet.topic";
    public static final String FACET_ENTITY = "facet.entity";
    public static final String FACET_SENTIMENT = "facet.sentiment";

    /// Days since 1970-01-01, UTC.
    public static final String FACET_DAY = "facet.day";

    /// Value of [#TENANT] of what everybody may see.
    public static final String PUBLIC = "public";

    private Fields() {}

    /// Value of [#TENANT] of what one tenant may see, or everybody.
    ///
    /// @param tenantId null for everybody
    public static String tenantValue(@Nullable UUID tenantId) {
        return tenantId == null ? PUBLIC : tenantId.toString();
    }
}
