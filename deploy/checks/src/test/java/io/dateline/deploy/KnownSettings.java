package io.dateline.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names of the environment variables that the services read: those of their own settings, found in their classes, and
/// those of Quarkus, found in its own descriptions of its settings at run time.
final class KnownSettings {

    private static final String DESCRIPTIONS = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final String PROPERTY = "org.eclipse.microprofile.config.inject.ConfigProperty";
    private static final String MAPPING = "io.smallrye.config.ConfigMapping";

    /// What glibc reads: with fewer arenas less memory stays with threads that are gone.
    private static final Set<String> OF_THE_C_LIBRARY = Set.of("MALLOC_ARENA_MAX");

    private static final Set<String> KNOWN = new TreeSet<>();

    private KnownSettings() {}

    /// Read once a run.
    private static synchronized Set<String> environmentVariables() throws IOException {
        if (KNOWN.isEmpty()) {
            KNOWN.addAll(read());
        }
        return KNOWN;
    }

    private static Set<String> read() throws IOException {
        Set<String> names = new TreeSet<>(OF_THE_C_LIBRARY);
        for (URL description :
                Collections.list(KnownSettings.class.getClassLoader().getResources(DESCRIPTIONS))) {
            try (InputStream content = description.openStream()) {
                addQuarkus(new ObjectMapper().readTree(content), names);
            }
        }
        addOwn(names);
        return names;
    }

    private static void addQuarkus(JsonNode description, Set<String> names) {
        if (description.path("phase").asText().equals("RUN_TIME")) {
            description.findValuesAsText("environmentVariable").forEach(names::add);
        }
        description.forEach(part -> addQuarkus(part, names));
    }

    private static void addOwn(Set<String> names) {
        JavaClasses classes = new ClassFileImporter()
                .importPaths(Stream.of("ingest-service", "analysis-service", "api-gateway", "platform")
                        .map(module -> Path.of("../..", module, "target/classes"))
                        .toList());
        for (JavaClass type : classes) {
            type.getConstructors().stream()
                    .flatMap(constructor -> constructor.getParameters().stream())
                    .forEach(parameter -> addProperties(parameter.getAnnotations(), names));
            for (JavaMethod method : type.getMethods()) {
                method.getParameters().forEach(parameter -> addProperties(parameter.getAnnotations(), names));
            }
            if (type.isAnnotatedWith(MAPPING)) {
                String prefix = type.getAnnotationOfType(MAPPING)
                        .get("prefix")
                        .orElseThrow()
                        .toString();
                type.getMethods().forEach(method -> names.add(variable(prefix + "." + kebab(method.getName()))));
            }
        }
    }

    private static void addProperties(Iterable<? extends JavaAnnotation<?>> annotations, Set<String> names) {
        for (JavaAnnotation<?> annotation : annotations) {
            if (annotation.getRawType().getName().equals(PROPERTY)) {
                names.add(variable(annotation.get("name").orElseThrow().toString()));
            }
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /// Variables among the given ones that nothing reads.
    static List<String> unread(Set<String> variables) throws IOException {
        List<Pattern> known = environmentVariables().stream()
                .map(name -> Pattern.compile(name.replaceAll("__[A-Z_]+?__", "_[A-Z0-9_]+_")))
                .toList();
        return variables.stream()
                .filter(variable -> known.stream()
                        .noneMatch(pattern -> pattern.matcher(variable).matches()))
                .sorted()
                .toList();
    }
}
