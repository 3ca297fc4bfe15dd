package io.dateline.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

    @TempDir
    Path folder;

    @Test
    void eachLineIsARowAndEmptyLinesAreNone() throws Exception {
        Path file = Files.writeString(folder.resolve("rows.jsonl"), "{\"text\": \"Fähre\"}\n\n{\"text\": \"船\"}\n");

        assertThat(JsonLines.read(file))
                .extracting(row -> row.get("text").asText())
                .containsExactly("Fähre", "船");
    }

    @Test
    void compressedFileIsReadByItsName() throws Exception {
        Path file = folder.resolve("rows.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"n\": 7}".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(JsonLines.read(file))
                .singleElement()
                .satisfies(row -> assertThat(row.get("n").asInt()).isEqualTo(7));
    }

    @Test
    void lineThatIsNotJsonIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("rows.jsonl"), "{\"n\": 7}\n{n\n");

        assertThatThrownBy(() -> JsonLines.read(file)).isInstanceOf(IOException.class);
    }
}
