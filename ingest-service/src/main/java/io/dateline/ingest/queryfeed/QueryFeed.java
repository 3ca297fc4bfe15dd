package io.dateline.ingest.queryfeed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A line of the list of feeds by query.
///
/// @param id unique in the list
/// @param kind of what it finds: `news`, `forum`, `video`, …
/// @param address with `{}` in place of what is filled in, once
/// @param example of an id; null where a name is asked for
/// @param covers what it finds, a sentence
/// @param terms of the service, a sentence
record QueryFeed(
        String id,
        String kind,
        String name,
        Blank blank,
        String address,
        @Nullable String example,
        String covers,
        String terms) {

    private static final int FIELDS = 8;
    private static final String OPEN = "{}";

    static QueryFeed of(String line) {
        List<String> fields = List.of(line.split("\t", -1));
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("not " + FIELDS + " fields: " + line);
        }
        return new QueryFeed(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                Blank.valueOf(fields.get(3).toUpperCase(Locale.ROOT)),
                fields.get(4),
                fields.get(5).isEmpty() ? null : fields.get(5),
                fields.get(6),
                fields.get(7));
    }

    /// @return the feed's address; empty if what is given cannot stand in it
    Optional<String> url(String given) {
        return blank.filled(given).map(filled -> address.replace(OPEN, filled));
    }
}
