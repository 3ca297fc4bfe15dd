package io.dateline.bench.branch;

import io.dateline.analysis.embedding.Branch;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Encodes tuned layers as the fragment of an ONNX model that [Branch] holds: copies of the layers' nodes under new
/// names, and the tuned weights, quantised to one byte each.
final class BranchFile {

    // TensorProto.DataType
    private static final int FLOAT = 1;
    private static final int INT8 = 3;

    private final OnnxGraph graph;
    private final String prefix;
    private final Proto.Writer graphPart = new Proto.Writer();

    private BranchFile(OnnxGraph graph, String prefix) {
        this.graph = graph;
        this.prefix = prefix;
    }

    /// A branch without layers of its own, whose output is the input of one of the encoder's layers.
    static Branch inputOf(LayerNames layer) {
        Proto.Writer part = new Proto.Writer().bytes(OnnxGraph.GRAPH_OUTPUT, output(layer.inputTensor()));
        return new Branch(
                layer.inputTensor(),
                new Proto.Writer().bytes(OnnxGraph.MODEL_GRAPH, part.toBytes()).toBytes());
    }

    /// @param names of the layers, which must be the encoder's last
    /// @param layers the same layers, tuned
    static Branch of(OnnxGraph graph, String name, List<LayerNames> names, List<EncoderLayer> layers) {
        BranchFile file = new BranchFile(graph, name + ":");
        file.nodes(names, name + "_states");
        for (int at = 0; at < layers.size(); at++) {
            file.layer(names.get(at), layers.get(at));
        }
        file.graphPart.bytes(OnnxGraph.GRAPH_OUTPUT, output(name + "_states"));
        return new Branch(
                name + "_states",
                new Proto.Writer()
                        .bytes(OnnxGraph.MODEL_GRAPH, file.graphPart.toBytes())
                        .toBytes());
    }

    /// A `ValueInfoProto` of a tensor of floats.
    private static byte[] output(String tensor) {
        byte[] tensorOfFloats = new Proto.Writer().number(1, FLOAT).toBytes();
        byte[] type = new Proto.Writer().bytes(1, tensorOfFloats).toBytes();
        return new Proto.Writer().text(1, tensor).bytes(2, type).toBytes();
    }

    private void nodes(List<LayerNames> names, String output) {
        Set<String> own = new TreeSet<>();
        List<OnnxGraph.Node> copied = graph.nodes().stream()
                .filter(node -> names.stream().anyMatch(name -> node.name().startsWith(name.nodePrefix())))
                .toList();
        copied.forEach(node -> own.addAll(node.outputs()));
        for (OnnxGraph.Node node : copied) {
            Proto.Writer copy = new Proto.Writer();
            for (Proto.Field field : Proto.fields(node.message())) {
                switch (field.number()) {
                    case OnnxGraph.NODE_INPUT ->
                        copy.text(field.number(), isOwn(field.text(), own) ? prefix + field.text() : field.text());
                    case OnnxGraph.NODE_OUTPUT ->
                        copy.text(
                                field.number(),
                                field.text().equals("last_hidden_state") ? output : prefix + field.text());
                    case OnnxGraph.NODE_NAME -> copy.text(field.number(), prefix + field.text());
                    default -> copy.bytes(field.number(), field.bytes());
                }
            }
            graphPart.bytes(OnnxGraph.GRAPH_NODE, copy.toBytes());
        }
    }

    private boolean isOwn(String tensor, Set<String> own) {
        return own.contains(tensor) || graph.isInitializer(tensor);
    }

    private void layer(LayerNames names, EncoderLayer layer) {
        linear(names, "attention/self/query", layer.query);
        linear(names, "attention/self/key", layer.key);
        linear(names, "attention/self/value", layer.value);
        linear(names, "attention/output/dense", layer.outputProjection);
        linear(names, "intermediate/dense", layer.upProjection);
        linear(names, "output/dense", layer.downProjection);
        layerNorm(names, "attention.output.LayerNorm", layer.attentionNorm);
        layerNorm(names, "output.LayerNorm", layer.outputNorm);
    }

    private void layerNorm(LayerNames names, String part, LayerNorm layerNorm) {
        String name = "encoder.layer." + names.number() + "." + part;
        floats(name + ".weight", layerNorm.weight.row());
        floats(name + ".bias", layerNorm.bias.row());
    }

    private void linear(LayerNames names, String part, Linear linear) {
        floats(names.bias(part), linear.bias.row());
        String matrix = names.matrix(graph, part);
        float[][] weights = linear.weights.value;
        int columns = weights[0].length;
        float[] scale = scales(weights);
        byte[] bytes = new byte[weights.length * columns];
        for (int row = 0; row < weights.length; row++) {
            for (int j = 0; j < columns; j++) {
                bytes[row * columns + j] = (byte) Math.round(weights[row][j] / scale[j]);
            }
        }
        floats(matrix + "_scale", scale);
        initializer(matrix + "_zero_point", INT8, new byte[columns], columns);
        initializer(matrix + "_quantized", INT8, bytes, weights.length, columns);
    }

    /// The scale of each column for symmetric quantisation.
    private static float[] scales(float[][] weights) {
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
        initializer(name, FLOAT, Proto.raw(values), values.length);
    }

    private void initializer(String name, int type, byte[] raw, int... dimensions) {
        Proto.Writer tensor = new Proto.Writer();
        for (int dimension : dimensions) {
            tensor.number(OnnxGraph.TENSOR_DIMENSION, dimension);
        }
        tensor.number(OnnxGraph.TENSOR_TYPE, type)
                .text(OnnxGraph.TENSOR_NAME, prefix + name)
                .bytes(OnnxGraph.TENSOR_RAW, raw);
        graphPart.bytes(OnnxGraph.GRAPH_INITIALIZER, tensor.toBytes());
    }
}
