package io.dateline.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dateline.contract.fixture.ServiceWalls;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The walls of the house, as far as they stand in this service.
class WallsTest implements ServiceWalls {

    private static JavaClasses service;

    @BeforeAll
    static void read() {
        service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.dateline.gateway");
    }

    @Override
    public JavaClasses service() {
        return service;
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
    void documentsSchedulesAndDraftsArePure() {
        classes()
                .that()
                .resideInAnyPackage("..gateway.document", "..gateway.briefing.schedule", "..gateway.briefing.draft")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.annotation..",
                        "org.eclipse.microprofile.openapi.annotations..",
                        "io.quarkus.runtime.annotations..",
                        "io.dateline.contract..",
                        "io.dateline.platform.text..",
                        // How prominently a match stands.
                        "io.dateline.gateway.mention..",
                        "io.dateline.gateway.document",
                        "io.dateline.gateway.briefing.schedule",
                        "io.dateline.gateway.briefing.draft"))
                .check(service);
    }

    @Test
    void onlyTheClientOfIngestTheIndexAndTheWayToReceiversSpeakHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..gateway.ingest..", "..gateway.search.opensearch..", "..gateway.channel.http..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.net.http..", "org.eclipse.microprofile.rest.client..", "org.apache.hc..")
                        // Says which client a resource is given.
                        .and(not(type(RestClient.class))))
                .check(service);
    }

    @Test
    void ofIngestServiceOnlyTheApiIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.dateline.ingest..").and(not(resideInAPackage("io.dateline.ingest.api.."))))
                .check(service);
    }

    @Test
    void panacheIsAskedOnlyByRepositories() {
        noClasses()
                .that()
                .areNotAssignableTo(PanacheRepositoryBase.class)
                .should()
                .callMethodWhere(DescribedPredicate.describe("a repository is given a query", WallsTest::isQuery))
                .check(service);
        classes()
                .that()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .bePackagePrivate()
                .check(service);
    }

    /// Whoever hands a query to a repository knows what the repository should: such a finder wants a name.
    private static boolean isQuery(JavaMethodCall call) {
        boolean isPanaches = call.getTarget()
                .resolveMember()
                .filter(method -> method.getOwner().isEquivalentTo(PanacheRepositoryBase.class))
                .isPresent();
        return isPanaches
                && call.getTarget().getRawParameterTypes().stream()
                        .findFirst()
                        .filter(first -> first.isEquivalentTo(String.class))
                        .isPresent();
    }
}
