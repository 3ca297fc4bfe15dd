package io.dateline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.local.machine.Ports;
import io.dateline.local.machine.StackException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsTest {

    @TempDir
    Path temporary;

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StackSettings settings = StackSettings.of(temporary, temporary.resolve("data"), other.getLocalPort());

            assertThatThrownBy(() -> Refusals.check(settings))
                    .hasMessage("Port " + other.getLocalPort()
                            + " is in use by another program; stop that, or choose another port with --port N.");
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "in the way");
        StackSettings settings = StackSettings.of(temporary, file.resolve("data"), Ports.free());

        assertThatThrownBy(() -> Refusals.check(settings))
                .isInstanceOf(StackException.class)
                .hasMessageContaining(file.resolve("data").toString());
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() {
        StackSettings settings = StackSettings.of(temporary, temporary.resolve("data"), Ports.free());

        assertThatThrownBy(() -> Refusals.check(settings)).hasMessageStartingWith("ingest-service is not built");
    }

    @Test
    void tooLittleDiskIsSaidInFigures() {
        assertThat(Refusals.tooLittleDisk(Path.of("/data"), 1_500_000_000L))
                .startsWith("There are only 1.4 GB free where /data lies, and Dateline needs 2 GB;");
    }

    @Test
    void aDirectoryIsLockedOnceAndFreeAfterwards() {
        DirectoryLock first = DirectoryLock.tryTake(temporary.resolve("data")).orElseThrow();
        first.close();

        Optional<DirectoryLock> second = DirectoryLock.tryTake(temporary.resolve("data"));

        assertThat(second).isPresent();
        second.orElseThrow().close();
    }
}
