package io.dateline.bench.branch;

import java.util.stream.IntStream;

/// The bend between the two linear maps of a layer: `x` times the share of a normal distribution below `x` (GELU).
final class Bend {

    private static final double ROOT_HALF = Math.sqrt(0.5);
    private static final double DENSITY = 1 / Math.sqrt(2 * Math.PI);

    private Bend() {}

    static float[][] forward(float[][] input) {
        float[][] output = new float[input.length][];
        IntStream.range(0, input.length).parallel().forEach(row -> {
            float[] bent = new float[input[row].length];
            for (int j = 0; j < bent.length; j++) {
                bent[j] = (float) (input[row][j] * share(input[row][j]));
            }
            output[row] = bent;
        });
        return output;
    }

    /// Multiplies a slope in place with that of the bend.
    static void backward(float[][] input, float[][] slope) {
        IntStream.range(0, input.length).parallel().forEach(row -> {
            for (int j = 0; j < slope[row].length; j++) {
                double x = input[row][j];
                slope[row][j] *= (float) (share(x) + x * DENSITY * Math.exp(-x * x / 2));
            }
        });
    }

    /// Share of a normal distribution below `x`; Abramowitz and Stegun 7.1.26, right to 1.5e-7.
    private static double share(double x) {
        double z = Math.abs(x) * ROOT_HALF;
        double t = 1 / (1 + 0.3275911 * z);
        double tail = t
                * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
                * Math.exp(-z * z);
        return x >= 0 ? 1 - tail / 2 : tail / 2;
    }
}
