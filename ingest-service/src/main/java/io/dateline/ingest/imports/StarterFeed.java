package io.dateline.ingest.imports;

import io.dateline.ingest.source.ListedSource;
import java.net.URI;
import java.util.List;

/// A line of the starter list. Nobody has read it here before its first good poll.
///
/// @param country ISO 3166-1 alpha-2 of the publisher
/// @param language BCP 47
/// @param tier 1 (national, high reach) to 4 (niche)
/// @param beat what it is about: `general`, `world`, `business`, `technology`, …
record StarterFeed(String name, URI url, String country, String language, int tier, String beat) {

    static StarterFeed of(String line) {
        List<String> fields = List.of(line.split("\t", -1));
        if (fields.size() != 6) {
            throw new IllegalArgumentException("not six fields: " + line);
        }
        return new StarterFeed(
                fields.get(0),
                URI.create(fields.get(1)),
                fields.get(2),
                fields.get(3),
                Integer.parseInt(fields.get(4)),
                fields.get(5));
    }

    ListedSource source() {
        return new ListedSource(name, url, url.resolve("/"), "rss", country, language, tier);
    }
}
