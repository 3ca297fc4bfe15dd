package io.dateline.bench.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.ingest.extract.Extraction;
import io.dateline.ingest.extract.Extractor;
import io.dateline.ingest.extract.FeedHints;
import io.dateline.ingest.extract.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Reads the pages and gold files of the extraction tasks, and times the extractor.
final class ExtractionPages {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Extractor extractor = new Extractor();
    private long nanoseconds;
    private int extracted;

    /// @return pages a second, on one thread, from bytes to all parts; reading files left out
    double perSecond() {
        return nanoseconds == 0 ? 0 : Math.round(extracted * 1e10 / nanoseconds) / 10.0;
    }

    Extraction extract(byte[] html, @Nullable String url) {
        URI address = url == null ? null : address(url);
        long start = System.nanoTime();
        Extraction extraction = extractor.extract(new Page(html, null, address, FeedHints.NONE));
        nanoseconds += System.nanoTime() - start;
        extracted++;
        return extraction;
    }

    /// The text, or nothing when the extractor says that the page holds no article.
    static String text(Extraction extraction) {
        return extraction instanceof Extraction.Extracted article ? article.text() : "";
    }

    private static @Nullable URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    static byte[] unzipped(Path file) throws IOException {
        try (InputStream zipped = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(zipped) : zipped) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /// Rows of all JSON-lines files of a folder, gzipped or not, files for training left out.
    static List<JsonNode> rows(Path folder) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (Path file : files(folder, ".jsonl", ".jsonl.gz")) {
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new java.io.ByteArrayInputStream(unzipped(file)), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.isBlank()) {
                        rows.add(JSON.readTree(line));
                    }
                }
            }
        }
        return rows;
    }

    /// Files directly in a folder with one of the endings, in alphabetical order.
    static List<Path> files(Path folder, String... endings) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("train"))
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    static JsonNode tree(Path file) throws IOException {
        return JSON.readTree(unzipped(file));
    }
}
