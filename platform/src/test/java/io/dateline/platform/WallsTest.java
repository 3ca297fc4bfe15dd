package io.dateline.platform;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.regex.Pattern;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The walls around the plumbing that all services share.
class WallsTest {

    private static final Pattern DOMAIN = Pattern.compile(
            "(?i).*(article|source(?!s?$)|feed|entity|topic|sentiment|quote|copies|story|monitor|mention|alert|digest|tenant).*");

    private static JavaClasses platform;

    @BeforeAll
    static void read() {
        platform = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.dateline.platform");
    }

    @Test
    void roomsFormNoCycles() {
        slices().matching("io.dateline.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(platform);
    }

    @Test
    void noTypeIsNamedAfterTheDomain() {
        classes()
                .should(new ArchCondition<JavaClass>("have a name without a domain noun") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(
                                type, !DOMAIN.matcher(type.getSimpleName()).matches(), type.getName()));
                    }
                })
                .check(platform);
    }

    @Test
    void ofTheContractOnlyTheEventIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.dateline.contract..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName("Event"))))
                .check(platform);
    }

    @Test
    void onlyTheOutboxTouchesAnEmitter() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..platform.outbox..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Emitter.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(MutinyEmitter.class)
                .check(platform);
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
        fields().should().notBeAnnotatedWith(Inject.class).check(platform);
    }

    @Test
    void timeComesFromTheOneClock() {
        noClasses().should().callMethod(Instant.class, "now").check(platform);
    }
}
