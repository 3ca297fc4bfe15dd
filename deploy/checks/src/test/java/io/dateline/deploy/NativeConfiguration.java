package io.dateline.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a native executable of one service would know at run time: types by reflection, and resources.
final class NativeConfiguration {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, NativeConfiguration> KNOWN = new ConcurrentHashMap<>();

    /// Settings of registered types, merged, by the name of the type.
    private final Map<String, Set<String>> types = new HashMap<>();

    private final Set<Pattern> resources = new LinkedHashSet<>();

    private NativeConfiguration() {}

    /// Of one service as it is compiled now; made once a run, which takes some seconds.
    static NativeConfiguration of(String service) {
        return KNOWN.computeIfAbsent(service, module -> read(NativeSources.make(module)));
    }

    private static NativeConfiguration read(Path sources) {
        NativeConfiguration configuration = new NativeConfiguration();
        try (Stream<Path> application = Files.list(sources);
                Stream<Path> libraries = Files.list(sources.resolve("lib"))) {
            for (Path jar : Stream.concat(application, libraries)
                    .filter(file -> file.toString().endsWith(".jar"))
                    .toList()) {
                configuration.add(jar);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return configuration;
    }

    private void add(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith("META-INF/native-image/")
                        && entry.getName().endsWith(".json")) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        add(entry.getName(), JSON.readTree(content));
                    }
                }
            }
        }
    }

    private void add(String name, JsonNode configuration) {
        if (name.endsWith("/reflect-config.json")) {
            configuration.forEach(this::addType);
        } else if (name.endsWith("/resource-config.json")) {
            JsonNode all = configuration.path("resources");
            (all.isArray() ? all : all.path("includes"))
                    .forEach(include -> resources.add(
                            Pattern.compile(include.path("pattern").asText())));
        } else if (name.endsWith("/reachability-metadata.json")) {
            configuration.path("reflection").forEach(this::addType);
            configuration.path("resources").forEach(entry -> {
                if (entry.has("glob")) {
                    resources.add(glob(entry.get("glob").asText()));
                }
            });
        }
    }

    private void addType(JsonNode entry) {
        String name = (entry.has("type") ? entry.get("type") : entry.path("name")).asText();
        Set<String> settings = types.computeIfAbsent(name, fresh -> new LinkedHashSet<>());
        entry.properties().forEach(setting -> {
            if (setting.getValue().isBoolean() && setting.getValue().asBoolean()) {
                settings.add(setting.getKey());
            }
        });
    }

    /// The builder's globs: `*` within one folder, `**` across any number of them.
    private static Pattern glob(String glob) {
        StringBuilder pattern = new StringBuilder();
        for (String part : glob.split("(?<=/)|(?=\\*\\*)|(?<=\\*\\*)")) {
            pattern.append(
                    switch (part) {
                        case "**" -> ".*";
                        case "/" -> pattern.toString().endsWith(".*") ? "(?:/|(?<=^))" : "/";
                        default -> Pattern.quote(part).replace("*", "\\E[^/]*\\Q");
                    });
        }
        return Pattern.compile(pattern.toString());
    }

    /// Whether values of a type can be turned into JSON and back: its constructors, methods and fields are known.
    boolean knows(String type) {
        return types.getOrDefault(type, Set.of())
                .containsAll(List.of("allDeclaredConstructors", "allDeclaredMethods", "allDeclaredFields"));
    }

    /// Whether a resource is part of the executable.
    ///
    /// @param name as a class loader wants it: no slash in front
    boolean has(String name) {
        return resources.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
