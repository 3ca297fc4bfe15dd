package io.dateline.bench.branch;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Multi-head scaled dot-product attention: each token attends to all tokens of its own sentence.
///
/// Token vectors of a batch are the rows of one matrix, whose columns are divided among the heads.
final class Attention {

    private final int heads;
    private final float dropout;

    Attention(int heads, float dropout) {
        this.heads = heads;
        this.dropout = dropout;
    }

    /// Where the sentences of a batch begin among its rows.
    ///
    /// @param starts first row of each sentence, and after the last sentence the number of rows
    record Batch(int[] starts) {

        int sentences() {
            return starts.length - 1;
        }
    }

    /// What the backward pass needs of the forward pass.
    ///
    /// @param weights attention weights by sentence, head, query token and key token
    /// @param dropout factor of each attention weight: 0 where it was dropped
    record Pass(float[][] output, float[][][][] weights, float[][][][] dropout) {}

    /// @param seed of the dropout; 0 means none
    Pass forward(Batch batch, float[][] query, float[][] key, float[][] value, long seed) {
        int width = query[0].length;
        float[][] output = Matrices.zeros(query.length, width);
        float[][][][] weights = new float[batch.sentences()][heads][][];
        float[][][][] masks = new float[batch.sentences()][heads][][];
        IntStream.range(0, batch.sentences()).parallel().forEach(sentence -> {
            SplittableRandom random = new SplittableRandom(seed * 31 + sentence);
            int first = batch.starts()[sentence];
            int length = batch.starts()[sentence + 1] - first;
            for (int head = 0; head < heads; head++) {
                float[][] ofHead = weights(query, key, first, length, head);
                float[][] mask = dropoutMask(length, seed == 0 ? 0 : dropout, random);
                weights[sentence][head] = ofHead;
                masks[sentence][head] = mask;
                addWeightedValues(ofHead, mask, value, output, first, head);
            }
        });
        return new Pass(output, weights, masks);
    }

    /// Softmax over the scaled dot products of queries and keys.
    private float[][] weights(float[][] query, float[][] key, int first, int length, int head) {
        int size = query[0].length / heads;
        int from = head * size;
        float scale = (float) (1 / Math.sqrt(size));
        float[][] weights = Matrices.zeros(length, length);
        for (int i = 0; i < length; i++) {
            float max = Float.NEGATIVE_INFINITY;
            for (int j = 0; j < length; j++) {
                weights[i][j] = scale * dot(query[first + i], key[first + j], from, size);
                max = Math.max(max, weights[i][j]);
            }
            float sum = 0;
            for (int j = 0; j < length; j++) {
                weights[i][j] = (float) Math.exp(weights[i][j] - max);
                sum += weights[i][j];
            }
            for (int j = 0; j < length; j++) {
                weights[i][j] /= sum;
            }
        }
        return weights;
    }

    private static float dot(float[] a, float[] b, int from, int size) {
        float sum = 0;
        for (int column = from; column < from + size; column++) {
            sum += a[column] * b[column];
        }
        return sum;
    }

    private static float[][] dropoutMask(int length, float dropout, SplittableRandom random) {
        float[][] mask = Matrices.zeros(length, length);
        for (float[] row : mask) {
            for (int j = 0; j < length; j++) {
                row[j] = dropout > 0 && random.nextFloat() < dropout ? 0 : 1 / (1 - dropout);
            }
        }
        return mask;
    }

    private void addWeightedValues(
            float[][] weights, float[][] mask, float[][] value, float[][] output, int first, int head) {
        int size = value[0].length / heads;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                addScaled(weights[i][j] * mask[i][j], value[first + j], output[first + i], head, size);
            }
        }
    }

    /// Adds to one head's columns of a row.
    private static void addScaled(float factor, float[] row, float[] to, int head, int size) {
        for (int column = head * size; column < (head + 1) * size; column++) {
            to[column] += factor * row[column];
        }
    }

    /// Gradients of the three inputs.
    record Gradients(float[][] query, float[][] key, float[][] value) {}

    Gradients backward(
            Batch batch, Pass pass, float[][] query, float[][] key, float[][] value, float[][] outputGradient) {
        int width = query[0].length;
        Gradients gradients = new Gradients(
                Matrices.zeros(query.length, width),
                Matrices.zeros(query.length, width),
                Matrices.zeros(query.length, width));
        IntStream.range(0, batch.sentences()).parallel().forEach(sentence -> {
            for (int head = 0; head < heads; head++) {
                backwardHead(
                        batch.starts()[sentence], sentence, head, pass, query, key, value, outputGradient, gradients);
            }
        });
        return gradients;
    }

    private void backwardHead(
            int first,
            int sentence,
            int head,
            Pass pass,
            float[][] query,
            float[][] key,
            float[][] value,
            float[][] outputGradient,
            Gradients gradients) {
        float[][] weights = pass.weights()[sentence][head];
        float[][] mask = pass.dropout()[sentence][head];
        int size = outputGradient[0].length / heads;
        float scale = (float) (1 / Math.sqrt(size));
        for (int i = 0; i < weights.length; i++) {
            float[] output = outputGradient[first + i];
            float[] weightGradient = new float[weights.length];
            float mean = 0;
            for (int j = 0; j < weights.length; j++) {
                addScaled(weights[i][j] * mask[i][j], output, gradients.value()[first + j], head, size);
                weightGradient[j] = mask[i][j] * dot(output, value[first + j], head * size, size);
                mean += weightGradient[j] * weights[i][j];
            }
            for (int j = 0; j < weights.length; j++) {
                float scoreGradient = scale * weights[i][j] * (weightGradient[j] - mean);
                addScaled(scoreGradient, key[first + j], gradients.query()[first + i], head, size);
                addScaled(scoreGradient, query[first + i], gradients.key()[first + j], head, size);
            }
        }
    }
}
