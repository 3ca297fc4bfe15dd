package io.dateline.gateway.classifier;

import java.util.Arrays;
import java.util.List;

/// Makes a profile of a description and examples. Its direction is learned by [Regression] against the recent archive;
/// where that is too small, it is the mean of description and examples, away from those that are not about it. How far
/// an article must go in that direction is read off the archive. The numbers were set by hand on two sets; see
/// docs/evaluation.md.
public final class ClassifierTraining {

    /// A description says as much as three articles.
    private static final double DESCRIPTION = 3;

    private static final double AWAY = 0.25;

    /// So many counter-examples push half as hard as any number of them.
    private static final double FEW = 3;

    /// A topic begins at this share of the way to the most alike hundredth of the archive, and at one standard
    /// deviation at least.
    private static final double SHARE = 0.42;

    private static final double MAX_ALIKE = 0.01;
    private static final double MIN_DISTANCE = 1;

    /// How sharply it turns there, a standard deviation of the archive each.
    private static final double SLOPE = 2;

    /// What is taken for usual where the archive is too small to tell: rounded guesses. Over eleven classes of two
    /// English sets the means were .125, .107 and 1.37, 2026-11-25.
    private static final double USUAL_MEAN = 0.1;

    private static final double USUAL_DEVIATION = 0.1;
    private static final double USUAL_DISTANCE = 1.3;

    private ClassifierTraining() {}

    /// @param description its vector, one signed byte a dimension, as all others here
    /// @param about vectors of articles that are about it
    /// @param not vectors of articles that are not
    public static TopicClassifier of(
            String model, byte[] description, List<byte[]> about, List<byte[]> not, Background background) {
        float[] direction = unit(
                background.isTelling()
                        ? Regression.direction(
                                unit(description), DESCRIPTION, units(about), units(not), background.sample())
                        : mean(description, about, not));
        double mean = USUAL_MEAN;
        double deviation = USUAL_DEVIATION;
        double distance = USUAL_DISTANCE;
        if (background.isTelling()) {
            double[] usual = background.sample().stream()
                    .mapToDouble(one -> dot(direction, one))
                    .sorted()
                    .toArray();
            mean = Arrays.stream(usual).average().orElse(0);
            deviation = Math.max(1e-6, deviation(usual, mean));
            distance = Math.max(MIN_DISTANCE, SHARE * (mostAlike(usual) - mean) / deviation);
        }
        float[] weights = new float[direction.length];
        add(weights, direction, SLOPE / deviation);
        double offset = -SLOPE * (mean / deviation + distance);
        return new TopicClassifier(model, weights, offset);
    }

    private static float[] mean(byte[] description, List<byte[]> about, List<byte[]> not) {
        float[] towards = new float[description.length];
        double parts = DESCRIPTION + about.size();
        add(towards, unit(description), DESCRIPTION / parts);
        about.forEach(one -> add(towards, unit(one), 1 / parts));
        not.forEach(one -> add(towards, unit(one), -AWAY / (not.size() + FEW)));
        return towards;
    }

    private static List<float[]> units(List<byte[]> vectors) {
        return vectors.stream().map(ClassifierTraining::unit).toList();
    }

    private static double mostAlike(double[] sorted) {
        int count = Math.clamp(Math.round(sorted.length * MAX_ALIKE), 3, sorted.length);
        return Arrays.stream(sorted, sorted.length - count, sorted.length)
                .average()
                .orElse(0);
    }

    private static double deviation(double[] values, double mean) {
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }

    static float[] unit(byte[] vector) {
        float[] numbers = new float[vector.length];
        for (int at = 0; at < vector.length; at++) {
            numbers[at] = vector[at];
        }
        return unit(numbers);
    }

    private static float[] unit(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        float[] unit = new float[vector.length];
        if (length > 0) {
            add(unit, vector, 1 / length);
        }
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
