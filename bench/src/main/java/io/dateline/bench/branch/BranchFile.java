package io.dateline.bench.branch;

import io.dateline.analysis.embedding.Branch;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Writes a branch as the piece of an ONNX model that [Branch] is made of: the nodes of the tuned layers under new
/// names, and their weights at one byte each.
final class BranchFile {

    private static final int FLOAT = 1;
    private static final int INT8 = 3;

    private final OnnxGraph graph;
    private final String prefix;
    private final Proto.Writer part = new Proto.Writer();

    private BranchFile(OnnxGraph graph, String prefix) {
        this.graph = graph;
        this.prefix = prefix;
    }

    /// A branch without layers of its own: what goes into one of the encoder's layers, as it is.
    static Branch below(LayerNames layer) {
        Proto.Writer part = new Proto.Writer().bytes(12, output(layer.input()));
        return new Branch(
                layer.input(), new Proto.Writer().bytes(7, part.toBytes()).toBytes());
    }

    /// @param names of the layers, which must be the encoder's last ones
    /// @param layers their tuned weights
    static Branch of(OnnxGraph graph, String name, List<LayerNames> names, List<Layer> layers) {
        BranchFile file = new BranchFile(graph, name + ":");
        file.nodes(names, name + "_states");
        for (int at = 0; at < layers.size(); at++) {
            file.layer(names.get(at), layers.get(at));
        }
        file.part.bytes(12, output(name + "_states"));
        return new Branch(
                name + "_states",
                new Proto.Writer().bytes(7, file.part.toBytes()).toBytes());
    }

    private static byte[] output(String tensor) {
        byte[] tensorOfFloats = new Proto.Writer().number(1, FLOAT).toBytes();
        byte[] type = new Proto.Writer().bytes(1, tensorOfFloats).toBytes();
        return new Proto.Writer().text(1, tensor).bytes(2, type).toBytes();
    }

    private void nodes(List<LayerNames> names, String output) {
        Set<String> own = new TreeSet<>();
        List<OnnxGraph.Node> copied = graph.nodes().stream()
                .filter(node -> names.stream().anyMatch(name -> node.name().startsWith(name.nodes())))
                .toList();
        copied.forEach(node -> own.addAll(node.outputs()));
        for (OnnxGraph.Node node : copied) {
            Proto.Writer copy = new Proto.Writer();
            for (Proto.Field field : Proto.fields(node.message())) {
                switch (field.number()) {
                    case 1 -> copy.text(1, isOwn(field.text(), own) ? prefix + field.text() : field.text());
                    case 2 -> copy.text(2, field.text().equals("last_hidden_state") ? output : prefix + field.text());
                    case 3 -> copy.text(3, prefix + field.text());
                    default -> copy.bytes(field.number(), field.bytes());
                }
            }
            part.bytes(1, copy.toBytes());
        }
    }

    private boolean isOwn(String tensor, Set<String> own) {
        return own.contains(tensor) || graph.isWeight(tensor);
    }

    private void layer(LayerNames names, Layer layer) {
        linear(names, "attention/self/query", layer.query);
        linear(names, "attention/self/key", layer.key);
        linear(names, "attention/self/value", layer.value);
        linear(names, "attention/output/dense", layer.mix);
        linear(names, "intermediate/dense", layer.up);
        linear(names, "output/dense", layer.down);
        normalisation(names, "attention.output.LayerNorm", layer.afterAttention);
        normalisation(names, "output.LayerNorm", layer.afterMaps);
    }

    private void normalisation(LayerNames names, String part, Normalisation normalisation) {
        String name = "encoder.layer." + names.number() + "." + part;
        floats(name + ".weight", normalisation.gain.row());
        floats(name + ".bias", normalisation.shift.row());
    }

    private void linear(LayerNames names, String part, Linear linear) {
        floats(names.bias(part), linear.bias.row());
        String matrix = names.matrix(graph, part);
        float[][] weights = linear.weights.value;
        int columns = weights[0].length;
        float[] scale = scale(weights);
        byte[] bytes = new byte[weights.length * columns];
        for (int row = 0; row < weights.length; row++) {
            for (int j = 0; j < columns; j++) {
                bytes[row * columns + j] = (byte) Math.round(weights[row][j] / scale[j]);
            }
        }
        floats(matrix + "_scale", scale);
        weight(matrix + "_zero_point", INT8, new byte[columns], columns);
        weight(matrix + "_quantized", INT8, bytes, weights.length, columns);
    }

    /// What one step of a byte is worth, by column.
    private static float[] scale(float[][] weights) {
        float[] scale = new float[weights[0].length];
        for (float[] row : weights) {
            for (int j = 0; j < scale.length; j++) {
                scale[j] = Math.max(scale[j], Math.abs(row[j]) / Byte.MAX_VALUE);
            }
        }
        for (int j = 0; j < scale.length; j++) {
            scale[j] = Math.max(scale[j], Float.MIN_NORMAL);
        }
        return scale;
    }

    private void floats(String name, float[] values) {
        weight(name, FLOAT, Proto.raw(values), values.length);
    }

    private void weight(String name, int type, byte[] raw, int... dimensions) {
        Proto.Writer weight = new Proto.Writer();
        for (int dimension : dimensions) {
            weight.number(1, dimension);
        }
        weight.number(2, type).text(8, prefix + name).bytes(9, raw);
        part.bytes(5, weight.toBytes());
    }
}
