package io.dateline.ingest.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The walls of the house, as far as they stand around this API.
class WallsTest {

    private static JavaClasses api;

    @BeforeAll
    static void read() {
        api = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.dateline.ingest.api");
    }

    @Test
    void apiKnowsNothingButAnnotationsAndTheContract() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "jakarta.ws.rs..",
                        "jakarta.validation..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.annotation..",
                        "org.eclipse.microprofile.openapi.annotations..",
                        // Status and headers beside a body of a known type.
                        "org.jboss.resteasy.reactive",
                        "io.quarkus.runtime.annotations",
                        "io.dateline.contract..",
                        "io.dateline.platform.text..",
                        "io.dateline.platform.request..",
                        "io.dateline.ingest.api.."))
                .check(api);
    }

    @Test
    void roomsFormNoCycles() {
        slices().matching("io.dateline.ingest.api.(*)..")
                .should()
                .beFreeOfCycles()
                .check(api);
    }

    @Test
    void routesStandInInterfaces() {
        classes().that().areAnnotatedWith(Path.class).should().beInterfaces().check(api);
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .check(api);
    }
}
