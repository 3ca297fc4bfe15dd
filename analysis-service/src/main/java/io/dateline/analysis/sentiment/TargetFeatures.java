package io.dateline.analysis.sentiment;

import io.dateline.analysis.pipeline.Reading;
import io.dateline.analysis.pipeline.Vectors;

/// What the tone head sees of one place in one sentence: the sentence, the place itself in its context, and the
/// words around it. Shared by training and use, so that both see the same.
public final class TargetFeatures {

    /// Tokens on each side that count as "around": about a clause.
    private static final int WINDOW = 8;

    private TargetFeatures() {}

    /// @return length of the features of an encoder with so many dimensions
    public static int length(int dimensions) {
        return 3 * dimensions;
    }

    /// @param start UTF-16 offset of the place in the sentence, inclusive
    /// @param end exclusive
    public static float[] of(Reading reading, int start, int end) {
        int dimensions = reading.vector().length;
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int token = 0; token < reading.tokens(); token++) {
            boolean inside =
                    reading.starts()[token] >= 0 && reading.starts()[token] < end && reading.ends()[token] > start;
            if (inside) {
                first = Math.min(first, token);
                last = Math.max(last, token);
            }
        }
        if (last < 0) {
            // Beyond what the encoder has read: the whole sentence stands for it.
            first = 0;
            last = reading.tokens() - 1;
        }
        float[] features = new float[length(dimensions)];
        System.arraycopy(reading.vector(), 0, features, 0, dimensions);
        mean(reading, first, last, dimensions, features, dimensions);
        int from = Math.max(0, first - WINDOW);
        int to = Math.min(reading.tokens() - 1, last + WINDOW);
        mean(reading, from, to, dimensions, features, 2 * dimensions);
        return features;
    }

    private static void mean(Reading reading, int first, int last, int dimensions, float[] into, int offset) {
        float[] sum = new float[dimensions];
        for (int token = first; token <= last; token++) {
            for (int at = 0; at < dimensions; at++) {
                sum[at] += reading.states()[token * dimensions + at];
            }
        }
        System.arraycopy(Vectors.unit(sum), 0, into, offset, dimensions);
    }
}
