package io.dateline.local;

import io.dateline.local.machine.Directories;
import io.dateline.local.postgres.Postmaster;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Removes what a test JVM left behind that was killed before it could clean up: its PostgreSQL and its directory.
final class LeftOvers {

    /// Name of a test's directory: this, the number of its JVM, a dash, anything.
    static final String PREFIX = "dateline-test-";

    private LeftOvers() {}

    static void remove() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path directory : directories) {
                if (owner(directory).flatMap(ProcessHandle::of).isEmpty()) {
                    Postmaster.in(directory.resolve("postgres")).ifPresent(ProcessHandle::destroyForcibly);
                    Directories.delete(directory);
                }
            }
        }
    }

    private static Optional<Long> owner(Path directory) {
        String name = directory.getFileName().toString().substring(PREFIX.length());
        int dash = name.indexOf('-');
        return dash < 1 ? Optional.empty() : Optional.of(Long.parseLong(name.substring(0, dash)));
    }
}
