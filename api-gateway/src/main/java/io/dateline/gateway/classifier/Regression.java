package io.dateline.gateway.classifier;

import java.util.ArrayList;
import java.util.List;

/// Logistic regression on few vectors: the description and examples against counter-examples and a part of the
/// archive, drawn back towards the description. Most of the archive is not about a topic, so that it may stand for
/// what is not; the little of it that is does little harm, since all of it together weighs no more than the
/// examples.
final class Regression {

    private static final int ARCHIVE = 200;
    private static final int STEPS = 200;
    private static final double STEEP = 5;
    private static final double RATE = 0.1;
    private static final double OFFSET_RATE = 0.5;
    private static final double BACK = 0.01;

    private Regression() {}

    private record Row(float[] vector, int label, double weight) {}

    /// @param description unit vector, as all others here
    /// @param archive at least one
    /// @return direction in which articles are more about it
    static float[] direction(
            float[] description, double worth, List<float[]> about, List<float[]> not, List<float[]> archive) {
        List<Row> rows = rows(description, worth, about, not, archive);
        double all = rows.stream().mapToDouble(Row::weight).sum();
        float[] weights = description.clone();
        double offset = 0;
        for (int step = 0; step < STEPS; step++) {
            float[] gradient = new float[weights.length];
            double drift = 0;
            for (Row row : rows) {
                double odds = STEEP * ClassifierTraining.dot(weights, row.vector()) + offset;
                double wrong = row.weight() * (1 / (1 + Math.exp(-odds)) - row.label()) / all;
                ClassifierTraining.add(gradient, row.vector(), STEEP * wrong);
                drift += wrong;
            }
            for (int at = 0; at < weights.length; at++) {
                weights[at] -= (float) (RATE * gradient[at] + BACK * (weights[at] - description[at]));
            }
            offset -= OFFSET_RATE * drift;
        }
        return weights;
    }

    private static List<Row> rows(
            float[] description, double worth, List<float[]> about, List<float[]> not, List<float[]> archive) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(description, 1, worth));
        about.forEach(one -> rows.add(new Row(one, 1, 1)));
        not.forEach(one -> rows.add(new Row(one, 0, 1)));
        // Spread over the sample, which is in order of time.
        int step = Math.max(1, archive.size() / ARCHIVE);
        int taken = Math.min(ARCHIVE, archive.size());
        double weight = (1.0 + about.size()) / taken;
        for (int at = 0; at < taken; at++) {
            rows.add(new Row(archive.get(at * step), 0, weight));
        }
        return rows;
    }
}
