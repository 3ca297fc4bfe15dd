package io.dateline.analysis.sentiment;

import io.dateline.analysis.pipeline.Encoding;

/// What the sentiment head sees of one place in one sentence, in the vectors of the sentiment branch: the place itself
/// in its
/// context, the mark that stands for the sentence, and the mean of all tokens. Shared by training and use, so that
/// both see the same.
public final class TargetFeatures {

    private TargetFeatures() {}

    /// The tokens of a place.
    ///
    /// @param first inclusive
    /// @param last inclusive
    public record Place(int first, int last) {}

    /// @return length of the features of an encoder with so many dimensions
    public static int length(int dimensions) {
        return 3 * dimensions;
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
        Place place = place(encoding, start, end);
        float[] features = new float[length(dimensions)];
        mean(encoding, place.first(), place.last(), dimensions, features, 0);
        mean(encoding, 0, 0, dimensions, features, dimensions);
        mean(encoding, 0, encoding.tokens() - 1, dimensions, features, 2 * dimensions);
        return features;
    }

    private static void mean(Encoding encoding, int first, int last, int dimensions, float[] into, int offset) {
        float share = 1f / (last - first + 1);
        for (int token = first; token <= last; token++) {
            for (int at = 0; at < dimensions; at++) {
                into[offset + at] += share * encoding.sentimentStates()[token * dimensions + at];
            }
        }
    }
}
