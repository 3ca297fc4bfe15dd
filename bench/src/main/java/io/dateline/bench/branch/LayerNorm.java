package io.dateline.bench.branch;

import java.util.List;

/// Layer normalisation: brings each row to mean 0 and variance 1, then applies a learned weight (γ) and bias (β) to
/// each column.
final class LayerNorm {

    private static final float EPSILON = 1e-12f;

    final Parameter weight;
    final Parameter bias;

    LayerNorm(float[] weight, float[] bias) {
        this.weight = Parameter.vector(weight);
        this.bias = Parameter.vector(bias);
    }

    List<Parameter> parameters() {
        return List.of(weight, bias);
    }

    /// What the backward pass needs of the forward pass.
    ///
    /// @param normalised rows at mean 0 and variance 1
    /// @param inverseStd one over the standard deviation of each row
    record Pass(float[][] normalised, float[] inverseStd, float[][] output) {}

    Pass forward(float[][] input) {
        int columns = input[0].length;
        float[][] normalised = Matrices.zeros(input.length, columns);
        float[][] output = Matrices.zeros(input.length, columns);
        float[] inverseStd = new float[input.length];
        for (int row = 0; row < input.length; row++) {
            float[] in = input[row];
            float mean = 0;
            for (float each : in) {
                mean += each;
            }
            mean /= columns;
            float variance = 0;
            for (float each : in) {
                variance += (each - mean) * (each - mean);
            }
            inverseStd[row] = (float) (1 / Math.sqrt(variance / columns + EPSILON));
            for (int j = 0; j < columns; j++) {
                normalised[row][j] = (in[j] - mean) * inverseStd[row];
                output[row][j] = normalised[row][j] * weight.row()[j] + bias.row()[j];
            }
        }
        return new Pass(normalised, inverseStd, output);
    }

    /// @return gradient of the input
    float[][] backward(Pass pass, float[][] outputGradient) {
        int columns = outputGradient[0].length;
        float[][] inputGradient = Matrices.zeros(outputGradient.length, columns);
        for (int row = 0; row < outputGradient.length; row++) {
            float[] normalised = pass.normalised()[row];
            float sum = 0;
            float dot = 0;
            for (int j = 0; j < columns; j++) {
                float each = outputGradient[row][j];
                weight.gradient[0][j] += each * normalised[j];
                bias.gradient[0][j] += each;
                float scaled = each * weight.row()[j];
                sum += scaled;
                dot += scaled * normalised[j];
            }
            for (int j = 0; j < columns; j++) {
                float scaled = outputGradient[row][j] * weight.row()[j];
                inputGradient[row][j] =
                        pass.inverseStd()[row] * (scaled - sum / columns - normalised[j] * dot / columns);
            }
        }
        return inputGradient;
    }
}
