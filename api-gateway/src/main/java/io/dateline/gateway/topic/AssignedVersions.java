package io.dateline.gateway.topic;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Which versions of own topics the index of this replica has been brought to, beside the index itself: whoever throws
/// one away throws both away, and what is written here was committed there before.
@ApplicationScoped
class AssignedVersions {

    private final Path file;
    private final Map<UUID, Integer> versions = new ConcurrentHashMap<>();

    AssignedVersions(@ConfigProperty(name = "dateline.index.dir", defaultValue = ".dateline/index") String directory) {
        file = Path.of(directory).resolve("own-topics.properties");
        Properties read = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                read.load(reader);
                read.forEach((id, version) ->
                        versions.put(UUID.fromString(id.toString()), Integer.valueOf(version.toString())));
            } catch (IOException | IllegalArgumentException e) {
                // The archive is gone through once more.
                Log.warnf("versions of own topics unreadable reason=%s", e.toString());
                versions.clear();
            }
        }
    }

    int of(UUID topicId) {
        return versions.getOrDefault(topicId, 0);
    }

    synchronized void put(Map<UUID, Integer> assigned) {
        versions.putAll(assigned);
        Properties written = new Properties();
        versions.forEach((id, version) -> written.setProperty(id.toString(), version.toString()));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                written.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
