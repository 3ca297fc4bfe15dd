package io.dateline.bench.branch;

/// How the parts of one layer are called in the encoder's file.
///
/// @param number counts from 0
record LayerNames(int number) {

    /// What all nodes of the layer begin with.
    String nodes() {
        return "/encoder/layer." + number + "/";
    }

    /// The tensor that the layer reads.
    String input() {
        return number == 0
                ? "/embeddings/LayerNorm/Add_1_output_0"
                : "/encoder/layer." + (number - 1) + "/output/LayerNorm/Add_1_output_0";
    }

    /// What the three weights of a matrix have in common, e.g. `onnx::MatMul_839`.
    String matrix(OnnxGraph graph, String part) {
        String scale =
                graph.node(nodes() + part + "/MatMul_quant_scales_mul").inputs().get(1);
        return scale.substring(0, scale.length() - "_scale".length());
    }

    String bias(String part) {
        return "encoder.layer." + number + "." + part.replace('/', '.') + ".bias";
    }

    Linear linear(OnnxGraph graph, String part) {
        float[] bias = graph.floats(bias(part));
        return new Linear(graph.matrix(matrix(graph, part), bias.length), bias);
    }

    Normalisation normalisation(OnnxGraph graph, String part) {
        String name = "encoder.layer." + number + "." + part;
        return new Normalisation(graph.floats(name + ".weight"), graph.floats(name + ".bias"));
    }
}
