package io.dateline.gateway.likeness;

import java.util.Arrays;
import java.util.List;

/// Makes a profile of a description and examples, after Rocchio: the direction lies between the description and the
/// articles that are about the topic, away from those that are not, all seen from where the archive has its middle. How
/// far an article must go in that direction is read off the recent archive. The numbers were chosen by
/// `eval own-topics`; see docs/evaluation.md.
public final class ProfilePolicy {

    /// How far towards the archive's middle the origin is moved.
    private static final double CENTRED = 0.7;

    /// A description says as much as three articles.
    private static final double DESCRIPTION = 3;

    private static final double AWAY = 0.25;

    /// So many counter-examples push half as hard as any number of them.
    private static final double FEW = 3;

    /// A topic begins at this share of the way to the most alike hundredth of the archive, and at one standard
    /// deviation
    /// at least.
    private static final double SHARE = 0.42;

    private static final double MOST_ALIKE = 0.01;
    private static final double LEAST_DISTANCE = 1;

    /// How sharply it turns there, a standard deviation of the archive each.
    private static final double SLOPE = 2;

    /// What the encoder's cosines are like where the archive is too small to tell: English news, 2026-11-25.
    private static final double USUAL_MEAN = 0.1;

    private static final double USUAL_DEVIATION = 0.1;
    private static final double USUAL_DISTANCE = 1.3;

    private ProfilePolicy() {}

    /// @param description its vector, one signed byte a dimension, as all others here
    /// @param about vectors of articles that are about it
    /// @param not vectors of articles that are not
    public static Profile of(
            String model, byte[] description, List<byte[]> about, List<byte[]> not, Background background) {
        float[] origin = new float[description.length];
        if (background.isTelling()) {
            add(origin, background.mean(), CENTRED);
        }
        float[] direction = direction(description, about, not, origin);
        double mean = USUAL_MEAN;
        double deviation = USUAL_DEVIATION;
        double distance = USUAL_DISTANCE;
        if (background.isTelling()) {
            double[] usual = background.sample().stream()
                    .mapToDouble(one -> dot(direction, one) - dot(direction, origin))
                    .sorted()
                    .toArray();
            mean = Arrays.stream(usual).average().orElse(0);
            deviation = Math.max(1e-6, deviation(usual, mean));
            distance = Math.max(LEAST_DISTANCE, SHARE * (mostAlike(usual) - mean) / deviation);
        }
        float[] weights = new float[direction.length];
        add(weights, direction, SLOPE / deviation);
        double offset = -SLOPE * ((dot(direction, origin) + mean) / deviation + distance);
        return new Profile(model, weights, offset);
    }

    private static float[] direction(byte[] description, List<byte[]> about, List<byte[]> not, float[] origin) {
        float[] towards = new float[description.length];
        double parts = DESCRIPTION + about.size();
        add(towards, seenFrom(origin, description), DESCRIPTION / parts);
        about.forEach(one -> add(towards, seenFrom(origin, one), 1 / parts));
        not.forEach(one -> add(towards, seenFrom(origin, one), -AWAY / (not.size() + FEW)));
        return unit(towards);
    }

    private static float[] seenFrom(float[] origin, byte[] vector) {
        float[] moved = unit(vector);
        add(moved, origin, -1);
        return unit(moved);
    }

    private static double mostAlike(double[] sorted) {
        int count = Math.clamp(Math.round(sorted.length * MOST_ALIKE), 3, sorted.length);
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

    private static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int at = 0; at < left.length; at++) {
            sum += left[at] * right[at];
        }
        return sum;
    }

    private static void add(float[] sum, float[] vector, double weight) {
        for (int at = 0; at < sum.length; at++) {
            sum[at] += (float) (vector[at] * weight);
        }
    }
}
