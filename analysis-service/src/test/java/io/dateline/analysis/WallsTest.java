package io.dateline.analysis;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dateline.contract.fixture.ServiceWalls;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The walls of the house, as far as they stand in this service.
class WallsTest implements ServiceWalls {

    private static final String[] STAGES = {
        "..analysis.pipeline..",
        "..analysis.language..",
        "..analysis.entity..",
        "..analysis.role..",
        "..analysis.topic..",
        "..analysis.sentiment..",
        "..analysis.quote..",
        "..analysis.embedding.."
    };

    private static JavaClasses service;

    @BeforeAll
    static void read() {
        service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.dateline.analysis");
    }

    @Override
    public JavaClasses service() {
        return service;
    }

    @Test
    void stagesArePure() {
        // Their model ports' adapters read a model file with the library that the model needs, and nothing else.
        classes()
                .that()
                .resideInAnyPackage(STAGES)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "io.dateline.contract..",
                        "io.dateline.analysis.pipeline..",
                        "io.dateline.analysis.language..",
                        "io.dateline.analysis.entity..",
                        "io.dateline.analysis.naming..",
                        "io.dateline.analysis.token..",
                        "io.dateline.analysis.role..",
                        "io.dateline.analysis.topic..",
                        "io.dateline.analysis.sentiment..",
                        "io.dateline.analysis.quote..",
                        "io.dateline.analysis.embedding..",
                        "ai.onnxruntime..",
                        "opennlp.tools..",
                        "com.fasterxml.jackson.."))
                .check(service);
    }

    @Test
    void stagesDoNotKnowEachOther() {
        for (String stage : STAGES) {
            if (!stage.contains("pipeline")) {
                noClasses()
                        .that()
                        .resideInAPackage(stage)
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(STAGES)
                                .and(nameMatching(".*\\.analysis\\.(?!pipeline)(?!"
                                        + stage.replaceAll("\\W|analysis", "") + "\\.).*")))
                        .check(service);
            }
        }
    }

    @Test
    void tokenisersArePure() {
        classes()
                .that()
                .resideInAPackage("io.dateline.analysis.token")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "io.dateline.analysis.token.."))
                .check(service);
    }

    @Test
    void namingIsPure() {
        classes()
                .that()
                .resideInAPackage("io.dateline.analysis.naming")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify..", "io.dateline.contract..", "io.dateline.analysis.naming.."))
                .check(service);
    }

    @Test
    void aliasPolicyIsPure() {
        classes()
                .that()
                .resideInAPackage("io.dateline.analysis.alias")
                .and()
                .haveNameMatching(".*\\.(AliasPolicy|Renaming|Introduction|Referent)")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "io.dateline.contract..",
                        "io.dateline.analysis.naming..",
                        "io.dateline.analysis.token..",
                        "io.dateline.analysis.alias.."))
                .check(service);
    }

    @Test
    void storyPolicyIsPure() {
        classes()
                .that()
                .haveFullyQualifiedName("io.dateline.analysis.story.StoryPolicy")
                .or()
                .haveFullyQualifiedName("io.dateline.analysis.story.StoryState")
                .or()
                .resideInAPackage("io.dateline.analysis.wording")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify..", "io.dateline.analysis.story..", "io.dateline.analysis.wording.."))
                .check(service);
    }

    @Test
    void summariesArePure() {
        classes()
                .that()
                .resideInAPackage("io.dateline.analysis.summary")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "io.dateline.contract..",
                        "io.dateline.analysis.pipeline..",
                        "io.dateline.analysis.wording..",
                        "io.dateline.analysis.summary.."))
                .check(service);
    }

    @Test
    void watchedNamesAreFoundPurely() {
        classes()
                .that()
                .resideInAPackage("io.dateline.analysis.watch")
                .and()
                .haveNameMatching(".*\\.(WatchStage|WatchedNames|WatchedMentions|HashedWords).*")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "io.dateline.contract..",
                        "io.dateline.analysis.pipeline..",
                        "io.dateline.analysis.token..",
                        "io.dateline.analysis.watch.."))
                .check(service);
    }

    @Test
    void copyPolicyIsPure() {
        classes()
                .that()
                .resideInAPackage("io.dateline.analysis.syndication")
                .and()
                .haveNameMatching(".*\\.(CopyPolicy|CopyState|CopyArticle|Sketch|HashIndex|Credits)")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify..", "io.dateline.contract..", "io.dateline.analysis.syndication.."))
                .check(service);
    }

    @Test
    void chanceComesFromOutside() {
        noClasses().should().callMethod(UUID.class, "randomUUID").check(service);
    }
}
