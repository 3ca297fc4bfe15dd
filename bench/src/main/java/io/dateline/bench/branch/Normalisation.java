package io.dateline.bench.branch;

import java.util.List;

/// Brings every row to mean 0 and variance 1, then scales and shifts its columns.
final class Normalisation {

    private static final float TINY = 1e-12f;

    final Parameter gain;
    final Parameter shift;

    Normalisation(float[] gain, float[] shift) {
        this.gain = Parameter.vector(gain);
        this.shift = Parameter.vector(shift);
    }

    List<Parameter> parameters() {
        return List.of(gain, shift);
    }

    /// What the way back needs of the way forth.
    ///
    /// @param scaled rows at mean 0 and variance 1
    /// @param rise what each row was multiplied with
    record Pass(float[][] scaled, float[] rise, float[][] output) {}

    Pass forward(float[][] input) {
        int columns = input[0].length;
        float[][] scaled = Matrices.zeros(input.length, columns);
        float[][] output = Matrices.zeros(input.length, columns);
        float[] rise = new float[input.length];
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
            rise[row] = (float) (1 / Math.sqrt(variance / columns + TINY));
            for (int j = 0; j < columns; j++) {
                scaled[row][j] = (in[j] - mean) * rise[row];
                output[row][j] = scaled[row][j] * gain.row()[j] + shift.row()[j];
            }
        }
        return new Pass(scaled, rise, output);
    }

    /// @return slope of the input
    float[][] backward(Pass pass, float[][] slope) {
        int columns = slope[0].length;
        float[][] back = Matrices.zeros(slope.length, columns);
        for (int row = 0; row < slope.length; row++) {
            float[] scaled = pass.scaled()[row];
            float sum = 0;
            float product = 0;
            for (int j = 0; j < columns; j++) {
                float each = slope[row][j];
                gain.slope[0][j] += each * scaled[j];
                shift.slope[0][j] += each;
                float inner = each * gain.row()[j];
                sum += inner;
                product += inner * scaled[j];
            }
            for (int j = 0; j < columns; j++) {
                float inner = slope[row][j] * gain.row()[j];
                back[row][j] = pass.rise()[row] * (inner - sum / columns - scaled[j] * product / columns);
            }
        }
        return back;
    }
}
