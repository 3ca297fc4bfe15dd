package io.dateline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A native executable sees of a type only what was registered for it, so an unregistered JSON type fails there alone,
/// at run time. Here it fails at once.
class NativeTypesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "analysis-service", "api-gateway"})
    void everyJsonTypeOfAServiceIsKnownToItsExecutable(String service) {
        Stream<String> modules = Stream.of(service, "platform", "contract");
        if (!service.equals("analysis-service")) {
            modules = Stream.concat(modules, Stream.of("ingest-api"));
        }
        JavaClasses classes = new ClassFileImporter()
                .importPaths(modules.map(NativeTypesTest::classesOf).toList());
        Set<String> types = JsonTypes.in(classes);
        NativeConfiguration configuration = NativeConfiguration.of(service);

        Set<String> unknown = new TreeSet<>();
        for (String type : types) {
            if (!configuration.knows(type)) {
                unknown.add(type);
            }
        }

        assertThat(types).contains("io.dateline.contract.ArticleAnalysed", "io.dateline.platform.problem.Problem");
        assertThat(unknown)
                .as("types that %s reads or writes as JSON and that lack @RegisterForReflection", service)
                .isEmpty();
    }

    private static Path classesOf(String module) {
        return Path.of("../..", module, "target", "classes");
    }
}
