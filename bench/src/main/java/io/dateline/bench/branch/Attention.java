package io.dateline.bench.branch;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Lets each token look at the other tokens of its sentence, in several heads.
final class Attention {

    private final int heads;
    private final float dropOut;

    Attention(int heads, float dropOut) {
        this.heads = heads;
        this.dropOut = dropOut;
    }

    /// Rows of a batch: token vectors of its sentences one after the other.
    ///
    /// @param starts first row of each sentence, and after the last sentence the number of rows
    record Batch(int[] starts) {

        int sentences() {
            return starts.length - 1;
        }
    }

    /// @param shares by sentence, head, looking token and token looked at
    /// @param kept the same where drop-out left something of a share: what it is multiplied with
    record Pass(float[][] output, float[][][][] shares, float[][][][] kept) {}

    /// @param seed of what is dropped; 0 drops nothing
    Pass forward(Batch batch, float[][] query, float[][] key, float[][] value, long seed) {
        int width = query[0].length;
        float[][] output = Matrices.zeros(query.length, width);
        float[][][][] shares = new float[batch.sentences()][heads][][];
        float[][][][] kept = new float[batch.sentences()][heads][][];
        IntStream.range(0, batch.sentences()).parallel().forEach(sentence -> {
            SplittableRandom random = new SplittableRandom(seed * 31 + sentence);
            int first = batch.starts()[sentence];
            int length = batch.starts()[sentence + 1] - first;
            for (int head = 0; head < heads; head++) {
                float[][] share = shares(query, key, first, length, head);
                float[][] mask = mask(length, seed == 0 ? 0 : dropOut, random);
                shares[sentence][head] = share;
                kept[sentence][head] = mask;
                look(share, mask, value, output, first, head);
            }
        });
        return new Pass(output, shares, kept);
    }

    private float[][] shares(float[][] query, float[][] key, int first, int length, int head) {
        int size = query[0].length / heads;
        int from = head * size;
        float scale = (float) (1 / Math.sqrt(size));
        float[][] share = Matrices.zeros(length, length);
        for (int at = 0; at < length; at++) {
            float most = Float.NEGATIVE_INFINITY;
            for (int other = 0; other < length; other++) {
                share[at][other] = scale * dot(query[first + at], key[first + other], from, size);
                most = Math.max(most, share[at][other]);
            }
            float sum = 0;
            for (int other = 0; other < length; other++) {
                share[at][other] = (float) Math.exp(share[at][other] - most);
                sum += share[at][other];
            }
            for (int other = 0; other < length; other++) {
                share[at][other] /= sum;
            }
        }
        return share;
    }

    private static float dot(float[] a, float[] b, int from, int size) {
        float sum = 0;
        for (int j = from; j < from + size; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static float[][] mask(int length, float dropOut, SplittableRandom random) {
        float[][] mask = Matrices.zeros(length, length);
        for (float[] row : mask) {
            for (int other = 0; other < length; other++) {
                row[other] = dropOut > 0 && random.nextFloat() < dropOut ? 0 : 1 / (1 - dropOut);
            }
        }
        return mask;
    }

    private void look(float[][] share, float[][] mask, float[][] value, float[][] output, int first, int head) {
        int size = value[0].length / heads;
        for (int at = 0; at < share.length; at++) {
            for (int other = 0; other < share.length; other++) {
                addPart(share[at][other] * mask[at][other], value[first + other], output[first + at], head, size);
            }
        }
    }

    private static void addPart(float factor, float[] what, float[] to, int head, int size) {
        for (int j = head * size; j < (head + 1) * size; j++) {
            to[j] += factor * what[j];
        }
    }

    /// Slopes of what went in.
    record Slopes(float[][] query, float[][] key, float[][] value) {}

    Slopes backward(Batch batch, Pass pass, float[][] query, float[][] key, float[][] value, float[][] slope) {
        int width = query[0].length;
        Slopes slopes = new Slopes(
                Matrices.zeros(query.length, width),
                Matrices.zeros(query.length, width),
                Matrices.zeros(query.length, width));
        IntStream.range(0, batch.sentences()).parallel().forEach(sentence -> {
            for (int head = 0; head < heads; head++) {
                back(batch.starts()[sentence], head, sentence, pass, new Slopes(query, key, value), slope, slopes);
            }
        });
        return slopes;
    }

    private void back(int first, int head, int sentence, Pass pass, Slopes in, float[][] slope, Slopes out) {
        float[][] share = pass.shares()[sentence][head];
        float[][] mask = pass.kept()[sentence][head];
        int size = slope[0].length / heads;
        float scale = (float) (1 / Math.sqrt(size));
        for (int at = 0; at < share.length; at++) {
            float[] own = slope[first + at];
            float[] errors = new float[share.length];
            float mean = 0;
            for (int other = 0; other < share.length; other++) {
                addPart(share[at][other] * mask[at][other], own, out.value()[first + other], head, size);
                errors[other] = mask[at][other] * dot(own, in.value()[first + other], head * size, size);
                mean += errors[other] * share[at][other];
            }
            for (int other = 0; other < share.length; other++) {
                float error = scale * share[at][other] * (errors[other] - mean);
                addPart(error, in.key()[first + other], out.query()[first + at], head, size);
                addPart(error, in.query()[first + at], out.key()[first + other], head, size);
            }
        }
    }
}
