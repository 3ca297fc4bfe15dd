package io.dateline.analysis.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.analysis.pipeline.NameHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultilingualFilesTest {

    @TempDir
    Path folder;

    @Test
    void anEmptyFolderHasNone() {
        MultilingualFiles files = MultilingualFiles.in(folder);

        assertThat(files.exist()).isFalse();
        assertThat(files.fault()).contains("not made");
    }

    @Test
    void filesThatNobodyKnowsAreNotLoaded() throws IOException {
        MultilingualFiles files = MultilingualFiles.in(folder);
        Files.writeString(files.model(), "another model");
        Files.writeString(files.pieces(), "[UNK]");

        assertThat(files.fault()).get().asString().contains("encoder.onnx is not the file that this version makes");
        assertThatThrownBy(() -> new MultilingualEncoder(files, 1, EnumSet.allOf(NameHead.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("encoder.onnx");
    }

    @Test
    void theSumIsThatOfTheWholeFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "abc");

        assertThat(MultilingualFiles.sha256(file))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
