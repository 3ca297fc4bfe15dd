package io.dateline.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every regular expression in the main code of the modules: those that static fields hold, however deep in lists,
/// records and enums, and those that a method compiles on its way from a constant.
final class KnownPatterns {

    /// How a pattern is tried: at each place of a text, or at its beginning alone.
    enum Use {
        FIND,
        WHOLE
    }

    /// @param name class and field, or class and method
    record Known(String name, Pattern pattern, Use use) {}

    private static final Set<String> OF_STRING = Set.of("matches", "replaceAll", "replaceFirst", "split");
    private static final Set<String> WITH_REPLACEMENT = Set.of("replaceAll", "replaceFirst");
    private static final Set<String> WHOLE = Set.of("matches", "lookingAt");
    private static final Set<String> NO_USE = Set.of("region", "useTransparentBounds", "useAnchoringBounds", "reset");

    private final Map<String, Known> found = new LinkedHashMap<>();
    private final Set<String> computed = new TreeSet<>();

    /// Class and field, to how it is used in its class.
    private final Map<String, Set<Use>> uses = new HashMap<>();

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    static KnownPatterns in(List<Path> classes) {
        KnownPatterns patterns = new KnownPatterns();
        List<String> names = new ArrayList<>();
        for (Path folder : classes) {
            for (Path file : classFiles(folder)) {
                ClassModel model = parse(file);
                names.add(model.thisClass().asInternalName().replace('/', '.'));
                model.methods().forEach(method -> patterns.calls(model, method));
            }
        }
        names.sort(Comparator.naturalOrder());
        names.forEach(patterns::fields);
        return patterns;
    }

    Collection<Known> all() {
        return found.values();
    }

    /// Methods that compile what they are given; what they are given must then be held by a static field.
    Set<String> computed() {
        return computed;
    }

    private void calls(ClassModel type, MethodModel method) {
        String owner = simpleName(type.thisClass().asInternalName());
        String place = owner + "." + method.methodName().stringValue();
        Deque<String> constants = new ArrayDeque<>();
        String field = null;
        for (CodeElement element : method.code().map(code -> code.elementList()).orElse(List.of())) {
            if (element instanceof ConstantInstruction constant && constant.constantValue() instanceof String text) {
                constants.addLast(text);
            } else if (element instanceof InvokeDynamicInstruction) {
                constants.clear();
            } else if (element instanceof FieldInstruction read
                    && read.type().stringValue().equals("Ljava/util/regex/Pattern;")) {
                field = simpleName(read.owner().asInternalName()) + "."
                        + read.name().stringValue();
            } else if (element instanceof InvokeInstruction call) {
                String on = call.owner().asInternalName();
                String name = call.name().stringValue();
                if (on.equals("java/lang/String")
                        && OF_STRING.contains(name)
                        && call.type().stringValue().startsWith("(Ljava/lang/String;")) {
                    boolean replaces = WITH_REPLACEMENT.contains(name) && constants.size() > 1;
                    if (replaces) {
                        constants.removeLast();
                    }
                    constant(place, constants, 0, name.equals("matches") ? Use.WHOLE : Use.FIND);
                } else if (on.equals("java/util/regex/Pattern") && name.equals("compile")) {
                    // With flags or without: a static field that holds it tells them, and is looked at too.
                    constant(place, constants, -1, Use.FIND);
                } else if (on.equals("java/util/regex/Matcher") && field != null && !NO_USE.contains(name)) {
                    uses.computeIfAbsent(field, _ -> new HashSet<>()).add(WHOLE.contains(name) ? Use.WHOLE : Use.FIND);
                    field = null;
                } else if (on.equals("java/util/regex/Pattern") && field != null && !name.equals("matcher")) {
                    uses.computeIfAbsent(field, _ -> new HashSet<>()).add(Use.FIND);
                    field = null;
                }
            }
        }
    }

    private void constant(String place, Deque<String> constants, int flags, Use use) {
        String text = constants.pollLast();
        if (text == null) {
            computed.add(place);
        } else if (flags == 0) {
            add(place, Pattern.compile(text), use);
        } else if (!place.endsWith(".<clinit>")) {
            add(place, Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), use);
        }
    }

    private void add(String name, Pattern pattern, Use use) {
        found.merge(pattern.pattern() + "\u0000" + pattern.flags(), new Known(name, pattern, use), (one, other) -> {
            return one.use() == Use.FIND ? one : new Known(one.name(), one.pattern(), other.use());
        });
    }

    private void fields(String className) {
        Class<?> type;
        try {
            type = Class.forName(className);
        } catch (ClassNotFoundException | LinkageError e) {
            return; // Needs a library that is there at build time alone, or files of a running service.
        }
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                walk(simpleName(className.replace('.', '/')) + "." + field.getName(), value(field, null));
            }
        }
    }

    private void walk(String name, Object root) {
        Deque<Object> open = new ArrayDeque<>();
        if (root != null) {
            open.push(root);
        }
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            switch (next) {
                case Pattern pattern ->
                    add(
                            name,
                            pattern,
                            uses.getOrDefault(name, Set.of()).equals(Set.of(Use.WHOLE)) ? Use.WHOLE : Use.FIND);
                case Collection<?> many ->
                    many.stream().filter(each -> each != null).forEach(open::push);
                case Map<?, ?> map -> {
                    map.keySet().stream().filter(each -> each != null).forEach(open::push);
                    map.values().stream().filter(each -> each != null).forEach(open::push);
                }
                case Object[] many ->
                    Stream.of(many).filter(each -> each != null).forEach(open::push);
                default -> {
                    if (next.getClass().getName().startsWith("io.dateline.")) {
                        for (Field field : next.getClass().getDeclaredFields()) {
                            if (!Modifier.isStatic(field.getModifiers())
                                    && !field.getType().isPrimitive()) {
                                Object value = value(field, next);
                                if (value != null) {
                                    open.push(value);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return null; // What cannot start outside a running service holds no pattern that a constant does not show.
        }
    }

    private static String simpleName(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
    }

    private static List<Path> classFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
