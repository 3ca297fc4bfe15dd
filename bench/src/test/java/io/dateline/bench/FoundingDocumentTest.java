package io.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.analysis.entity.EntityStage;
import io.dateline.analysis.entity.NameTagger;
import io.dateline.analysis.language.LanguageIdentifier;
import io.dateline.analysis.language.LanguageStage;
import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.sentiment.SentimentHead;
import io.dateline.analysis.sentiment.SentimentStage;
import io.dateline.analysis.topic.TopicStage;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Topic;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.ingest.extract.Extraction.Extracted;
import io.dateline.ingest.extract.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The founding document, pasted as text, through extraction and every stage of analysis.
class FoundingDocumentTest {

    private static Document document;

    @BeforeAll
    static void analyse() throws IOException {
        String shared = System.getenv("DATELINE_SHARED");
        Path root = Path.of("").toAbsolutePath().getParent();
        Path file = (shared == null ? root.resolveSibling("shared") : Path.of(shared)).resolve("data/seed/article.txt");
        assumeTrue(
                Files.exists(file),
                () -> "SKIPPED: the founding document is not at " + file
                        + "; set DATELINE_SHARED to the folder that holds data/");
        Extracted extracted = (Extracted) new PlainText().extract(null, Files.readString(file), null);
        Article article = new ArticleBuilder(extracted.title(), extracted.text())
                .id(UUID.randomUUID())
                .dateline(extracted.dateline())
                .tags(extracted.tags())
                .build();
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(2)) {
            Outcome outcome = new LanguageStage(LanguageIdentifier.load())
                    .then(new EntityStage(NameTagger.load()))
                    .then(new TopicStage(encoder))
                    .then(new SentimentStage(encoder, SentimentHead.load()))
                    .apply(Document.of(article));
            document = ((Outcome.Analysed) outcome).document();
        }
    }

    @Test
    void peopleComeOutByTheirFullNames() {
        assertThat(names(Entity.Type.PERSON))
                .contains(
                        "Joe Demarest",
                        "Joshua Campbell",
                        "John Hultquist",
                        "Kim Jong Un",
                        "Amy Pascal",
                        "Steve Mosko");
    }

    @Test
    void organisationsComeOutByTheirFullNames() {
        assertThat(names(Entity.Type.ORGANISATION)).contains("FBI", "Sony Pictures", "Reuters", "Bloomberg");
        assertThat(names(Entity.Type.PLACE)).contains("North Korea");
    }

    @Test
    void aCrimeAndAComputingTopicComeOut() {
        List<String> paths = new ArrayList<>();
        for (Topic topic : document.topics()) {
            paths.addAll(topic.path());
        }
        assertThat(paths).contains("crime, law and justice", "information technology and computer science");
    }

    @Test
    void toneIsNegativeAndShown() {
        Sentiment tone = document.sentiment();

        assertThat(tone.label()).isEqualTo(Sentiment.Label.NEGATIVE);
        assertThat(tone.evidence()).isNotEmpty();
    }

    private static List<String> names(Entity.Type type) {
        return document.entities().stream()
                .filter(entity -> entity.type() == type)
                .map(Entity::name)
                .toList();
    }
}
