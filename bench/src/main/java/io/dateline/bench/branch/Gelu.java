package io.dateline.bench.branch;

import java.util.stream.IntStream;

/// The activation function GELU: `x` times the standard normal distribution function at `x`.
final class Gelu {

    private static final double SQRT_HALF = Math.sqrt(0.5);
    private static final double NORMAL_DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

    private Gelu() {}

    static float[][] forward(float[][] input) {
        float[][] output = new float[input.length][];
        IntStream.range(0, input.length).parallel().forEach(row -> {
            float[] activation = new float[input[row].length];
            for (int j = 0; j < activation.length; j++) {
                activation[j] = (float) (input[row][j] * normalCdf(input[row][j]));
            }
            output[row] = activation;
        });
        return output;
    }

    /// Turns the gradient of the output into that of the input, in place.
    static void backward(float[][] input, float[][] gradient) {
        IntStream.range(0, input.length).parallel().forEach(row -> {
            for (int j = 0; j < gradient[row].length; j++) {
                double x = input[row][j];
                gradient[row][j] *= (float) (normalCdf(x) + x * NORMAL_DENSITY_AT_0 * Math.exp(-x * x / 2));
            }
        });
    }

    /// The standard normal distribution function by the approximation 7.1.26 of Abramowitz and Stegun, whose error is
    /// at most 1.5e-7.
    private static double normalCdf(double x) {
        double z = Math.abs(x) * SQRT_HALF;
        double t = 1 / (1 + 0.3275911 * z);
        double tail = t
                * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
                * Math.exp(-z * z);
        return x >= 0 ? 1 - tail / 2 : tail / 2;
    }
}
