package io.dateline.analysis.token;

/// A word, number or sign of a text.
///
/// @param start UTF-16 offset into the text, inclusive
/// @param end UTF-16 offset, exclusive
public record Token(String text, int start, int end) {}
