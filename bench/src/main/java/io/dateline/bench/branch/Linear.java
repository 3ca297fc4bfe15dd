package io.dateline.bench.branch;

import java.util.Arrays;
import java.util.List;

/// A fully connected layer: `input * weights + bias`.
final class Linear {

    private static final float WEIGHT_DECAY = 0.01f;

    final Parameter weights;
    final Parameter bias;

    Linear(float[] weights, float[] bias) {
        this.weights = Parameter.matrix(weights, bias.length, WEIGHT_DECAY);
        this.bias = Parameter.vector(bias);
    }

    List<Parameter> parameters() {
        return List.of(weights, bias);
    }

    float[][] forward(float[][] input) {
        float[][] output = new float[input.length][];
        Arrays.setAll(output, row -> bias.row().clone());
        Matrices.addProduct(input, weights.value, output);
        return output;
    }

    /// Adds the gradients of weights and bias to theirs.
    ///
    /// @param input of the forward pass
    /// @return gradient of the input
    float[][] backward(float[][] input, float[][] outputGradient) {
        Matrices.addProduct(Matrices.transposed(input), outputGradient, weights.gradient);
        for (float[] row : outputGradient) {
            for (int j = 0; j < row.length; j++) {
                bias.gradient[0][j] += row[j];
            }
        }
        float[][] inputGradient = Matrices.zeros(input.length, input[0].length);
        Matrices.addProduct(outputGradient, Matrices.transposed(weights.value), inputGradient);
        return inputGradient;
    }
}
