package io.dateline.bench.multilingual;

import io.dateline.analysis.entity.MultilingualTagger;
import io.dateline.bench.branch.Matrices;
import io.dateline.bench.branch.Parameter;
import java.util.List;
import java.util.Random;

/// The head for names: of a word, the state of its first piece and those of its neighbours on either side go
/// through one hidden layer to the scores of the labels; the word's own state also goes there straight.
final class NamesHead {

    static final int DIMENSIONS = EncoderFile.DIMENSIONS;
    static final int LABELS = MultilingualTagger.OUTPUTS;

    /// Standardised states beyond this are cut: few, and they would make the steps coarse to which states are
    /// rounded.
    static final float MAX_STATE = 6;

    private static final float WEIGHT_DECAY = 0.01f;

    /// Share of the hidden units that are left out of a step.
    private static final float DROPPED = 0.3f;

    private final float[] mean;
    private final float[] inverseDeviation;
    private final Random random;
    private final Parameter hidden;
    private final Parameter hiddenBias;
    private final Parameter output;
    private final Parameter outputBias;
    private final Parameter straight;

    /// @param mean of each dimension of the states
    /// @param inverseDeviation of each dimension, 1 over its standard deviation
    NamesHead(float[] mean, float[] inverseDeviation, int units, Random random) {
        this.mean = mean;
        this.inverseDeviation = inverseDeviation;
        this.random = random;
        hidden = new Parameter(normal(3 * DIMENSIONS, units, 0.02f, random), WEIGHT_DECAY);
        for (int row = DIMENSIONS; row < 3 * DIMENSIONS; row++) {
            for (int column = 0; column < units; column++) {
                hidden.value[row][column] *= 0.5f;
            }
        }
        hiddenBias = Parameter.vector(new float[units]);
        output = new Parameter(normal(units, LABELS, 0.05f, random), WEIGHT_DECAY);
        outputBias = Parameter.vector(new float[LABELS]);
        straight = new Parameter(normal(DIMENSIONS, LABELS, 0.01f, random), WEIGHT_DECAY);
    }

    private static float[][] normal(int rows, int columns, float deviation, Random random) {
        float[][] values = new float[rows][columns];
        for (float[] row : values) {
            for (int at = 0; at < columns; at++) {
                row[at] = deviation * (float) random.nextGaussian();
            }
        }
        return values;
    }

    /// Learns from some words.
    ///
    /// @param states of each word and of its neighbours, standardised: own, before, behind
    /// @param labels of each word
    /// @return mean loss before the step
    double learn(float[][] states, int[] labels, int step, float rate) {
        int units = hiddenBias.row().length;
        float[][] own = new float[states.length][];
        for (int at = 0; at < states.length; at++) {
            own[at] = java.util.Arrays.copyOf(states[at], DIMENSIONS);
        }
        float[][] bent = hiddenUnits(states, units);
        float[][] scores = new float[states.length][LABELS];
        for (float[] row : scores) {
            System.arraycopy(outputBias.row(), 0, row, 0, LABELS);
        }
        Matrices.addProduct(bent, output.value, scores);
        Matrices.addProduct(own, straight.value, scores);
        double loss = softmaxLoss(scores, labels);
        Matrices.addProduct(Matrices.transposed(bent), scores, output.gradient);
        Matrices.addProduct(Matrices.transposed(own), scores, straight.gradient);
        float[][] back = new float[states.length][units];
        Matrices.addProduct(scores, Matrices.transposed(output.value), back);
        for (int at = 0; at < states.length; at++) {
            for (int label = 0; label < LABELS; label++) {
                outputBias.gradient[0][label] += scores[at][label];
            }
            for (int unit = 0; unit < units; unit++) {
                back[at][unit] = bent[at][unit] <= 0 ? 0 : back[at][unit] / (1 - DROPPED);
                hiddenBias.gradient[0][unit] += back[at][unit];
            }
        }
        Matrices.addProduct(Matrices.transposed(states), back, hidden.gradient);
        for (Parameter parameter : List.of(hidden, hiddenBias, output, outputBias, straight)) {
            parameter.update(step, rate, 1);
        }
        return loss;
    }

    private float[][] hiddenUnits(float[][] states, int units) {
        float[][] bent = new float[states.length][units];
        for (float[] row : bent) {
            System.arraycopy(hiddenBias.row(), 0, row, 0, units);
        }
        Matrices.addProduct(states, hidden.value, bent);
        for (float[] row : bent) {
            for (int unit = 0; unit < units; unit++) {
                row[unit] = random.nextFloat() < DROPPED ? 0 : Math.max(0, row[unit]) / (1 - DROPPED);
            }
        }
        return bent;
    }

