package io.dateline.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The walls of the house, as far as they stand in this service.
class WallsTest {

    private static final DescribedPredicate<JavaClass> AN_ENTITY =
            DescribedPredicate.describe("an entity of the database", type -> type.isAnnotatedWith(Entity.class));

    private static JavaClasses service;

    @BeforeAll
    static void read() {
        service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.dateline.gateway");
    }

    @Test
    void featuresFormNoCycles() {
        slices().matching("io.dateline.gateway.(*)..").should().beFreeOfCycles().check(service);
    }

    @Test
    void theQueryLanguageIsPure() {
        classes()
                .that()
                .resideInAPackage("..gateway.query..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "io.dateline.contract..",
                        // An invalid query is a problem with a place.
                        "io.dateline.platform.problem..",
                        "io.dateline.gateway.query.."))
                .check(service);
    }

    @Test
    void onlyTheClientOfIngestAndTheNotifiersSpeakHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..gateway.source..", "..gateway.webhook..", "..gateway.search.opensearch..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.net.http..", "org.eclipse.microprofile.rest.client..", "org.apache.hc.."))
                .check(service);
    }

    @Test
    void onlyConsumersAndTailsTakeMessages() {
        methods()
                .that()
                .areAnnotatedWith(Incoming.class)
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching(".*(Consumer|Tail)")
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
        noMethods().that().arePublic().should().haveRawReturnType(AN_ENTITY).check(service);
    }

    @Test
    void onlyResourcesHavePathsAndTheirMethodsArePublic() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                // The client of ingest-service describes its routes in interfaces.
                .areNotInterfaces()
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(service);
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .bePublic()
                .check(service);
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
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
