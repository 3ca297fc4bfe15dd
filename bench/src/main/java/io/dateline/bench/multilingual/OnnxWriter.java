package io.dateline.bench.multilingual;

import io.dateline.bench.branch.Proto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// Writes an ONNX model node by node. The numbers are those of the fields in `onnx.proto`. The same calls give
/// the same bytes.
final class OnnxWriter {

    static final int FLOAT = 1;
    static final int INT8 = 3;
    static final int INT32 = 6;
    static final int INT64 = 7;

    /// Operators of ONNX Runtime itself, beside those of ONNX.
    static final String RUNTIME = "com.microsoft";

    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;

    private final String name;
    private final Proto.Writer nodes = new Proto.Writer();
    private final Proto.Writer weights = new Proto.Writer();
    private final Proto.Writer ends = new Proto.Writer();

    OnnxWriter(String name) {
        this.name = name;
    }

    void node(String operator, List<String> inputs, List<String> outputs, byte[]... attributes) {
        node("", operator, inputs, outputs, attributes);
    }

    /// @param domain empty for ONNX's own operators, or [#RUNTIME]
    /// @param inputs names of tensors; an empty name for an input that is left out
    void node(String domain, String operator, List<String> inputs, List<String> outputs, byte[]... attributes) {
        Proto.Writer node = new Proto.Writer();
        inputs.forEach(input -> node.text(1, input));
        outputs.forEach(output -> node.text(2, output));
        node.text(4, operator);
        for (byte[] attribute : attributes) {
            node.bytes(5, attribute);
        }
        if (!domain.isEmpty()) {
            node.text(7, domain);
        }
        nodes.bytes(1, node.toBytes());
    }

    static byte[] whole(String name, long value) {
        return new Proto.Writer().text(1, name).number(3, value).number(20, 2).toBytes();
    }

    static byte[] real(String name, float value) {
        return new Proto.Writer().text(1, name).real(2, value).number(20, 1).toBytes();
    }

    /// @return the name, to be used as an input
    String floats(String name, float[] values, int... shape) {
        return tensor(name, FLOAT, Proto.raw(values), shape);
    }

    String bytes(String name, byte[] values, int... shape) {
        return tensor(name, INT8, values, shape);
    }

    String longs(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return tensor(name, INT64, raw.array(), values.length);
    }

    private String tensor(String name, int type, byte[] raw, int... shape) {
        Proto.Writer tensor = new Proto.Writer();
        for (int dimension : shape) {
            tensor.number(1, dimension);
        }
        tensor.number(2, type).text(8, name).bytes(9, raw);
        weights.bytes(5, tensor.toBytes());
        return name;
    }

    /// A product with a matrix of bytes, one scale a column.
    ///
    /// @param matrix row by row
    void product(String input, String output, String name, float[] matrix, float[] bias) {
        int columns = bias.length;
        float[] scales = new float[columns];
        for (int at = 0; at < matrix.length; at++) {
            scales[at % columns] = Math.max(scales[at % columns], Math.abs(matrix[at]) / Byte.MAX_VALUE);
        }
        for (int column = 0; column < columns; column++) {
            scales[column] = Math.max(scales[column], 1e-12f);
        }
        byte[] rounded = new byte[matrix.length];
        for (int at = 0; at < matrix.length; at++) {
            rounded[at] = (byte) Math.round(matrix[at] / scales[at % columns]);
        }
        String weight = bytes(name + "_weight", rounded, matrix.length / columns, columns);
        String scale = floats(name + "_scale", scales, columns);
        String added = floats(name + "_bias", bias, columns);
        node(RUNTIME, "DynamicQuantizeMatMul", List.of(input, weight, scale, "", added), List.of(output));
    }

    /// @param shape names of dimensions that vary, and numbers of those that do not
    void input(String tensor, int type, String... shape) {
        ends.bytes(11, end(tensor, type, shape));
    }

    void output(String tensor, int type, String... shape) {
        ends.bytes(12, end(tensor, type, shape));
    }

    private static byte[] end(String tensor, int type, String... shape) {
        Proto.Writer dimensions = new Proto.Writer();
        for (String dimension : shape) {
            boolean fixed = Character.isDigit(dimension.charAt(0));
            Proto.Writer written = new Proto.Writer();
            dimensions.bytes(
                    1, (fixed ? written.number(1, Long.parseLong(dimension)) : written.text(2, dimension)).toBytes());
        }
        byte[] of = new Proto.Writer()
                .number(1, type)
                .bytes(2, dimensions.toBytes())
                .toBytes();
        return new Proto.Writer()
                .text(1, tensor)
                .bytes(2, new Proto.Writer().bytes(1, of).toBytes())
                .toBytes();
    }

    byte[] toBytes() {
        // The parts of a message may come in any order; a graph's are its nodes, its name, its weights and its ends.
        Proto.Writer graph =
                new Proto.Writer().append(nodes).text(2, name).append(weights).append(ends);
        byte[] own = new Proto.Writer().text(1, "").number(2, OPSET).toBytes();
        byte[] runtime = new Proto.Writer().text(1, RUNTIME).number(2, 1).toBytes();
        return new Proto.Writer()
                .number(1, IR_VERSION)
                .text(2, "dateline")
                .message(7, graph)
                .bytes(8, own)
                .bytes(8, runtime)
                .toBytes();
    }
}
