package io.dateline.contract.finding;

/// An article as a point in the encoder's space.
///
/// @param model name and version of the encoder, e.g. `all-minilm-l6-v2-q`; vectors of different models cannot be
///     compared
/// @param vector unit vector, one signed byte a dimension (value / 127), base64 in JSON
public record Embedding(String model, byte[] vector) {}
