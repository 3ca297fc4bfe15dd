package io.dateline.bench.branch;

import java.util.Arrays;
import java.util.List;

/// A matrix and a shift: `input * weights + bias`.
final class Linear {

    private static final float DECAY = 0.01f;

    final Parameter weights;
    final Parameter bias;

    Linear(float[] weights, float[] bias) {
        this.weights = Parameter.matrix(weights, bias.length, DECAY);
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

    /// @param input what went in on the way forth
    /// @return slope of the input
    float[][] backward(float[][] input, float[][] slope) {
        Matrices.addProduct(Matrices.transposed(input), slope, weights.slope);
        for (float[] row : slope) {
            for (int j = 0; j < row.length; j++) {
                bias.slope[0][j] += row[j];
            }
        }
        float[][] back = Matrices.zeros(input.length, input[0].length);
        Matrices.addProduct(slope, Matrices.transposed(weights.value), back);
        return back;
    }
}
