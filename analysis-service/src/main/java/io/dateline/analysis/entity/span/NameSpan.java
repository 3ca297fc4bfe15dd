package io.dateline.analysis.entity.span;

/// A name found in a sentence.
///
/// @param first index of its first token
/// @param end index after its last token
/// @param confidence probability of this span and class, 0 to 1
public record NameSpan(int first, int end, NameClass type, double confidence) {}
