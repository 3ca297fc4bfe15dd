package io.dateline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Quarkus initialises every class while it builds the executable, but for those that `native-image.properties` names.
/// A library that is left for the start takes with it whatever touches it in a static initialiser.
class NativeStartTest {

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "analysis-service", "api-gateway"})
    void classesThatTouchWhatIsLeftForTheStartAreLeftForTheStart(String service) throws IOException {
        List<String> left = leftForTheStart(service);

        Set<String> tooEarly = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPath(classes(service))) {
            if (!isIn(left, type.getName()) && touched(type).anyMatch(name -> isIn(left, name))) {
                tooEarly.add(type.getName());
            }
        }

        assertThat(tooEarly)
                .as("classes to be named in native-image.properties of %s", service)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "analysis-service", "api-gateway"})
    void whatIsLeftForTheStartExists(String service) throws IOException {
        assertThat(leftForTheStart(service)).isNotEmpty().allMatch(NativeStartTest::exists);
    }

    /// Types of static fields, and whatever the static initialiser calls, reads or writes.
    private static Stream<String> touched(JavaClass type) {
        Stream<String> fields = type.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .map(JavaField::getRawType)
                .map(JavaClass::getName);
        Stream<String> accesses = type.getStaticInitializer().stream()
                .flatMap(initializer -> initializer.getAccessesFromSelf().stream())
                .map(JavaAccess::getTargetOwner)
                .map(JavaClass::getName);
        return Stream.concat(fields, accesses);
    }

    private static boolean isIn(List<String> names, String type) {
        return names.stream()
                .anyMatch(name -> type.equals(name) || type.startsWith(name + ".") || type.startsWith(name + "$"));
    }

    private static boolean exists(String name) {
        ClassLoader loader = NativeStartTest.class.getClassLoader();
        String path = name.replace('.', '/');
        return loader.getResource(path + ".class") != null || loader.getResource(path) != null;
    }

    private static List<String> leftForTheStart(String service) throws IOException {
        Path file = classes(service)
                .resolve("META-INF/native-image/io.dateline")
                .resolve(service)
                .resolve("native-image.properties");
        Properties properties = new Properties();
        try (InputStream content = Files.newInputStream(file)) {
            properties.load(content);
        }
        return Arrays.stream(properties.getProperty("Args").split(" "))
                .filter(argument -> argument.startsWith("--initialize-at-run-time="))
                .flatMap(argument -> Arrays.stream(
                        argument.substring(argument.indexOf('=') + 1).split(",")))
                .toList();
    }

    private static Path classes(String service) {
        return Path.of("../..", service, "target", "classes");
    }
}
