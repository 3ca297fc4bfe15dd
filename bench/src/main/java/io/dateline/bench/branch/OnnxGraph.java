package io.dateline.bench.branch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The nodes and initializers (weights) of an ONNX model.
///
/// The constants are field numbers of the messages in `onnx.proto`.
final class OnnxGraph {

    static final int MODEL_GRAPH = 7;
    static final int GRAPH_NODE = 1;
    static final int GRAPH_INITIALIZER = 5;
    static final int GRAPH_OUTPUT = 12;
    static final int NODE_INPUT = 1;
    static final int NODE_OUTPUT = 2;
    static final int NODE_NAME = 3;
    static final int NODE_OPERATOR = 4;
    static final int TENSOR_DIMENSION = 1;
    static final int TENSOR_TYPE = 2;
    static final int TENSOR_FLOATS = 4;
    static final int TENSOR_NAME = 8;
    static final int TENSOR_RAW = 9;

    /// One node of the graph.
    ///
    /// @param message the whole `NodeProto`, encoded
    record Node(String name, String operation, List<String> inputs, List<String> outputs, byte[] message) {}

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, byte[]> initializers = new HashMap<>();

    OnnxGraph(byte[] model) {
        for (Proto.Field part : Proto.fields(model)) {
            if (part.number() == MODEL_GRAPH) {
                Proto.fields(part.bytes()).forEach(this::read);
            }
        }
    }

    private void read(Proto.Field field) {
        if (field.number() == GRAPH_NODE) {
            nodes.add(node(field.bytes()));
        } else if (field.number() == GRAPH_INITIALIZER) {
            initializers.put(text(field.bytes(), TENSOR_NAME), field.bytes());
        }
    }

    private static Node node(byte[] message) {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        for (Proto.Field field : Proto.fields(message)) {
            if (field.number() == NODE_INPUT) {
                inputs.add(field.text());
            } else if (field.number() == NODE_OUTPUT) {
                outputs.add(field.text());
            }
        }
        return new Node(text(message, NODE_NAME), text(message, NODE_OPERATOR), inputs, outputs, message);
    }

    private static String text(byte[] message, int number) {
        return Proto.fields(message).stream()
                .filter(field -> field.number() == number)
                .map(Proto.Field::text)
                .findFirst()
                .orElse("");
    }

    List<Node> nodes() {
        return nodes;
    }

    Node node(String name) {
        return nodes.stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the model has no node " + name));
    }

    boolean isInitializer(String name) {
        return initializers.containsKey(name);
    }

    /// The values of an initializer of floats.
    float[] floats(String name) {
        byte[] message = Objects.requireNonNull(initializers.get(name), name);
        for (Proto.Field field : Proto.fields(message)) {
            if (field.number() == TENSOR_RAW || field.number() == TENSOR_FLOATS) {
                return Proto.floats(field.bytes());
            }
        }
        throw new IllegalArgumentException(name + " holds no floats");
    }

    /// The dequantised values of a matrix of signed bytes, which has one scale per column.
    ///
    /// @param name the common prefix of its initializers
    float[] matrix(String name, int columns) {
        float[] scale = floats(name + "_scale");
        byte[] raw = Proto.fields(Objects.requireNonNull(initializers.get(name + "_quantized"), name)).stream()
                .filter(field -> field.number() == TENSOR_RAW)
                .findFirst()
                .orElseThrow()
                .bytes();
        float[] values = new float[raw.length];
        for (int at = 0; at < raw.length; at++) {
            values[at] = raw[at] * scale[at % columns];
        }
        return values;
    }
}
