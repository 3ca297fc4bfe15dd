package io.dateline.gateway.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The sources of the web UI as they stand in the tree.
final class WebSources {

    /// What is bundled.
    static final Path APP = Path.of("src/main/resources/web/app");

    /// States of the parts, and the stage that shows them.
    static final Path TESTS = Path.of("src/test/web");

    private WebSources() {}

    /// All files below a directory with one of these endings, in order.
    static List<Path> files(Path root, String... endings) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Names of the parts that draw something: those whose script imports lit.
    static List<String> parts() {
        return files(APP.resolve("parts"), ".js").stream()
                .filter(file -> read(file).contains(" from 'lit'"))
                .map(file -> file.getFileName().toString().replace(".js", ""))
                .toList();
    }
}
