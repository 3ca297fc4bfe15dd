package io.dateline.bench.branch;

import java.util.stream.IntStream;

/// Operations on matrices, each an array of rows. The inner loops run over whole rows with one index, which the JVM
/// compiles to vector instructions; every element is summed in one fixed order, so that results are reproducible.
public final class Matrices {

    /// Rows that one task of a parallel product works on.
    private static final int BLOCK = 32;

    private Matrices() {}

    /// Adds `left * right` to `sum`.
    public static void addProduct(float[][] left, float[][] right, float[][] sum) {
        IntStream.range(0, (left.length + BLOCK - 1) / BLOCK)
                .parallel()
                .forEach(block -> addRows(left, right, sum, block * BLOCK, Math.min(left.length, (block + 1) * BLOCK)));
    }

    private static void addRows(float[][] left, float[][] right, float[][] sum, int from, int to) {
        int inner = right.length;
        int whole = inner / 8 * 8;
        for (int k = 0; k < whole; k += 8) {
            for (int row = from; row < to; row++) {
                addEight(left[row], k, right, sum[row]);
            }
        }
        for (int row = from; row < to; row++) {
            for (int k = whole; k < inner; k++) {
                float factor = left[row][k];
                float[] other = right[k];
                float[] into = sum[row];
                for (int j = 0; j < into.length; j++) {
                    into[j] = Math.fma(factor, other[j], into[j]);
                }
            }
        }
    }

    /// Eight rows at once, so that a row of the sum is read and written once for eight products.
    private static void addEight(float[] a, int k, float[][] right, float[] into) {
        float[] r0 = right[k];
        float[] r1 = right[k + 1];
        float[] r2 = right[k + 2];
        float[] r3 = right[k + 3];
        float[] r4 = right[k + 4];
        float[] r5 = right[k + 5];
        float[] r6 = right[k + 6];
        float[] r7 = right[k + 7];
        float a0 = a[k];
        float a1 = a[k + 1];
        float a2 = a[k + 2];
        float a3 = a[k + 3];
        float a4 = a[k + 4];
        float a5 = a[k + 5];
        float a6 = a[k + 6];
        float a7 = a[k + 7];
        for (int j = 0; j < into.length; j++) {
            float low = Math.fma(a3, r3[j], Math.fma(a2, r2[j], Math.fma(a1, r1[j], Math.fma(a0, r0[j], into[j]))));
            into[j] = Math.fma(a7, r7[j], Math.fma(a6, r6[j], Math.fma(a5, r5[j], Math.fma(a4, r4[j], low))));
        }
    }

    public static float[][] transposed(float[][] matrix) {
        int columns = matrix[0].length;
        float[][] turned = new float[columns][matrix.length];
        for (int block = 0; block < columns; block += 16) {
            int end = Math.min(columns, block + 16);
            for (int row = 0; row < matrix.length; row++) {
                float[] from = matrix[row];
                for (int column = block; column < end; column++) {
                    turned[column][row] = from[column];
                }
            }
        }
        return turned;
    }

    public static float[][] zeros(int rows, int columns) {
        return new float[rows][columns];
    }

    /// Adds a matrix to another, in place.
    static void add(float[][] matrix, float[][] to) {
        for (int row = 0; row < to.length; row++) {
            float[] from = matrix[row];
            float[] into = to[row];
            for (int j = 0; j < into.length; j++) {
                into[j] += from[j];
            }
        }
    }
}
