package io.dateline.bench.topic;

import io.dateline.gateway.classifier.Background;
import io.dateline.gateway.classifier.ClassifierTraining;
import io.dateline.gateway.classifier.TopicClassifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Classifiers for own topics, compared by `eval own-topics`. The first is the one of the product.
final class TopicPolicies {

    /// Threshold of the policies with a z-score, in standard deviations above the mean of the archive.
    private static final double DISTANCE = 1;

    /// Threshold of the policies with a cosine; the best on both sets together is .22.
    private static final double COSINE = 0.2;

    private static final int NEIGHBOURS = 3;

    /// Makes a classifier from one draw; a score above zero means that an article belongs to the topic.
    interface Policy {

        ToDoubleFunction<byte[]> judge(byte[] description, TopicDraws.Draw draw);
    }

    private TopicPolicies() {}

    /// By name; the one of the product first.
    static Map<String, Policy> all() {
        Map<String, Policy> policies = new LinkedHashMap<>();
        policies.put("profile", TopicPolicies::profile);
        policies.put("description", (description, draw) -> {
            float[] place = unit(description);
            return article -> dot(place, unit(article)) - COSINE;
        });
        policies.put("description z", (description, draw) -> withZ(unit(description), draw));
        policies.put("centroid z", (description, draw) -> withZ(centroid(description, draw.about()), draw));
        policies.put("centroid", (description, draw) -> {
            float[] place = centroid(description, draw.about());
            return article -> dot(place, unit(article)) - COSINE;
        });
        policies.put("rocchio z", (description, draw) -> {
            float[] place = centroid(description, draw.about());
            draw.not().forEach(one -> add(place, unit(one), -0.25 / draw.not().size()));
            return withZ(unit(place), draw);
        });
        policies.put("neighbours z", TopicPolicies::neighbours);
        policies.put("logistic", LogisticTopic::judge);
        return policies;
    }

    /// The policy of the product.
    static ToDoubleFunction<byte[]> profile(byte[] description, TopicDraws.Draw draw) {
        TopicClassifier profile =
                ClassifierTraining.of("eval", description, draw.about(), draw.not(), Background.of(draw.archive()));
        return profile::logOdds;
    }

    private static ToDoubleFunction<byte[]> withZ(float[] place, TopicDraws.Draw draw) {
        return withZ(article -> dot(place, unit(article)), draw);
    }

    static ToDoubleFunction<byte[]> withZ(ToDoubleFunction<byte[]> raw, TopicDraws.Draw draw) {
        double[] usual = draw.archive().stream().mapToDouble(raw).toArray();
        double mean = 0;
        for (double one : usual) {
            mean += one / usual.length;
        }
        double variance = 0;
        for (double one : usual) {
            variance += (one - mean) * (one - mean) / usual.length;
        }
        double middle = mean;
        double deviation = Math.sqrt(variance);
        return article -> (raw.applyAsDouble(article) - middle) / deviation - DISTANCE;
    }

    /// Mean of the examples and of the description, which counts as much as three.
    private static float[] centroid(byte[] description, List<byte[]> about) {
        float[] sum = new float[description.length];
        add(sum, unit(description), 3);
        about.forEach(one -> add(sum, unit(one), 1));
        return unit(sum);
    }

    private static ToDoubleFunction<byte[]> neighbours(byte[] description, TopicDraws.Draw draw) {
        List<float[]> near = new ArrayList<>();
        near.add(unit(description));
        draw.about().forEach(one -> near.add(unit(one)));
        List<float[]> far = draw.not().stream().map(TopicPolicies::unit).toList();
        return withZ(article -> nearest(near, unit(article)) - 0.5 * nearest(far, unit(article)), draw);
    }

    private static double nearest(List<float[]> some, float[] article) {
        return some.stream()
                .mapToDouble(one -> -dot(one, article))
                .sorted()
                .limit(NEIGHBOURS)
                .map(negative -> -negative)
                .average()
                .orElse(0);
    }

    static float[] unit(byte[] vector) {
        float[] numbers = new float[vector.length];
        for (int at = 0; at < vector.length; at++) {
            numbers[at] = vector[at];
        }
        return unit(numbers);
    }

    static float[] unit(float[] vector) {
        float[] unit = new float[vector.length];
        add(unit, vector, 1 / Math.sqrt(dot(vector, vector)));
        return unit;
    }

    static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int at = 0; at < left.length; at++) {
            sum += left[at] * right[at];
        }
        return sum;
    }

    static void add(float[] sum, float[] vector, double weight) {
        for (int at = 0; at < sum.length; at++) {
            sum[at] += (float) (vector[at] * weight);
        }
    }
}
