package io.dateline.bench.startup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// What the image builder recorded about the building of one executable.
///
/// @param builtWith name and version of the builder
/// @param seconds   of the build
/// @param peakBytes of its memory
/// @param fileBytes of the executable
record ImageBuild(String builtWith, long seconds, long peakBytes, long fileBytes) {

    private static final String RECORD = "build-output-stats.json";

    /// @param target build directory of the service's module
    /// @return empty if no executable was built there
    static Optional<ImageBuild> of(Path target) throws IOException {
        Optional<Path> executable = newest(target, 1, "-runner");
        Optional<Path> file = newest(target, 2, RECORD);
        if (executable.isEmpty() || file.isEmpty()) {
            return Optional.empty();
        }
        JsonNode stats = new ObjectMapper().readTree(file.get().toFile());
        JsonNode general = stats.path("general_info");
        JsonNode used = stats.path("resource_usage");
        return Optional.of(new ImageBuild(
                general.path("vendor_version")
                        .asText(general.path("graalvm_version").asText("unknown")),
                Math.round(used.path("total_secs").asDouble()),
                used.path("memory").path("peak_rss_bytes").asLong(),
                Files.size(executable.get())));
    }

    private static Optional<Path> newest(Path directory, int depth, String ending) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.find(
                directory,
                depth,
                (file, attributes) ->
                        attributes.isRegularFile() && file.toString().endsWith(ending))) {
            return files.max(Comparator.comparing(file -> file.toFile().lastModified()));
        }
    }
}
