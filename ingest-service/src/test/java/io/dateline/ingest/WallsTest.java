package io.dateline.ingest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dateline.contract.fixture.ServiceWalls;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The walls of the house, as far as they stand in this service and its API.
class WallsTest implements ServiceWalls {

    private static final String API = "io.dateline.ingest.api..";

    private static JavaClasses service;

    @BeforeAll
    static void read() {
        service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.dateline.ingest");
    }

    @Override
    public JavaClasses service() {
        return service;
    }

    @Test
    void extractionIsPure() {
        classes()
                .that()
                .resideInAnyPackage(
                        "..ingest.extract..", "..ingest.byline..", "..ingest.blocks..", "..ingest.document..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.jsoup..",
                        "com.fasterxml.jackson..",
                        "io.dateline.contract..",
                        // Whether anybody still waits for it.
                        "io.dateline.platform.work..",
                        "io.dateline.ingest.text..",
                        "io.dateline.ingest.dates..",
                        "io.dateline.ingest.document..",
                        "io.dateline.ingest.blocks..",
                        "io.dateline.ingest.byline..",
                        "io.dateline.ingest.extract.."))
                .check(service);
    }

    @Test
    void textsAndDatesArePure() {
        classes()
                .that()
                .resideInAnyPackage("..ingest.text..", "..ingest.dates..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "io.dateline.contract..",
                        // An element whose words are read.
                        "org.jsoup.nodes..",
                        "io.dateline.ingest.text..",
                        "io.dateline.ingest.dates.."))
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

    /// Whoever calls this service finds in `ingest-api` all that it may ask. Hubs of the web, which have a standard
    /// of their own, are the exception.
    @Test
    void everyRouteStandsInTheApi() {
        noClasses()
                .that()
                .resideOutsideOfPackages(API, "..ingest.push..")
                .should()
                .beAnnotatedWith(Path.class)
                .check(service);
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .andShould()
                .bePublic()
                .check(service);
    }

    @Test
    void everyInterfaceOfTheApiIsImplementedByOneResource() {
        List<JavaClass> routes = service.stream()
                .filter(type -> type.isInterface() && type.isAnnotatedWith(Path.class))
                .toList();

        assertThat(routes)
                .hasSizeGreaterThan(5)
                .allSatisfy(api -> assertThat(api.getSubclasses())
                        .extracting(JavaClass::getSimpleName)
                        .hasSize(1)
                        .allMatch(name -> name.endsWith("Resource")));
    }
}
