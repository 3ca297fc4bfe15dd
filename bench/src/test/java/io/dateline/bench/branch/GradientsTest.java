package io.dateline.bench.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Gradients of the backward pass against central differences of the forward pass.
class GradientsTest {

    private static final int WIDTH = 8;
    private static final float STEP = 1e-2f;

    private final Random random = new Random(3);

    @Test
    void gradientOfALinearLayerIsWhatASmallStepOfAWeightChanges() {
        Linear linear = linear(WIDTH, 5);
        float[][] input = matrix(4, WIDTH);
        float[][] outputGradient = matrix(4, 5);

        linear.backward(input, outputGradient);

        assertGradient(linear.weights, () -> dot(linear.forward(input), outputGradient));
        assertGradient(linear.bias, () -> dot(linear.forward(input), outputGradient));
    }

    @Test
    void gradientOfALayerNormReachesItsWeightsAndItsInput() {
        LayerNorm layerNorm = new LayerNorm(row(WIDTH), row(WIDTH));
        Linear before = linear(WIDTH, WIDTH);
        float[][] input = matrix(4, WIDTH);
        float[][] outputGradient = matrix(4, WIDTH);
        Supplier<Double> value =
                () -> dot(layerNorm.forward(before.forward(input)).output(), outputGradient);

        before.backward(input, layerNorm.backward(layerNorm.forward(before.forward(input)), outputGradient));

        assertGradient(layerNorm.weight, value);
        assertGradient(layerNorm.bias, value);
        assertGradient(before.weights, value);
    }

    @Test
    void gradientOfGeluReachesItsInput() {
        Linear before = linear(WIDTH, WIDTH);
        float[][] input = matrix(4, WIDTH);
        float[][] outputGradient = matrix(4, WIDTH);
        float[][] gradient = copy(outputGradient);

        Gelu.backward(before.forward(input), gradient);
        before.backward(input, gradient);

        assertGradient(before.weights, () -> dot(Gelu.forward(before.forward(input)), outputGradient));
    }

    @Test
    void gradientOfAttentionStaysWithinTheSentence() {
        Attention attention = new Attention(2, 0.1f);
        Attention.Batch batch = new Attention.Batch(new int[] {0, 3, 5});
        Linear query = linear(WIDTH, WIDTH);
        Linear key = linear(WIDTH, WIDTH);
        Linear value = linear(WIDTH, WIDTH);
        float[][] input = matrix(5, WIDTH);
        float[][] outputGradient = matrix(5, WIDTH);
        Supplier<Attention.Pass> pass =
                () -> attention.forward(batch, query.forward(input), key.forward(input), value.forward(input), 7);

        Attention.Gradients gradients = attention.backward(
                batch, pass.get(), query.forward(input), key.forward(input), value.forward(input), outputGradient);
        query.backward(input, gradients.query());
        key.backward(input, gradients.key());
        value.backward(input, gradients.value());

        for (Linear linear : List.of(query, key, value)) {
            assertGradient(linear.weights, () -> dot(pass.get().output(), outputGradient));
        }
    }

    private void assertGradient(Parameter parameter, Supplier<Double> value) {
        for (int each = 0; each < 6; each++) {
            int at = random.nextInt(parameter.value.length);
            float[] row = parameter.value[at];
            int column = random.nextInt(row.length);
            float original = row[column];
            row[column] = original + STEP;
            double above = value.get();
            row[column] = original - STEP;
            double below = value.get();
            row[column] = original;
            assertThat((above - below) / (2 * STEP)).isCloseTo(parameter.gradient[at][column], within(0.02));
        }
    }

    private static double dot(float[][] some, float[][] others) {
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

    private static float[][] copy(float[][] matrix) {
        float[][] copy = new float[matrix.length][];
        for (int at = 0; at < matrix.length; at++) {
            copy[at] = matrix[at].clone();
        }
        return copy;
    }
}
