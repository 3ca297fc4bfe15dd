package io.dateline.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoriesTest {

    @TempDir
    Path folder;

    @Test
    void directoriesOfAStackAreTheirOwnersAlone() throws Exception {
        Layout layout = new Layout(folder.resolve("stack"));

        layout.create();

        for (Path made : new Path[] {layout.root(), layout.run(), layout.logs(), layout.secrets()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void directoryThatIsThereStaysAsItIs() throws Exception {
        Path shared = Files.createDirectory(
                folder.resolve("shared"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));

        Directories.createPrivate(shared);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)))
                .isEqualTo("rwxr-x---");
    }

    @Test
    void fileInTheWayIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("stack"), "");

        assertThatThrownBy(() -> Directories.createPrivate(file))
                .isInstanceOf(StackException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void deletingLeavesWhatALinkPointsTo() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept"), "kept");
        Path gone = Files.createDirectories(folder.resolve("gone").resolve("deep"));
        Files.writeString(gone.resolve("file"), "");
        Files.createSymbolicLink(gone.resolve("link"), kept);
        Files.createSymbolicLink(gone.resolve("dangling"), folder.resolve("nowhere"));

        Directories.delete(folder.resolve("gone"));

        assertThat(folder.resolve("gone")).doesNotExist();
        assertThat(kept).hasContent("kept");
    }

    @Test
    void deletingWhatIsNotThereDoesNothing() throws Exception {
        Directories.delete(folder.resolve("absent"));

        assertThat(Files.exists(folder.resolve("absent"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }
}
