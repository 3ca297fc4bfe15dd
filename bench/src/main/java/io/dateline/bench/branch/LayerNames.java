package io.dateline.bench.branch;

/// Names of the nodes and initializers of one layer in the encoder's ONNX file.
///
/// @param number counts from 0
record LayerNames(int number) {

    /// The prefix of the names of all nodes of the layer.
    String nodePrefix() {
        return "/encoder/layer." + number + "/";
    }

    /// The tensor that the layer reads.
    String inputTensor() {
        return number == 0
                ? "/embeddings/LayerNorm/Add_1_output_0"
                : "/encoder/layer." + (number - 1) + "/output/LayerNorm/Add_1_output_0";
    }

    /// The common prefix of a quantised matrix's three initializers (values, scale, zero point), e.g.
    /// `onnx::MatMul_839`.
    String matrix(OnnxGraph graph, String part) {
        String scale = graph.node(nodePrefix() + part + "/MatMul_quant_scales_mul")
                .inputs()
                .get(1);
        return scale.substring(0, scale.length() - "_scale".length());
    }

    String bias(String part) {
        return "encoder.layer." + number + "." + part.replace('/', '.') + ".bias";
    }

    Linear linear(OnnxGraph graph, String part) {
        float[] bias = graph.floats(bias(part));
        return new Linear(graph.matrix(matrix(graph, part), bias.length), bias);
    }

    LayerNorm layerNorm(OnnxGraph graph, String part) {
        String name = "encoder.layer." + number + "." + part;
        return new LayerNorm(graph.floats(name + ".weight"), graph.floats(name + ".bias"));
    }
}
