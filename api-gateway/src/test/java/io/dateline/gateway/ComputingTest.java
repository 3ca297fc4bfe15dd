package io.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.search.SearchIndex;
import io.dateline.platform.computing.Computing;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What reads the texts of many articles, or the index, takes the processor: a tenant that asks for much of it must not
/// keep the others waiting.
class ComputingTest {

    private static final List<String> COMPUTING_PACKAGES =
            List.of("io.dateline.gateway.match", "io.dateline.gateway.diff");

    /// Operations that may do so on the thread that serves them, each with the reason.
    private static final Map<String, String> ON_THEIR_THREAD = Map.of(
            "MentionResource.get", "reads one article",
            "MentionResource.change", "reads one article");

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dateline.gateway");

    @Test
    void whatReadsManyArticlesRunsWhereOperationsCompute() {
        Map<String, List<String>> found = new TreeMap<>();
        for (JavaClass type : SERVICE) {
            for (JavaMethod method : type.getMethods()) {
                boolean operation = method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
                List<String> path = operation && !type.isInterface() ? wayToArticles(method) : List.of();
                if (!path.isEmpty()) {
                    found.put(type.getSimpleName() + '.' + method.getName(), path);
                }
            }
        }

        assertThat(found.keySet())
                .as(() -> "of these no method is marked @Computing: " + found)
                .containsExactlyInAnyOrderElementsOf(ON_THEIR_THREAD.keySet());
    }

    /// Otherwise the test above would be content with nothing.
    @Test
    void wayToArticlesIsFoundBehindWhatIsMarked() {
        assertThat(SERVICE.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> isMarked(method) && !wayBehind(method).isEmpty())
                        .map(method -> method.getOwner().getSimpleName() + '.' + method.getName()))
                .contains("ArticleResource.find", "StoryResource.list", "MentionPages.page", "CopiesResource.list");
    }

    /// @return methods from an operation to the first that reads many articles; empty if it reads none, or only behind
    ///     a method that is marked
    private static List<String> wayToArticles(JavaMethod operation) {
        return isMarked(operation) ? List.of() : wayBehind(operation);
    }

    private static List<String> wayBehind(JavaMethod start) {
        Map<JavaCodeUnit, JavaCodeUnit> before = new HashMap<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(start));
        Set<JavaCodeUnit> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            JavaCodeUnit next = open.remove();
            if (next != start && readsArticles(next)) {
                return Stream.iterate(next, Objects::nonNull, before::get)
                        .map(unit -> unit.getOwner().getSimpleName() + '.' + unit.getName())
                        .toList()
                        .reversed();
            }
            calls(next).filter(called -> isFollowed(called) && seen.add(called)).forEach(called -> {
                before.put(called, next);
                open.add(called);
            });
        }
        return List.of();
    }

    private static Stream<JavaCodeUnit> calls(JavaCodeUnit unit) {
        return Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .flatMap(ComputingTest::called);
    }

    /// What is called, or overrides it.
    private static Stream<JavaCodeUnit> called(JavaAccess<?> access) {
        JavaMember member = (JavaMember) access.getTarget().resolveMember().orElse(null);
        if (!(member instanceof JavaCodeUnit unit)
                || !SERVICE.contain(unit.getOwner().getName())) {
            return Stream.empty();
        }
        Stream<JavaCodeUnit> overriding = unit.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals(unit.getName())
                        && method.getRawParameterTypes().size()
                                == unit.getRawParameterTypes().size())
                .map(JavaCodeUnit.class::cast);
        return Stream.concat(Stream.of(unit), overriding);
    }

    private static boolean readsArticles(JavaCodeUnit unit) {
        boolean many = unit.getRawReturnType().isAssignableTo(Collection.class)
                || unit.getRawReturnType().isAssignableTo(Map.class);
        return unit.getOwner().isEquivalentTo(Articles.class) && many
                || unit.getOwner().isAssignableTo(SearchIndex.class)
                        && unit.getName().equals("search")
                || COMPUTING_PACKAGES.contains(unit.getOwner().getPackageName()) && !unit.isConstructor();
    }

    /// One article is a row of the database, although it is read as a list of one.
    private static boolean isFollowed(JavaCodeUnit called) {
        boolean one = called.getOwner().isEquivalentTo(Articles.class) && !readsArticles(called);
        return !one && !isMarked(called);
    }

    private static boolean isMarked(JavaCodeUnit unit) {
        return unit.isAnnotatedWith(Computing.class) || unit.getOwner().isAnnotatedWith(Computing.class);
    }
}
