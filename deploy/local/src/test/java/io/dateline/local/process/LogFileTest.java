package io.dateline.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    @Test
    void lastLinesAreTheLastOnes() throws Exception {
        Path log = Files.writeString(folder.resolve("x.log"), "one\ntwo\nthree\n");

        assertThat(LogFile.lastLines(log, 2)).isEqualTo("two\nthree");
        assertThat(LogFile.lastLines(log, 9)).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void lastLinesOfALongLogAreReadFromItsEnd() throws Exception {
        Path log = Files.writeString(folder.resolve("x.log"), "x".repeat(1_000_000) + "\nthe reason\n");

        assertThat(LogFile.lastLines(log, 1)).isEqualTo("the reason");
    }

    @Test
    void logThatIsNotThereIsSaidToBeUnreadable() {
        assertThat(LogFile.lastLines(folder.resolve("absent.log"), 3)).startsWith("(the log cannot be read");
    }

    @Test
    void processGoesOnWritingToALogThatWasMovedAside() throws Exception {
        Path log = folder.resolve("x.log");
        try (OutputStream process = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            process.write(new byte[21 << 20]);

            LogFile.trim(log);
            process.write("after\n".getBytes());
        }

        assertThat(log).hasContent("after\n");
        assertThat(folder.resolve("x.log.1")).hasSize(21 << 20);
    }

    @Test
    void shortLogStays() throws Exception {
        Path log = Files.writeString(folder.resolve("x.log"), "one\n");

        LogFile.trim(log);

        assertThat(log).hasContent("one\n");
        assertThat(folder.resolve("x.log.1")).doesNotExist();
    }
}
