package io.dateline.gateway.classifier;

/// What an own topic looks like in the encoder's space: a plane with a slope across it. Saved whole, so that every
/// replica gives an article the same score.
///
/// @param model encoder whose vectors it can be held against
/// @param weights one a dimension
/// @param offset log odds at the origin
public record TopicClassifier(String model, float[] weights, double offset) {

    /// Value of one unit in a stored vector.
    static final float UNIT = 1f / 127;

    /// How sure it is that an article belongs.
    ///
    /// @param vector one signed byte a dimension, of [#model]
    /// @return 0 to 1; 0.5 where it might as well not
    public double score(byte[] vector) {
        return 1 / (1 + Math.exp(-logOdds(vector)));
    }

    /// The same before it is squeezed, for whoever only compares.
    public double logOdds(byte[] vector) {
        // Four sums at once: each waits for its own last addition alone.
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int whole = weights.length & ~3;
        for (int at = 0; at < whole; at += 4) {
            first += weights[at] * vector[at];
            second += weights[at + 1] * vector[at + 1];
            third += weights[at + 2] * vector[at + 2];
            fourth += weights[at + 3] * vector[at + 3];
        }
        for (int at = whole; at < weights.length; at++) {
            first += weights[at] * vector[at];
        }
        return (first + second + third + fourth) * UNIT + offset;
    }
}
