package io.dateline.ingest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The walls of the house, as far as they stand in this service.
class WallsTest {

    private static JavaClasses service;

    @BeforeAll
    static void read() {
        service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.dateline.ingest");
    }

    @Test
    void featuresFormNoCycles() {
        slices().matching("io.dateline.ingest.(*)..").should().beFreeOfCycles().check(service);
    }

    @Test
    void extractionIsPure() {
        classes()
                .that()
                .resideInAPackage("..ingest.extract..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.jsoup..",
                        "com.fasterxml.jackson..",
                        "io.dateline.contract..",
                        "io.dateline.ingest.extract.."))
                .check(service);
    }

    @Test
    void addressesArePure() {
        classes()
                .that()
                .resideInAPackage("..ingest.url..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify..", "crawlercommons.domains..", "io.dateline.ingest.url.."))
                .check(service);
    }

    @Test
    void onlyFetchSpeaksHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ingest.fetch..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.hc..", "java.net.http.."))
                .orShould()
                .callMethod(java.net.URI.class, "toURL")
                .check(service);
    }

    @Test
    void onlyTheOutboxSendsMessages() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Emitter.class)
                .check(service);
    }

    @Test
    void entitiesStayInTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(service);
        noClasses()
                .that()
                .arePublic()
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .orShould()
                .beAnnotatedWith(Entity.class)
                .as("no public class names an entity in its public methods")
                .allowEmptyShould(true)
                .check(service.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "have public methods that return entities",
                        type -> type.getMethods().stream()
                                .anyMatch(method -> method.getModifiers()
                                                .contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
                                        && method.getRawReturnType().isAnnotatedWith(Entity.class)))));
    }

    @Test
    void onlyResourcesHavePathsAndTheirMethodsArePublic() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(service);
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PATCH.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .should()
                .bePublic()
                .check(service);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should().notBeAnnotatedWith(Inject.class).check(service);
    }

    @Test
    void timeComesFromTheOneClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(service);
    }
}
