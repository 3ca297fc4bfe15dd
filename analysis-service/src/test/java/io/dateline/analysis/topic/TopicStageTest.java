package io.dateline.analysis.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Span;
import io.dateline.contract.finding.Topic;
import io.dateline.contract.fixture.ArticleBuilder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TopicStageTest {

    private static final OnnxSentenceEncoder ENCODER = new OnnxSentenceEncoder(1);
    private static final TopicStage STAGE = new TopicStage(ENCODER);

    private static final String TITLE = "Police hunt hackers who stole files from game studio";
    private static final String TEXT = "Detectives are looking for the hackers who broke into the network of the game "
            + "studio Larkfield and stole its source code.\n"
            + "The malware copied confidential e-mails of 900 employees before the servers were shut down, a security "
            + "researcher said.\n"
            + "Police have not arrested anybody, and the suspects demand a ransom.";

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    private static List<Topic> topics(String language, String title, String text) {
        Article article = new ArticleBuilder(title, text).id(UUID.randomUUID()).build();
        Outcome outcome = STAGE.apply(Document.of(article).withLanguage(new Language(language, 1)));
        return ((Outcome.Analysed) outcome).document().topics();
    }

    @Test
    void crimeWithComputersIsBothCrimeAndComputing() {
        assertThat(topics("en", TITLE, TEXT))
                .extracting(Topic::code)
                .contains("medtop:02000000", "medtop:13000000", "medtop:20000763");
    }

    @Test
    void narrowerTopicNamesItsWholePathAndIsNeverSurerThanTheBroaderOne() {
        List<Topic> topics = topics("en", TITLE, TEXT);
        Topic computing = topics.stream()
                .filter(topic -> topic.code().equals("medtop:20000763"))
                .findFirst()
                .orElseThrow();
        Topic technology = topics.stream()
                .filter(topic -> topic.code().equals("medtop:13000000"))
                .findFirst()
                .orElseThrow();

        assertThat(computing.path())
                .startsWith("science and technology")
                .endsWith("information technology and computer science");
        assertThat(computing.score()).isLessThanOrEqualTo(technology.score());
    }

    @Test
    void everyTopicPointsAtPlacesInsideTheArticle() {
        assertThat(topics("en", TITLE, TEXT)).allSatisfy(topic -> {
            assertThat(topic.score()).isBetween(0.0, 1.0);
            assertThat(topic.evidence())
                    .isNotEmpty()
                    .allSatisfy(span -> assertThat(span.end())
                            .isLessThanOrEqualTo(span.field() == Span.Field.TITLE ? TITLE.length() : TEXT.length()));
        });
    }

    @Test
    void sportIsToldFromBusiness() {
        List<Topic> sport =
                topics("en", "Late goal sends Harwick top", "The striker scored in the last minute of the match.");
        List<Topic> business = topics(
                "en", "Harwick Foods lifts profit", "The company said quarterly revenue rose and shares gained.");

        assertThat(sport.getFirst().code()).isEqualTo("medtop:15000000");
        assertThat(business.getFirst().code()).isEqualTo("medtop:04000000");
    }

    @Test
    void unsupportedLanguageGetsNoTopics() {
        assertThat(topics("fr", "La police recherche des pirates", "Des pirates ont volé des fichiers."))
                .isEmpty();
    }

    @Test
    void fiveMegabytesOfOneWordEndInBoundedTime() {
        assertThat(topics("en", "Goal", "a".repeat(5_000_000))).hasSizeLessThanOrEqualTo(8);
    }
}
