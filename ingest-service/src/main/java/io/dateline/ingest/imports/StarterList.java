package io.dateline.ingest.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Public news feeds that a user can switch on: the resource `starter-feeds.tsv`.
final class StarterList {

    private static final String FILE = "/starter-feeds.tsv";

    private StarterList() {}

    static List<StarterFeed> read() {
        try (InputStream file = StarterList.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(StarterFeed::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
