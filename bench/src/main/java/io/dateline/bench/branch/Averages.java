package io.dateline.bench.branch;

import java.util.ArrayList;
import java.util.List;

/// Means of a network's weights over the later steps of its training, which generalise better than its last weights.
final class Averages {

    private final List<Parameter> parameters = new ArrayList<>();
    private final List<float[][]> sums = new ArrayList<>();
    private int taken;

    Averages(ToneNetwork network) {
        parameters.addAll(network.ofLayers());
        parameters.addAll(network.ofHead());
        parameters.forEach(each -> sums.add(Matrices.zeros(each.value.length, each.value[0].length)));
    }

    void take() {
        for (int at = 0; at < sums.size(); at++) {
            Matrices.add(parameters.get(at).value, sums.get(at));
        }
        taken++;
    }

    /// Puts the means in place of the weights.
    void apply() {
        for (int at = 0; at < sums.size(); at++) {
            float[][] value = parameters.get(at).value;
            for (int row = 0; row < value.length; row++) {
                for (int j = 0; j < value[row].length; j++) {
                    value[row][j] = sums.get(at)[row][j] / taken;
                }
            }
        }
    }
}
