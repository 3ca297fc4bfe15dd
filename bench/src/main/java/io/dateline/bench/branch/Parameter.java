package io.dateline.bench.branch;

import java.util.Arrays;

/// A matrix of weights that is being learned, with its slope and what Adam remembers of earlier slopes.
final class Parameter {

    private static final float MEAN = 0.9f;
    private static final float SQUARE = 0.98f;
    private static final float TINY = 1e-6f;

    final float[][] value;
    final float[][] slope;
    private final float[][] mean;
    private final float[][] square;
    private final float decay;

    /// @param decay share of a weight that a step takes away, times the step's rate
    Parameter(float[][] value, float decay) {
        this.value = value;
        this.decay = decay;
        slope = Matrices.zeros(value.length, value[0].length);
        mean = Matrices.zeros(value.length, value[0].length);
        square = Matrices.zeros(value.length, value[0].length);
    }

    static Parameter matrix(float[] values, int columns, float decay) {
        float[][] rows = new float[values.length / columns][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
        }
        return new Parameter(rows, decay);
    }

    static Parameter vector(float[] values) {
        return new Parameter(new float[][] {values}, 0);
    }

    float[] row() {
        return value[0];
    }

    double slopeSquared() {
        double sum = 0;
        for (float[] row : slope) {
            for (float each : row) {
                sum += each * each;
            }
        }
        return sum;
    }

    /// One step of Adam with decay; forgets the slope.
    ///
    /// @param step counts from 1
    /// @param scale of the slope
    void learn(int step, float rate, float scale) {
        float meanRise = 1 / (float) (1 - Math.pow(MEAN, step));
        float squareRise = 1 / (float) (1 - Math.pow(SQUARE, step));
        for (int row = 0; row < value.length; row++) {
            float[] w = value[row];
            float[] s = slope[row];
            float[] m = mean[row];
            float[] v = square[row];
            for (int at = 0; at < w.length; at++) {
                float each = s[at] * scale;
                m[at] = MEAN * m[at] + (1 - MEAN) * each;
                v[at] = SQUARE * v[at] + (1 - SQUARE) * each * each;
                float move = m[at] * meanRise / ((float) Math.sqrt(v[at] * squareRise) + TINY);
                w[at] -= rate * (move + decay * w[at]);
                s[at] = 0;
            }
        }
    }

    float[] flat() {
        float[] all = new float[value.length * value[0].length];
        for (int row = 0; row < value.length; row++) {
            System.arraycopy(value[row], 0, all, row * value[0].length, value[0].length);
        }
        return all;
    }
}
