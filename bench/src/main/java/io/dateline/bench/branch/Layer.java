package io.dateline.bench.branch;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// One layer of the encoder: attention, then two linear maps with a bend between them, each added to what went in
/// and normalised.
final class Layer {

    private static final int HEADS = 12;
    private static final float DROP_OUT = 0.1f;

    private final Attention attention = new Attention(HEADS, DROP_OUT);
    final Linear query;
    final Linear key;
    final Linear value;
    final Linear mix;
    final Normalisation afterAttention;
    final Linear up;
    final Linear down;
    final Normalisation afterMaps;

    Layer(LayerNames names, OnnxGraph graph) {
        query = names.linear(graph, "attention/self/query");
        key = names.linear(graph, "attention/self/key");
        value = names.linear(graph, "attention/self/value");
        mix = names.linear(graph, "attention/output/dense");
        afterAttention = names.normalisation(graph, "attention.output.LayerNorm");
        up = names.linear(graph, "intermediate/dense");
        down = names.linear(graph, "output/dense");
        afterMaps = names.normalisation(graph, "output.LayerNorm");
    }

    List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>();
        for (Linear linear : List.of(query, key, value, mix, up, down)) {
            all.addAll(linear.parameters());
        }
        all.addAll(afterAttention.parameters());
        all.addAll(afterMaps.parameters());
        return all;
    }

    /// What the way back needs of the way forth.
    record Pass(
            Attention.Batch batch,
            float[][] input,
            float[][] query,
            float[][] key,
            float[][] value,
            Attention.Pass attention,
            float[][] firstMask,
            Normalisation.Pass middle,
            float[][] raised,
            float[][] bent,
            float[][] secondMask,
            Normalisation.Pass end) {

        float[][] output() {
            return end.output();
        }
    }

    /// @param seed of what is dropped; 0 drops nothing
    Pass forward(Attention.Batch batch, float[][] input, long seed) {
        float[][] queries = query.forward(input);
        float[][] keys = key.forward(input);
        float[][] values = value.forward(input);
        Attention.Pass looked = attention.forward(batch, queries, keys, values, seed);
        float[][] mixed = mix.forward(looked.output());
        float[][] firstMask = drop(mixed, seed);
        Matrices.add(input, mixed);
        Normalisation.Pass middle = afterAttention.forward(mixed);
        float[][] raised = up.forward(middle.output());
        float[][] bent = Bend.forward(raised);
        float[][] lowered = down.forward(bent);
        float[][] secondMask = drop(lowered, seed == 0 ? 0 : seed + 1);
        Matrices.add(middle.output(), lowered);
        Normalisation.Pass end = afterMaps.forward(lowered);
        return new Pass(batch, input, queries, keys, values, looked, firstMask, middle, raised, bent, secondMask, end);
    }

    /// @return slope of the input
    float[][] backward(Pass pass, float[][] slope) {
        float[][] end = afterMaps.backward(pass.end(), slope);
        float[][] lowered = masked(end, pass.secondMask());
        float[][] bent = down.backward(pass.bent(), lowered);
        Bend.backward(pass.raised(), bent);
        float[][] middle = up.backward(pass.middle().output(), bent);
        Matrices.add(end, middle);
        float[][] first = afterAttention.backward(pass.middle(), middle);
        float[][] mixed = masked(first, pass.firstMask());
        float[][] looked = mix.backward(pass.attention().output(), mixed);
        Attention.Slopes slopes =
                attention.backward(pass.batch(), pass.attention(), pass.query(), pass.key(), pass.value(), looked);
        Matrices.add(query.backward(pass.input(), slopes.query()), first);
        Matrices.add(key.backward(pass.input(), slopes.key()), first);
        Matrices.add(value.backward(pass.input(), slopes.value()), first);
        return first;
    }

    /// Drops some values in place.
    ///
    /// @return what each value was multiplied with; no rows if nothing is dropped
    private static float[][] drop(float[][] values, long seed) {
        if (seed == 0) {
            return new float[0][];
        }
        SplittableRandom random = new SplittableRandom(seed);
        float[][] mask = Matrices.zeros(values.length, values[0].length);
        for (int row = 0; row < values.length; row++) {
            for (int j = 0; j < mask[row].length; j++) {
                mask[row][j] = random.nextFloat() < DROP_OUT ? 0 : 1 / (1 - DROP_OUT);
                values[row][j] *= mask[row][j];
            }
        }
        return mask;
    }

    private static float[][] masked(float[][] slope, float[][] mask) {
        if (mask.length == 0) {
            return slope;
        }
        float[][] masked = Matrices.zeros(slope.length, slope[0].length);
        for (int row = 0; row < slope.length; row++) {
            for (int j = 0; j < masked[row].length; j++) {
                masked[row][j] = slope[row][j] * mask[row][j];
            }
        }
        return masked;
    }
}
