package io.dateline.gateway.classifier;

import java.util.List;

/// What articles are like when nothing is asked of them: a sample of the recent archive, against which a likeness is
/// judged.
///
/// @param sample unit vectors
public record Background(List<float[]> sample) {

    /// With fewer articles than that nothing can be said of what is usual.
    static final int MIN = 50;

    /// @param vectors one signed byte a dimension, all of one model
    public static Background of(List<byte[]> vectors) {
        return new Background(vectors.stream().map(ClassifierTraining::unit).toList());
    }

    boolean isTelling() {
        return sample.size() >= MIN;
    }

    public int size() {
        return sample.size();
    }
}
