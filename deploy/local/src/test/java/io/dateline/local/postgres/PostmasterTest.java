package io.dateline.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {

    @TempDir
    Path data;

    @Test
    void directoryWithoutAFileHasNoServer() {
        assertThat(Postmaster.in(data)).isEmpty();
    }

    @Test
    void numberThatBelongsToAnotherProgramByNowIsNoServer() throws Exception {
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n");

        assertThat(Postmaster.in(data)).isEmpty();
    }

    @Test
    void fileThatWasCutShortIsNoServer() throws Exception {
        Files.writeString(data.resolve("postmaster.pid"), "");
        assertThat(Postmaster.in(data)).isEmpty();

        Files.writeString(data.resolve("postmaster.pid"), "not a number\n");
        assertThat(Postmaster.in(data)).isEmpty();
    }

    @Test
    void processThatWasStartedForTheDirectoryIsItsServer() throws Exception {
        Process server = new ProcessBuilder("sh", "-c", "read line", "server", "-D", data.toString()).start();
        try {
            Files.writeString(data.resolve("postmaster.pid"), server.pid() + "\n");

            assertThat(Postmaster.in(data))
                    .hasValueSatisfying(found -> assertThat(found.pid()).isEqualTo(server.pid()));
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void clearingEndsTheServerAndRemovesItsFile() throws Exception {
        Process server = new ProcessBuilder(
                        "sh", "-c", "trap 'exit 0' INT; while :; do sleep 0.1; done", "server", data.toString())
                .start();
        Files.writeString(data.resolve("postmaster.pid"), server.pid() + "\n");

        Postmaster.clear(data);

        assertThat(server.waitFor()).isNotNegative();
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void clearingLeavesAForeignProcessAlone() throws Exception {
        Process foreign = new ProcessBuilder("sh", "-c", "read line").start();
        try {
            Files.writeString(data.resolve("postmaster.pid"), foreign.pid() + "\n");

            Postmaster.clear(data);

            assertThat(foreign.isAlive()).isTrue();
            assertThat(data.resolve("postmaster.pid")).doesNotExist();
        } finally {
            foreign.destroyForcibly();
        }
    }
}
