package io.dateline.bench.multilingual;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// Writes the lower layers of the checkpoint as an ONNX model: matrices as bytes with a scale a column, word
/// pieces as bytes with a scale a row, everything else as floats.
///
/// Inputs: `input_ids` and `position` (int64) and `mask` (int32, 1 where a text has a piece), each texts times
/// pieces. Output: `states`, texts times pieces times 768.
final class EncoderFile {

    static final int DIMENSIONS = 768;
    static final int HEADS = 12;
    private static final float EPSILON = 1e-12f;

    private final Map<String, float[]> tensors;
    private final OnnxWriter onnx = new OnnxWriter("multilingual-encoder");

    private EncoderFile(Map<String, float[]> tensors) {
        this.tensors = tensors;
    }

    /// Which tensors the lower layers need.
    static Predicate<String> tensorsOf(int layers) {
        return name -> {
            if (name.startsWith("embeddings/")) {
                return true;
            }
            String prefix = "encoder/layer_";
            int slash = name.indexOf('/', prefix.length());
            return name.startsWith(prefix) && Integer.parseInt(name.substring(prefix.length(), slash)) < layers;
        };
    }

    /// @param tensors what [#tensorsOf] names
    /// @param pieces numbers of the word pieces that are kept, in the order of their new numbers
    static byte[] of(Map<String, float[]> tensors, int layers, int[] pieces) {
        EncoderFile file = new EncoderFile(tensors);
        file.onnx.input("input_ids", OnnxWriter.INT64, "texts", "pieces");
        file.onnx.input("position", OnnxWriter.INT64, "texts", "pieces");
        file.onnx.input("mask", OnnxWriter.INT32, "texts", "pieces");
        file.embeddings(pieces);
        for (int layer = 0; layer < layers; layer++) {
            file.layer(layer, layer == 0 ? "embedded" : "layer_" + (layer - 1), layer == layers - 1);
        }
        file.onnx.output("states", OnnxWriter.FLOAT, "texts", "pieces", Integer.toString(DIMENSIONS));
        return file.onnx.toBytes();
    }

    private float[] tensor(String name) {
        return Objects.requireNonNull(tensors.get(name), () -> "the checkpoint has no " + name);
    }

    private void embeddings(int[] pieces) {
        float[] words = tensor("embeddings/word_embeddings");
        byte[] rounded = new byte[pieces.length * DIMENSIONS];
        float[] scales = new float[pieces.length];
        for (int row = 0; row < pieces.length; row++) {
            int from = pieces[row] * DIMENSIONS;
            float scale = 1e-12f;
            for (int at = from; at < from + DIMENSIONS; at++) {
                scale = Math.max(scale, Math.abs(words[at]) / Byte.MAX_VALUE);
            }
            for (int column = 0; column < DIMENSIONS; column++) {
                rounded[row * DIMENSIONS + column] = (byte) Math.round(words[from + column] / scale);
            }
            scales[row] = scale;
        }
        float[] positions = tensor("embeddings/position_embeddings").clone();
        float[] types = tensor("embeddings/token_type_embeddings");
        for (int at = 0; at < positions.length; at++) {
            positions[at] += types[at % DIMENSIONS];
        }
        String table = onnx.bytes("pieces", rounded, pieces.length, DIMENSIONS);
        String scale = onnx.floats("pieces_scale", scales, pieces.length, 1);
        String places = onnx.floats("places", positions, positions.length / DIMENSIONS, DIMENSIONS);
        onnx.node("Gather", List.of(table, "input_ids"), List.of("piece_bytes"));
        onnx.node("Cast", List.of("piece_bytes"), List.of("piece_floats"), OnnxWriter.whole("to", OnnxWriter.FLOAT));
        onnx.node("Gather", List.of(scale, "input_ids"), List.of("piece_scales"));
        onnx.node("Mul", List.of("piece_floats", "piece_scales"), List.of("piece_values"));
        onnx.node("Gather", List.of(places, "position"), List.of("place_values"));
        onnx.node("Add", List.of("piece_values", "place_values"), List.of("summed"));
        onnx.node(
                "LayerNormalization",
                List.of("summed", norm("embeddings/LayerNorm/gamma"), norm("embeddings/LayerNorm/beta")),
                List.of("embedded"),
                OnnxWriter.whole("axis", -1),
                OnnxWriter.real("epsilon", EPSILON));
    }

    private String norm(String name) {
        return onnx.floats(name, tensor(name), DIMENSIONS);
    }

    private void layer(int number, String input, boolean last) {
        String from = "encoder/layer_" + number + "/";
        String to = "layer_" + number;
        attention(from, input, to + "_");
        String attended = to + "_attended";
        onnx.node(
                OnnxWriter.RUNTIME,
                "SkipLayerNormalization",
                List.of(
                        to + "_projected",
                        input,
                        norm(from + "attention/output/LayerNorm/gamma"),
                        norm(from + "attention/output/LayerNorm/beta")),
                List.of(attended),
                OnnxWriter.real("epsilon", EPSILON));
        dense(attended, to + "_up", from + "intermediate/dense");
        onnx.node(OnnxWriter.RUNTIME, "Gelu", List.of(to + "_up"), List.of(to + "_bent"));
        dense(to + "_bent", to + "_down", from + "output/dense");
        onnx.node(
                OnnxWriter.RUNTIME,
                "SkipLayerNormalization",
                List.of(
                        to + "_down",
                        attended,
                        norm(from + "output/LayerNorm/gamma"),
                        norm(from + "output/LayerNorm/beta")),
                List.of(last ? "states" : to),
                OnnxWriter.real("epsilon", EPSILON));
    }

    /// Query, key and value are one product.
    private void attention(String from, String input, String to) {
        String[] parts = {"query", "key", "value"};
        float[] matrix = new float[DIMENSIONS * 3 * DIMENSIONS];
        float[] bias = new float[3 * DIMENSIONS];
        for (int part = 0; part < parts.length; part++) {
            float[] kernel = tensor(from + "attention/self/" + parts[part] + "/kernel");
            float[] added = tensor(from + "attention/self/" + parts[part] + "/bias");
            for (int row = 0; row < DIMENSIONS; row++) {
                System.arraycopy(kernel, row * DIMENSIONS, matrix, (row * 3 + part) * DIMENSIONS, DIMENSIONS);
            }
            System.arraycopy(added, 0, bias, part * DIMENSIONS, DIMENSIONS);
        }
        onnx.product(input, to + "three", to + "three", matrix, bias);
        String sizes = onnx.longs(to + "sizes", DIMENSIONS, DIMENSIONS, DIMENSIONS);
        onnx.node(
                "Split",
                List.of(to + "three", sizes),
                List.of(to + "query", to + "key", to + "value"),
                OnnxWriter.whole("axis", 2));
        onnx.node(
                OnnxWriter.RUNTIME,
                "MultiHeadAttention",
                List.of(to + "query", to + "key", to + "value", "", "mask"),
                List.of(to + "context"),
                OnnxWriter.whole("num_heads", HEADS));
        dense(to + "context", to + "projected", from + "attention/output/dense");
    }

    private void dense(String input, String output, String name) {
        onnx.product(input, output, name, tensor(name + "/kernel"), tensor(name + "/bias"));
    }
}
