package io.dateline.analysis.pipeline;

/// What the encoder sees in one text: a vector of the whole, and a vector of every token in its context.
///
/// @param vector unit vector of the whole text
/// @param tokens number of tokens, the model's own marks at both ends included
/// @param starts UTF-16 offset of each token, inclusive; -1 for the model's own marks
/// @param ends UTF-16 offset of each token, exclusive; -1 for the model's own marks
/// @param states token vectors one after the other, [#tokens] times the model's dimensions; not normalised
/// @param sentimentStates the same of the layers that are tuned to tell a sentiment
public record Encoding(float[] vector, int tokens, int[] starts, int[] ends, float[] states, float[] sentimentStates) {}
