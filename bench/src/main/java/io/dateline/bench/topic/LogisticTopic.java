package io.dateline.bench.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Logistic regression on few vectors: description and examples against counter-examples and a sample of the archive,
/// regularised towards the description.
final class LogisticTopic {

    private static final int ARCHIVE = 200;
    private static final int STEPS = 200;
    private static final double LOGIT_SCALE = 5;
    private static final double LEARNING_RATE = 0.1;
    /// Strength of the regularisation.
    private static final double PULL = 0.01;
    /// What the description counts, when an example counts 1.
    private static final double DESCRIPTION_WEIGHT = 3;

    private LogisticTopic() {}

    private record Row(float[] vector, int label, double weight) {}

    static ToDoubleFunction<byte[]> judge(byte[] description, TopicDraws.Draw draw) {
        float[] first = TopicPolicies.unit(description);
        List<Row> rows = rows(first, draw);
        double all = rows.stream().mapToDouble(Row::weight).sum();
        float[] weights = first.clone();
        double bias = 0;
        for (int step = 0; step < STEPS; step++) {
            float[] gradient = new float[weights.length];
            double biasGradient = 0;
            for (Row row : rows) {
                double logit = LOGIT_SCALE * TopicPolicies.dot(weights, row.vector()) + bias;
                double residual = row.weight() * (1 / (1 + Math.exp(-logit)) - row.label());
                TopicPolicies.add(gradient, row.vector(), LOGIT_SCALE * residual / all);
                biasGradient += residual / all;
            }
            for (int at = 0; at < weights.length; at++) {
                weights[at] -= (float) (LEARNING_RATE * gradient[at] + PULL * (weights[at] - first[at]));
            }
            bias -= 5 * LEARNING_RATE * biasGradient;
        }
        float[] learned = weights;
        return TopicPolicies.withZ(article -> TopicPolicies.dot(learned, TopicPolicies.unit(article)), draw);
    }

    private static List<Row> rows(float[] description, TopicDraws.Draw draw) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(description, 1, DESCRIPTION_WEIGHT));
        draw.about().forEach(one -> rows.add(new Row(TopicPolicies.unit(one), 1, 1)));
        draw.not().forEach(one -> rows.add(new Row(TopicPolicies.unit(one), 0, 1)));
        List<byte[]> archive = draw.archive().stream().limit(ARCHIVE).toList();
        double weight = (1.0 + draw.about().size()) / archive.size();
        archive.forEach(one -> rows.add(new Row(TopicPolicies.unit(one), 0, weight)));
        return rows;
    }
}
