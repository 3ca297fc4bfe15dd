package io.dateline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Logistic regression on the few vectors there are: description and examples against counter-examples and a part of
/// the archive, drawn back towards the description.
final class LogisticTopic {

    private static final int ARCHIVE = 200;
    private static final int STEPS = 200;
    private static final double STEEP = 5;
    private static final double RATE = 0.1;
    private static final double BACK = 0.01;
    private static final double DESCRIPTION = 3;

    private LogisticTopic() {}

    private record Row(float[] vector, int label, double weight) {}

    static ToDoubleFunction<byte[]> judge(byte[] description, TopicDraws.Draw draw) {
        float[] first = TopicPolicies.unit(description);
        List<Row> rows = rows(first, draw);
        double all = rows.stream().mapToDouble(Row::weight).sum();
        float[] weights = first.clone();
        double offset = 0;
        for (int step = 0; step < STEPS; step++) {
            float[] gradient = new float[weights.length];
            double drift = 0;
            for (Row row : rows) {
                double odds = STEEP * TopicPolicies.dot(weights, row.vector()) + offset;
                double wrong = row.weight() * (1 / (1 + Math.exp(-odds)) - row.label());
                TopicPolicies.add(gradient, row.vector(), STEEP * wrong / all);
                drift += wrong / all;
            }
            for (int at = 0; at < weights.length; at++) {
                weights[at] -= (float) (RATE * gradient[at] + BACK * (weights[at] - first[at]));
            }
            offset -= 5 * RATE * drift;
        }
        float[] learned = weights;
        return TopicPolicies.withZ(article -> TopicPolicies.dot(learned, TopicPolicies.unit(article)), draw);
    }

    private static List<Row> rows(float[] description, TopicDraws.Draw draw) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(description, 1, DESCRIPTION));
        draw.about().forEach(one -> rows.add(new Row(TopicPolicies.unit(one), 1, 1)));
        draw.not().forEach(one -> rows.add(new Row(TopicPolicies.unit(one), 0, 1)));
        List<byte[]> archive = draw.archive().stream().limit(ARCHIVE).toList();
        double weight = (1.0 + draw.about().size()) / archive.size();
        archive.forEach(one -> rows.add(new Row(TopicPolicies.unit(one), 0, weight)));
        return rows;
    }
}
