package io.dateline.bench.branch;

import java.util.Arrays;

/// A matrix of trained weights, with its gradient and the moments that the optimiser AdamW keeps of it.
public final class Parameter {

    private static final float BETA_1 = 0.9f;
    private static final float BETA_2 = 0.98f;
    private static final float EPSILON = 1e-6f;

    public final float[][] value;
    public final float[][] gradient;
    private final float[][] firstMoment;
    private final float[][] secondMoment;
    private final float weightDecay;

    /// @param weightDecay share of each weight that a step subtracts, times the learning rate
    public Parameter(float[][] value, float weightDecay) {
        this.value = value;
        this.weightDecay = weightDecay;
        gradient = Matrices.zeros(value.length, value[0].length);
        firstMoment = Matrices.zeros(value.length, value[0].length);
        secondMoment = Matrices.zeros(value.length, value[0].length);
    }

    static Parameter matrix(float[] values, int columns, float weightDecay) {
        float[][] rows = new float[values.length / columns][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
        }
        return new Parameter(rows, weightDecay);
    }

    public static Parameter vector(float[] values) {
        return new Parameter(new float[][] {values}, 0);
    }

    /// The values of a vector.
    public float[] row() {
        return value[0];
    }

    double squaredGradientNorm() {
        double sum = 0;
        for (float[] row : gradient) {
            for (float each : row) {
                sum += each * each;
            }
        }
        return sum;
    }

    /// One step of AdamW, which sets the gradient back to 0.
    ///
    /// @param step counts from 1
    /// @param gradientScale factor of the gradient, by which it is clipped
    public void update(int step, float learningRate, float gradientScale) {
        float firstMomentCorrection = 1 / (float) (1 - Math.pow(BETA_1, step));
        float secondMomentCorrection = 1 / (float) (1 - Math.pow(BETA_2, step));
        for (int row = 0; row < value.length; row++) {
            float[] w = value[row];
            float[] g = gradient[row];
            float[] m = firstMoment[row];
            float[] v = secondMoment[row];
            for (int at = 0; at < w.length; at++) {
                float each = g[at] * gradientScale;
                m[at] = BETA_1 * m[at] + (1 - BETA_1) * each;
                v[at] = BETA_2 * v[at] + (1 - BETA_2) * each * each;
                float move =
                        m[at] * firstMomentCorrection / ((float) Math.sqrt(v[at] * secondMomentCorrection) + EPSILON);
                w[at] -= learningRate * (move + weightDecay * w[at]);
                g[at] = 0;
            }
        }
    }
}
