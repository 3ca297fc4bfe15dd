package io.dateline.bench.branch;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// One layer of a transformer encoder: self-attention and a feed-forward network, each with a residual connection and a
/// layer normalisation after it (post-norm, as in BERT).
final class EncoderLayer {

    private static final int HEADS = 12;
    private static final float DROPOUT = 0.1f;

    private final Attention attention = new Attention(HEADS, DROPOUT);
    final Linear query;
    final Linear key;
    final Linear value;
    final Linear outputProjection;
    final LayerNorm attentionNorm;
    final Linear upProjection;
    final Linear downProjection;
    final LayerNorm outputNorm;

    EncoderLayer(LayerNames names, OnnxGraph graph) {
        query = names.linear(graph, "attention/self/query");
        key = names.linear(graph, "attention/self/key");
        value = names.linear(graph, "attention/self/value");
        outputProjection = names.linear(graph, "attention/output/dense");
        attentionNorm = names.layerNorm(graph, "attention.output.LayerNorm");
        upProjection = names.linear(graph, "intermediate/dense");
        downProjection = names.linear(graph, "output/dense");
        outputNorm = names.layerNorm(graph, "output.LayerNorm");
    }

    List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>();
        for (Linear linear : List.of(query, key, value, outputProjection, upProjection, downProjection)) {
            all.addAll(linear.parameters());
        }
        all.addAll(attentionNorm.parameters());
        all.addAll(outputNorm.parameters());
        return all;
    }

    /// What the backward pass needs of the forward pass. `attentionDropout` and `feedForwardDropout` hold what each
    /// value was multiplied with, and no rows where nothing was dropped.
    record Pass(
            Attention.Batch batch,
            float[][] input,
            float[][] query,
            float[][] key,
            float[][] value,
            Attention.Pass attention,
            float[][] attentionDropout,
            LayerNorm.Pass attentionNormed,
            float[][] preActivation,
            float[][] activation,
            float[][] feedForwardDropout,
            LayerNorm.Pass outputNormed) {

        float[][] output() {
            return outputNormed.output();
        }
    }

    /// @param seed of the dropout; 0 means none
    Pass forward(Attention.Batch batch, float[][] input, long seed) {
        float[][] queries = query.forward(input);
        float[][] keys = key.forward(input);
        float[][] values = value.forward(input);
        Attention.Pass attended = attention.forward(batch, queries, keys, values, seed);
        float[][] projected = outputProjection.forward(attended.output());
        float[][] attentionDropout = applyDropout(projected, seed);
        Matrices.add(input, projected);
        LayerNorm.Pass attentionNormed = attentionNorm.forward(projected);
        float[][] preActivation = upProjection.forward(attentionNormed.output());
        float[][] activation = Gelu.forward(preActivation);
        float[][] feedForward = downProjection.forward(activation);
        float[][] feedForwardDropout = applyDropout(feedForward, seed == 0 ? 0 : seed + 1);
        Matrices.add(attentionNormed.output(), feedForward);
        LayerNorm.Pass outputNormed = outputNorm.forward(feedForward);
        return new Pass(
                batch,
                input,
                queries,
                keys,
                values,
                attended,
                attentionDropout,
                attentionNormed,
                preActivation,
                activation,
                feedForwardDropout,
                outputNormed);
    }

    /// Adds the gradients of the weights to theirs.
    ///
    /// @return gradient of the input
    float[][] backward(Pass pass, float[][] outputGradient) {
        float[][] feedForwardSum = outputNorm.backward(pass.outputNormed(), outputGradient);
        float[][] feedForward = masked(feedForwardSum, pass.feedForwardDropout());
        float[][] activation = downProjection.backward(pass.activation(), feedForward);
        Gelu.backward(pass.preActivation(), activation);
        float[][] normed = upProjection.backward(pass.attentionNormed().output(), activation);
        Matrices.add(feedForwardSum, normed);
        float[][] attentionSum = attentionNorm.backward(pass.attentionNormed(), normed);
        float[][] projected = masked(attentionSum, pass.attentionDropout());
        float[][] attended = outputProjection.backward(pass.attention().output(), projected);
        Attention.Gradients gradients =
                attention.backward(pass.batch(), pass.attention(), pass.query(), pass.key(), pass.value(), attended);
        Matrices.add(query.backward(pass.input(), gradients.query()), attentionSum);
        Matrices.add(key.backward(pass.input(), gradients.key()), attentionSum);
        Matrices.add(value.backward(pass.input(), gradients.value()), attentionSum);
        return attentionSum;
    }

    /// Applies dropout in place.
    ///
    /// @param seed 0 means none
    /// @return what each value was multiplied with; no rows if nothing was dropped
    private static float[][] applyDropout(float[][] values, long seed) {
        if (seed == 0) {
            return new float[0][];
        }
        SplittableRandom random = new SplittableRandom(seed);
        float[][] mask = Matrices.zeros(values.length, values[0].length);
        for (int row = 0; row < values.length; row++) {
            for (int j = 0; j < mask[row].length; j++) {
                mask[row][j] = random.nextFloat() < DROPOUT ? 0 : 1 / (1 - DROPOUT);
                values[row][j] *= mask[row][j];
            }
        }
        return mask;
    }

    private static float[][] masked(float[][] gradient, float[][] mask) {
        if (mask.length == 0) {
            return gradient;
        }
        float[][] masked = Matrices.zeros(gradient.length, gradient[0].length);
        for (int row = 0; row < gradient.length; row++) {
            for (int j = 0; j < masked[row].length; j++) {
                masked[row][j] = gradient[row][j] * mask[row][j];
            }
        }
        return masked;
    }
}
