package io.dateline.gateway.builder;

import io.dateline.gateway.query.Attribute;
import io.dateline.gateway.query.Query.In.Zone;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Fields of the query language, by their names in it.
final class Fields {

    private Fields() {}

    static String name(Zone zone) {
        return zone.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Zone> zone(String name) {
        return Arrays.stream(Zone.values())
                .filter(zone -> name(zone).equals(name))
                .findFirst();
    }

    static Optional<Attribute> attribute(String name) {
        return Arrays.stream(Attribute.values())
                .filter(attribute -> attribute.word().equals(name))
                .findFirst();
    }
}
