package io.dateline.bench.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What a way back says of a weight is what a small step of the weight does.
class SlopesTest {

    private static final int WIDTH = 8;
    private static final float STEP = 1e-2f;

    private final Random random = new Random(3);

    @Test
    void ofALinearMap() {
        Linear linear = linear(WIDTH, 5);
        float[][] input = matrix(4, WIDTH);
        float[][] wanted = matrix(4, 5);

        linear.backward(input, wanted);

        holds(linear.weights, () -> product(linear.forward(input), wanted));
        holds(linear.bias, () -> product(linear.forward(input), wanted));
    }

    @Test
    void ofANormalisation() {
        Normalisation normalisation = new Normalisation(row(WIDTH), row(WIDTH));
        Linear before = linear(WIDTH, WIDTH);
        float[][] input = matrix(4, WIDTH);
        float[][] wanted = matrix(4, WIDTH);
        Supplier<Double> value =
                () -> product(normalisation.forward(before.forward(input)).output(), wanted);

        before.backward(input, normalisation.backward(normalisation.forward(before.forward(input)), wanted));

        holds(normalisation.gain, value);
        holds(normalisation.shift, value);
        holds(before.weights, value);
    }

    @Test
    void ofTheBend() {
        Linear before = linear(WIDTH, WIDTH);
        float[][] input = matrix(4, WIDTH);
        float[][] wanted = matrix(4, WIDTH);
        float[][] slope = copy(wanted);

        Bend.backward(before.forward(input), slope);
        before.backward(input, slope);

        holds(before.weights, () -> product(Bend.forward(before.forward(input)), wanted));
    }

    @Test
    void ofAttentionWithinItsSentencesOnly() {
        Attention attention = new Attention(2, 0.1f);
        Attention.Batch batch = new Attention.Batch(new int[] {0, 3, 5});
        Linear query = linear(WIDTH, WIDTH);
        Linear key = linear(WIDTH, WIDTH);
        Linear value = linear(WIDTH, WIDTH);
        float[][] input = matrix(5, WIDTH);
        float[][] wanted = matrix(5, WIDTH);
        Supplier<Attention.Pass> pass =
                () -> attention.forward(batch, query.forward(input), key.forward(input), value.forward(input), 7);

        Attention.Slopes slopes = attention.backward(
                batch, pass.get(), query.forward(input), key.forward(input), value.forward(input), wanted);
        query.backward(input, slopes.query());
        key.backward(input, slopes.key());
        value.backward(input, slopes.value());

        for (Linear linear : List.of(query, key, value)) {
            holds(linear.weights, () -> product(pass.get().output(), wanted));
        }
    }

    private void holds(Parameter parameter, Supplier<Double> value) {
        for (int each = 0; each < 6; each++) {
            int at = random.nextInt(parameter.value.length);
            float[] row = parameter.value[at];
            int column = random.nextInt(row.length);
            float was = row[column];
            row[column] = was + STEP;
            double more = value.get();
            row[column] = was - STEP;
            double less = value.get();
            row[column] = was;
            assertThat((more - less) / (2 * STEP)).isCloseTo(parameter.slope[at][column], within(0.02));
        }
    }

    private static double product(float[][] some, float[][] others) {
        double sum = 0;
        for (int row = 0; row < some.length; row++) {
            for (int column = 0; column < some[row].length; column++) {
                sum += some[row][column] * others[row][column];
            }
        }
        return sum;
    }

    private Linear linear(int inputs, int outputs) {
        float[] weights = row(inputs * outputs);
        return new Linear(weights, row(outputs));
    }

    private float[] row(int length) {
        float[] row = new float[length];
        for (int at = 0; at < length; at++) {
            row[at] = (float) random.nextGaussian() / 2;
        }
        return row;
    }

    private float[][] matrix(int rows, int columns) {
        float[][] matrix = new float[rows][];
        for (int at = 0; at < rows; at++) {
            matrix[at] = row(columns);
        }
        return matrix;
    }

    private static float[][] copy(float[][] like) {
        float[][] copy = new float[like.length][];
        for (int at = 0; at < like.length; at++) {
            copy[at] = like[at].clone();
        }
        return copy;
    }
}
