package io.dateline.analysis.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.analysis.pipeline.Encoding;
import io.dateline.analysis.pipeline.Vectors;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OnnxSentenceEncoderTest {

    private static final OnnxSentenceEncoder ENCODER = new OnnxSentenceEncoder(1);

    private static final List<String> TEXTS = List.of(
            "The central bank raised interest rates again.",
            "Borrowing became dearer after the bank's decision.",
            "The goalkeeper saved two penalties in the final.");

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    @Test
    void sentencesOfOneMeaningLieCloserThanStrangers() {
        float[][] vectors = ENCODER.encode(TEXTS);

        assertThat(Vectors.dot(vectors[0], vectors[1])).isGreaterThan(Vectors.dot(vectors[0], vectors[2]) + 0.3f);
        assertThat(Vectors.dot(vectors[0], vectors[0])).isCloseTo(1, within(1e-4f));
    }

    @Test
    void everyTokenHasAVectorAndAPlace() {
        Encoding encoding = ENCODER.read(TEXTS).getLast();

        assertThat(encoding.tokens()).isEqualTo(11);
        assertThat(encoding.states()).hasSize(11 * ENCODER.dimensions());
        assertThat(encoding.starts()[2]).isEqualTo(4);
        assertThat(encoding.ends()[2]).isEqualTo(14);
    }

    @Test
    void textBeyondTheWindowIsReadFromItsBeginning() {
        assertThat(ENCODER.read(List.of("word ".repeat(2000))).getFirst().tokens())
                .isEqualTo(512);
    }

    @Test
    void noTextsAreNoReadings() {
        assertThat(ENCODER.read(List.of())).isEmpty();
    }

    @Test
    void severalThreadsGetTheAnswerOfOne() throws Exception {
        float[][] alone = ENCODER.encode(TEXTS);
        Callable<float[][]> call = () -> ENCODER.encode(TEXTS);

        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (Future<float[][]> answer : pool.invokeAll(List.of(call, call, call, call))) {
                assertThat(answer.get()).isDeepEqualTo(alone);
            }
        }
    }
}
