package io.dateline.deploy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The types of ours that become JSON or are made of it: what resources take and give, what exception mappers answer,
/// what methods that read or write JSON name or make, the messages, and whatever all these consist of.
final class JsonTypes {

    private static final Set<String> JSON = Set.of(
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.databind.ObjectReader",
            "com.fasterxml.jackson.databind.ObjectWriter",
            "jakarta.ws.rs.core.Response",
            "jakarta.ws.rs.core.Response$ResponseBuilder",
            "org.jboss.resteasy.reactive.RestResponse",
            "org.jboss.resteasy.reactive.RestResponse$ResponseBuilder");

    private static final Set<String> READING = Set.of("readValue", "convertValue", "treeToValue");
    private static final Set<String> WRITING = Set.of("writeValueAsString", "writeValueAsBytes", "ok", "entity");

    /// Made beside what is written, and not written.
    private static final Set<String> NOT_JSON =
            Set.of("io.dateline.gateway.live.LiveEvent", "io.dateline.gateway.live.Position");

    private final Set<JavaClass> found =
            new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
    private final Deque<JavaClass> open = new ArrayDeque<>();

    private JsonTypes() {}

    /// @return names, as a class loader wants them
    static Set<String> in(JavaClasses classes) {
        JsonTypes types = new JsonTypes();
        for (JavaClass type : classes) {
            if (type.isAssignableTo("io.dateline.contract.Event")) {
                types.add(type);
            }
            boolean resource = type.isAnnotatedWith("jakarta.ws.rs.Path");
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                if (resource && unit.getModifiers().contains(JavaModifier.PUBLIC) && unit.isMethod()
                        || unit.isAnnotatedWith("org.jboss.resteasy.reactive.server.ServerExceptionMapper")) {
                    types.addSignature(unit, resource);
                }
                if (calls(unit, READING)) {
                    types.addNamed(unit);
                }
                if (calls(unit, WRITING)) {
                    types.addMade(unit);
                }
            }
        }
        types.close();
        Set<String> names = new TreeSet<>();
        types.found.forEach(type -> names.add(type.getName()));
        return names;
    }

    private static boolean calls(JavaCodeUnit unit, Set<String> names) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> JSON.contains(call.getTargetOwner().getName()) && names.contains(call.getName()));
    }

    private void addSignature(JavaCodeUnit unit, boolean withParameters) {
        involved(unit.getReturnType()).forEach(this::add);
        if (withParameters) {
            unit.getParameters().stream()
                    .filter(parameter -> parameter.getAnnotations().stream().noneMatch(JsonTypes::isNoBody))
                    .flatMap(parameter -> involved(parameter.getType()))
                    .forEach(this::add);
        }
    }

    private static boolean isNoBody(com.tngtech.archunit.core.domain.JavaAnnotation<?> annotation) {
        String name = annotation.getRawType().getName();
        return name.startsWith("org.jboss.resteasy.reactive.") || name.startsWith("jakarta.ws.rs.");
    }

    /// What a method that reads JSON names, as a class or in a reference to a generic type.
    private void addNamed(JavaCodeUnit unit) {
        unit.getReferencedClassObjects().stream()
                .map(named -> named.getRawType())
                .filter(named -> named.isRecord() || named.isEnum() || named.isInterface())
                .forEach(this::add);
        unit.getConstructorCallsFromSelf().stream()
                .map(call -> call.getTargetOwner())
                .filter(JsonTypes::isTypeReference)
                .flatMap(made -> involved(made.getSuperclass().orElseThrow()))
                .forEach(this::add);
        unit.getFieldAccesses().stream()
                .flatMap(access -> access.getTarget().resolveMember().stream())
                .filter(field -> isTypeReference(field.getRawType()))
                .flatMap(field -> involved(field.getType()))
                .forEach(this::add);
    }

    /// Records that a method that writes JSON makes, by their constructors or their own factories.
    private void addMade(JavaCodeUnit unit) {
        Stream.concat(
                        unit.getConstructorCallsFromSelf().stream().map(call -> call.getTargetOwner()),
                        unit.getMethodCallsFromSelf().stream()
                                .filter(call ->
                                        call.getTarget().getRawReturnType().equals(call.getTargetOwner()))
                                .map(call -> call.getTargetOwner()))
                .filter(JavaClass::isRecord)
                .filter(made -> !NOT_JSON.contains(made.getName()))
                .forEach(this::add);
    }

    private static boolean isTypeReference(JavaClass type) {
        return type.isAssignableTo("com.fasterxml.jackson.core.type.TypeReference");
    }

    private static Stream<JavaClass> involved(JavaType type) {
        return type.getAllInvolvedRawTypes().stream();
    }

    private void add(JavaClass type) {
        JavaClass plain = type.isArray() ? type.getBaseComponentType() : type;
        if (plain.getPackageName().startsWith("io.dateline.")
                && !plain.isAnnotation()
                && !plain.isAssignableTo(Throwable.class)
                && found.add(plain)) {
            open.add(plain);
        }
    }

    private void close() {
        while (!open.isEmpty()) {
            JavaClass type = open.removeFirst();
            for (JavaField field : type.getFields()) {
                if (!field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.isAnnotatedWith("com.fasterxml.jackson.annotation.JsonIgnore")) {
                    involved(field.getType()).forEach(this::add);
                }
            }
            if (type.isInterface()) {
                type.getAllSubclasses().forEach(this::add);
            }
        }
    }
}
