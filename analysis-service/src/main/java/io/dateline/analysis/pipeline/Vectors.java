package io.dateline.analysis.pipeline;

/// Arithmetic on vectors of one encoder.
public final class Vectors {

    private Vectors() {}

    /// @return the vector at length 1; all zeros stay zeros
    public static float[] unit(float[] vector) {
        double squares = dot(vector, vector);
        float[] unit = new float[vector.length];
        if (squares > 0) {
            float scale = (float) (1 / Math.sqrt(squares));
            for (int at = 0; at < vector.length; at++) {
                unit[at] = vector[at] * scale;
            }
        }
        return unit;
    }

    /// The cosine of the angle between them, for unit vectors.
    public static float dot(float[] left, float[] right) {
        float sum = 0;
        for (int at = 0; at < left.length; at++) {
            sum += left[at] * right[at];
        }
        return sum;
    }

    /// Adds `weight` times `vector` to `sum`.
    public static void add(float[] sum, float[] vector, float weight) {
        for (int at = 0; at < sum.length; at++) {
            sum[at] += vector[at] * weight;
        }
    }

    /// @param unit a unit vector
    /// @return one signed byte a dimension: value times 127, rounded
    public static byte[] bytes(float[] unit) {
        byte[] bytes = new byte[unit.length];
        for (int at = 0; at < unit.length; at++) {
            bytes[at] = (byte) Math.clamp(Math.round(unit[at] * 127), -127, 127);
        }
        return bytes;
    }
}
