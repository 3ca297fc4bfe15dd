package io.dateline.gateway.likeness;

import java.util.List;

/// What articles are like when nothing is asked of them: a sample of the recent archive, against which a likeness is
/// judged.
///
/// @param mean of their vectors
/// @param sample unit vectors
public record Background(float[] mean, List<float[]> sample) {

    /// With fewer articles than that nothing can be said of what is usual.
    static final int LEAST = 50;

    /// @param vectors one signed byte a dimension, all of one model
    public static Background of(List<byte[]> vectors) {
        List<float[]> sample = vectors.stream().map(ProfilePolicy::unit).toList();
        float[] mean = new float[sample.isEmpty() ? 0 : sample.getFirst().length];
        for (float[] one : sample) {
            for (int at = 0; at < mean.length; at++) {
                mean[at] += one[at] / sample.size();
            }
        }
        return new Background(mean, sample);
    }

    boolean isTelling() {
        return sample.size() >= LEAST;
    }

    public int size() {
        return sample.size();
    }
}
