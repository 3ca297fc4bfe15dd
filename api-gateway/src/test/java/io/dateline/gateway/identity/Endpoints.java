package io.dateline.gateway.identity;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The endpoints as their classes describe them: a new one is among them by itself.
public final class Endpoints {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

    private static final List<Endpoint> ALL = read();

    private Endpoints() {}

    /// @param verb upper case
    /// @param path below `/api/v1`
    /// @param open whether nobody needs to be known
    /// @param demands what its annotations demand of the caller
    record Endpoint(String verb, String path, boolean open, List<Requirement> demands, Method method) {

        Optional<Operation> operation() {
            return Optional.ofNullable(method.getAnnotation(Operation.class));
        }

        String id() {
            return operation().map(Operation::operationId).orElse(toString());
        }

        /// First part of the path, such as `monitors`.
        String thing() {
            return path.split("/")[1];
        }

        /// What it demands of account and scope, unless it is open.
        Requirement.Scoped scoped() {
            return demands.stream()
                    .filter(Requirement.Scoped.class::isInstance)
                    .map(Requirement.Scoped.class::cast)
                    .findFirst()
                    .orElseThrow();
        }

        boolean isForRole(Role role) {
            return scoped() instanceof Requirement.RoleAndScope demand && demand.role() == role;
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    static List<Endpoint> all() {
        return ALL;
    }

    static Map<String, Endpoint> byId() {
        return ALL.stream().collect(Collectors.toMap(Endpoint::id, Function.identity()));
    }

    /// Ids of the operations that nobody needs to be known for.
    public static Set<String> open() {
        return ALL.stream().filter(Endpoint::open).map(Endpoint::id).collect(Collectors.toSet());
    }

    private static List<Endpoint> read() {
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
            List<Endpoint> all = new ArrayList<>();
            // Only resources have paths: a wall says so.
            for (java.nio.file.Path file : files.filter(each -> each.toString().endsWith("Resource.class"))
                    .toList()) {
                String name =
                        CLASSES.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                Class<?> type =
                        Class.forName(name, false, Thread.currentThread().getContextClassLoader());
                for (Method method : type.getDeclaredMethods()) {
                    endpoint(type, method).ifPresent(all::add);
                }
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Endpoint> endpoint(Class<?> type, Method method) {
        return Stream.of(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .findFirst()
                .map(verb -> new Endpoint(
                        verb.value(),
                        path(type.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class)),
                        method.isAnnotationPresent(PermitAll.class),
                        Stream.of(method.getAnnotationsByType(PermissionsAllowed.class))
                                .flatMap(allowed -> Stream.of(allowed.value()))
                                .map(Requirement::of)
                                .toList(),
                        method));
    }

    private static String path(Path path) {
        if (path == null) {
            return "";
        }
        return path.value().startsWith("/") ? path.value() : "/" + path.value();
    }
}
