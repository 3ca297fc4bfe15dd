package io.dateline.ingest.queryfeed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Services that give a feed for a query: the resource `query-feeds.tsv`.
final class QueryFeedList {

    private static final String FILE = "/query-feeds.tsv";

    private QueryFeedList() {}

    static List<QueryFeed> read() {
        try (InputStream file = QueryFeedList.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(QueryFeed::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
