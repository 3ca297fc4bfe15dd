package io.dateline.bench.branch;

import java.util.ArrayList;
import java.util.List;

/// Stochastic weight averaging: the mean of the weights over the later steps of a training generalises better than the
/// last weights.
final class WeightAverage {

    private final List<Parameter> parameters = new ArrayList<>();
    private final List<float[][]> sums = new ArrayList<>();
    private int count;

    WeightAverage(SentimentNetwork network) {
        parameters.addAll(network.layerParameters());
        parameters.addAll(network.headParameters());
        parameters.forEach(each -> sums.add(Matrices.zeros(each.value.length, each.value[0].length)));
    }

    /// Adds the weights as they are now.
    void add() {
        for (int at = 0; at < sums.size(); at++) {
            Matrices.add(parameters.get(at).value, sums.get(at));
        }
        count++;
    }

    /// Replaces the weights by their means.
    void apply() {
        for (int at = 0; at < sums.size(); at++) {
            float[][] value = parameters.get(at).value;
            for (int row = 0; row < value.length; row++) {
                for (int j = 0; j < value[row].length; j++) {
                    value[row][j] = sums.get(at)[row][j] / count;
                }
            }
        }
    }
}
