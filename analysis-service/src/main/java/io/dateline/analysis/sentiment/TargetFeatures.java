package io.dateline.analysis.sentiment;

import io.dateline.analysis.pipeline.Encoding;

/// What the sentiment head sees of one place in one sentence, in the vectors of the sentiment branch: means of the
/// tokens, each in a block of its own. Shared by training and use, so that both see the same.
public final class TargetFeatures {

    /// The place itself, the mark that stands for the sentence, all tokens, those near the place on its left and on
    /// its right: of two targets in one sentence each has its own surroundings.
    private static final int BLOCKS = 5;

    /// Tokens after which a neighbour weighs a third as much. Guess; 6 to 10 are usual for a local context.
    private static final double REACH = 8;

    private TargetFeatures() {}

    /// The tokens of a place.
    ///
    /// @param first inclusive
    /// @param last inclusive
    public record Place(int first, int last) {}

    /// @return length of the features of an encoder with so many dimensions
    public static int length(int dimensions) {
        return BLOCKS * dimensions;
    }

    /// @param start UTF-16 offset of the place in the sentence, inclusive
    /// @param end exclusive
    /// @return the whole sentence if the place lies beyond what the encoder has read
    public static Place place(Encoding encoding, int start, int end) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int token = 0; token < encoding.tokens(); token++) {
            boolean inside =
                    encoding.starts()[token] >= 0 && encoding.starts()[token] < end && encoding.ends()[token] > start;
            if (inside) {
                first = Math.min(first, token);
                last = Math.max(last, token);
            }
        }
        return last < 0 ? new Place(0, encoding.tokens() - 1) : new Place(first, last);
    }

    /// @param start UTF-16 offset of the place in the sentence, inclusive
    /// @param end exclusive
    public static float[] of(Encoding encoding, int start, int end) {
        int dimensions = encoding.vector().length;
        float[][] weights = weights(place(encoding, start, end), encoding.tokens());
        float[] features = new float[length(dimensions)];
        for (int block = 0; block < BLOCKS; block++) {
            for (int token = 0; token < encoding.tokens(); token++) {
                float weight = weights[block][token];
                for (int at = 0; weight != 0 && at < dimensions; at++) {
                    features[block * dimensions + at] += weight * encoding.sentimentStates()[token * dimensions + at];
                }
            }
        }
        return features;
    }

    /// @return by block, the weight of each token; they sum to 1, or to 0 where a side has no token
    public static float[][] weights(Place place, int tokens) {
        float[][] weights = new float[BLOCKS][tokens];
        weights[1][0] = 1;
        for (int token = 0; token < tokens; token++) {
            weights[2][token] = 1f / tokens;
            if (token < place.first()) {
                weights[3][token] = (float) Math.exp((token - place.first()) / REACH);
            } else if (token > place.last()) {
                weights[4][token] = (float) Math.exp((place.last() - token) / REACH);
            } else {
                weights[0][token] = 1f / (place.last() - place.first() + 1);
            }
        }
        if (place.first() <= 1 && place.last() >= tokens - 2) {
            // A whole sentence has no surroundings: all of it stands for them.
            weights[3] = weights[2].clone();
            weights[4] = weights[2].clone();
        }
        normalise(weights[3]);
        normalise(weights[4]);
        return weights;
    }

    private static void normalise(float[] weights) {
        float sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        for (int at = 0; sum > 0 && at < weights.length; at++) {
            weights[at] /= sum;
        }
    }
}