    /// Turns scores into the gradient of the loss, and gives the mean loss.
    private static double softmaxLoss(float[][] scores, int[] labels) {
        double loss = 0;
        for (int at = 0; at < scores.length; at++) {
            float[] row = scores[at];
            float top = row[0];
            for (float score : row) {
                top = Math.max(top, score);
            }
            double sum = 0;
            for (int label = 0; label < LABELS; label++) {
                row[label] = (float) Math.exp(row[label] - top);
                sum += row[label];
            }
            for (int label = 0; label < LABELS; label++) {
                row[label] = (float) (row[label] / sum);
            }
            loss -= Math.log(row[labels[at]] + 1e-9);
            row[labels[at]] -= 1;
            for (int label = 0; label < LABELS; label++) {
                row[label] /= scores.length;
            }
        }
        return loss / scores.length;
    }

    /// The head as an ONNX model, its matrices as bytes.
    ///
    /// Inputs: `states`, texts times pieces times 768; `word`, `before` and `behind` (int64), for each word
    /// the row of its state and of its neighbours' among all states, or the number of all states where there
    /// is none. Output: `scores`, words times 7.
    byte[] file() {
        OnnxWriter onnx = new OnnxWriter("names");
        inputs(onnx);
        onnx.node("Reshape", List.of("states", onnx.longs("flat", -1, DIMENSIONS)), List.of("rows"));
        onnx.node("Sub", List.of("rows", onnx.floats("mean", mean, DIMENSIONS)), List.of("centred"));
        String inverse = onnx.floats("inverse_deviation", inverseDeviation, DIMENSIONS);
        onnx.node("Mul", List.of("centred", inverse), List.of("scaled"));
        String least = onnx.floats("least", new float[] {-MAX_STATE});
        String most = onnx.floats("most", new float[] {MAX_STATE});
        onnx.node("Clip", List.of("scaled", least, most), List.of("cut"));
        String none = onnx.floats("none", new float[DIMENSIONS], 1, DIMENSIONS);
        onnx.node("Concat", List.of("cut", none), List.of("known"), OnnxWriter.whole("axis", 0));
        onnx.node("Gather", List.of("known", "word"), List.of("own"));
        onnx.node("Gather", List.of("known", "before"), List.of("left"));
        onnx.node("Gather", List.of("known", "behind"), List.of("right"));
        onnx.node("Concat", List.of("own", "left", "right"), List.of("three"), OnnxWriter.whole("axis", 1));
        onnx.product("three", "sums", "hidden", flat(hidden.value), hiddenBias.row());
        onnx.node("Relu", List.of("sums"), List.of("bent"));
        onnx.product("bent", "from_hidden", "output", flat(output.value), outputBias.row());
        onnx.product("own", "from_own", "straight", flat(straight.value), new float[LABELS]);
        onnx.node("Add", List.of("from_hidden", "from_own"), List.of("scores"));
        onnx.output("scores", OnnxWriter.FLOAT, "words", Integer.toString(LABELS));
        return onnx.toBytes();
    }

    /// A head that gives the state of each word's first piece as it is.
    static byte[] states() {
        OnnxWriter onnx = new OnnxWriter("states");
        inputs(onnx);
        onnx.node("Reshape", List.of("states", onnx.longs("flat", -1, DIMENSIONS)), List.of("rows"));
        onnx.node("Gather", List.of("rows", "word"), List.of("scores"));
        onnx.output("scores", OnnxWriter.FLOAT, "words", Integer.toString(DIMENSIONS));
        return onnx.toBytes();
    }

    private static void inputs(OnnxWriter onnx) {
        onnx.input("states", OnnxWriter.FLOAT, "texts", "pieces", Integer.toString(DIMENSIONS));
        onnx.input("word", OnnxWriter.INT64, "words");
        onnx.input("before", OnnxWriter.INT64, "words");
        onnx.input("behind", OnnxWriter.INT64, "words");
    }

    private static float[] flat(float[][] matrix) {
        float[] values = new float[matrix.length * matrix[0].length];
        for (int row = 0; row < matrix.length; row++) {
            System.arraycopy(matrix[row], 0, values, row * matrix[0].length, matrix[0].length);
        }
        return values;
    }
}
