package io.dateline.local.postgres;

import io.dateline.local.machine.StackException;
import io.dateline.local.process.ProcessIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The PostgreSQL server that serves a database directory, found by the directory's own `postmaster.pid`.
public final class Postmaster {

    private Postmaster() {}

    /// Empty if none runs, even when the number in the file belongs to some other process by now.
    public static Optional<ProcessHandle> in(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            long pid = lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst().strip());
            return ProcessHandle.of(pid).filter(handle -> serves(handle, data));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /// Ends a server that outlived the stack which started it, and removes a file left by one that was killed: its
    /// number may belong to another process by now, and PostgreSQL would refuse to start.
    public static void clear(Path data) {
        Optional<ProcessHandle> orphan = in(data);
        try {
            if (orphan.isPresent()) {
                ProcessIdentity.of(orphan.get().pid()).ifPresent(found -> found.stop("INT", Duration.ofSeconds(30)));
            }
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException failure) {
            throw new StackException("The file postmaster.pid in " + data + " cannot be removed: " + failure, failure);
        }
    }

    private static boolean serves(ProcessHandle handle, Path data) {
        try {
            String commandLine =
                    Files.readString(Path.of("/proc", Long.toString(handle.pid()), "cmdline"), StandardCharsets.UTF_8);
            return List.of(commandLine.split("\0"))
                    .contains(data.toAbsolutePath().toString());
        } catch (IOException ended) {
            return false;
        }
    }
}
