package io.dateline.analysis.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Encoding;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Passage;
import io.dateline.analysis.pipeline.SentenceEncoder;
import io.dateline.analysis.pipeline.Vectors;
import io.dateline.contract.finding.Embedding;
import io.dateline.contract.fixture.ArticleBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmbeddingStageTest {

    /// An encoder whose vector counts letters, and which remembers what it was asked.
    private static final class LetterCounter implements SentenceEncoder {

        private final List<List<String>> asked = new ArrayList<>();

        @Override
        public String model() {
            return "letters";
        }

        @Override
        public int dimensions() {
            return 26;
        }

        @Override
        public List<Encoding> read(List<String> texts) {
            asked.add(texts);
            return texts.stream()
                    .map(text -> {
                        float[] counts = new float[26];
                        text.toLowerCase()
                                .chars()
                                .filter(c -> c >= 'a' && c <= 'z')
                                .forEach(c -> counts[c - 'a']++);
                        return new Encoding(
                                Vectors.unit(counts), 0, new int[0], new int[0], new float[0], new float[0]);
                    })
                    .toList();
        }
    }

    private static Document document(String title, String text) {
        return Document.of(new ArticleBuilder(title, text).id(UUID.randomUUID()).build());
    }

    private static Embedding embed(SentenceEncoder encoder, Document document) {
        Outcome.Analysed outcome = (Outcome.Analysed) new EmbeddingStage(encoder).apply(document);
        return outcome.document().embedding();
    }

    @Test
    void vectorIsAUnitVectorInBytesAndNamesItsModel() {
        Embedding embedding = embed(new LetterCounter(), document("Rain in Bonn", "It rained. It stopped."));

        double squares = 0;
        for (byte value : embedding.vector()) {
            squares += value / 127.0 * value / 127.0;
        }
        assertThat(embedding.model()).isEqualTo("letters");
        assertThat(squares).isBetween(0.97, 1.03);
    }

    @Test
    void longArticleCostsNoMoreThanAShortOne() {
        LetterCounter encoder = new LetterCounter();

        embed(encoder, document("Title", "One more sentence about it. ".repeat(10_000)));

        assertThat(encoder.asked).hasSize(1);
        assertThat(encoder.asked.getFirst()).hasSize(Passage.MAX_LINES);
    }

    @Test
    void samePassageIsReadOnce() {
        LetterCounter encoder = new LetterCounter();
        RecentEncodings recent = new RecentEncodings(encoder, 2);

        embed(recent, document("Title", "First text."));
        embed(recent, document("Title", "First text."));
        embed(recent, document("Title", "Second text."));
        embed(recent, document("Title", "Third text."));
        embed(recent, document("Title", "First text."));

        assertThat(encoder.asked).hasSize(4);
    }
}
