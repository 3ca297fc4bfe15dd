package io.dateline.bench.branch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The nodes and weights of an ONNX model, as far as copying and tuning its layers needs them.
final class OnnxGraph {

    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;

    /// One node as it stands in the file.
    ///
    /// @param message the whole `NodeProto`
    record Node(String name, String operation, List<String> inputs, List<String> outputs, byte[] message) {}

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, byte[]> weights = new HashMap<>();

    OnnxGraph(byte[] model) {
        for (Proto.Field part : Proto.fields(model)) {
            if (part.number() == GRAPH) {
                Proto.fields(part.bytes()).forEach(this::read);
            }
        }
    }

    private void read(Proto.Field field) {
        if (field.number() == NODE) {
            nodes.add(node(field.bytes()));
        } else if (field.number() == INITIALIZER) {
            weights.put(text(field.bytes(), 8), field.bytes());
        }
    }

    private static Node node(byte[] message) {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        for (Proto.Field field : Proto.fields(message)) {
            if (field.number() == 1) {
                inputs.add(field.text());
            } else if (field.number() == 2) {
                outputs.add(field.text());
            }
        }
        return new Node(text(message, 3), text(message, 4), inputs, outputs, message);
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

    boolean isWeight(String name) {
        return weights.containsKey(name);
    }

    /// The values of a float weight.
    float[] floats(String name) {
        byte[] message = Objects.requireNonNull(weights.get(name), name);
        for (Proto.Field field : Proto.fields(message)) {
            if (field.number() == 9 || field.number() == 4) {
                return Proto.floats(field.bytes());
            }
        }
        throw new IllegalArgumentException(name + " holds no floats");
    }

    /// The values of a matrix of one signed byte a weight, scaled back by its column.
    ///
    /// @param name what the three weights' names have in common
    float[] matrix(String name, int columns) {
        float[] scale = floats(name + "_scale");
        byte[] raw = Proto.fields(Objects.requireNonNull(weights.get(name + "_quantized"), name)).stream()
                .filter(field -> field.number() == 9)
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
