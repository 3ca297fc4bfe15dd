package io.dateline.analysis.pipeline;

import io.dateline.contract.finding.Span;

/// One sentence of a text.
///
/// @param start UTF-16 offset, inclusive
/// @param end UTF-16 offset, exclusive; closing quotation marks and brackets belong to the sentence
public record Sentence(int start, int end) {

    public String in(String text) {
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean covers(int offset) {
        return start <= offset && offset < end;
    }

    public Span span(Span.Field field) {
        return new Span(field, start, end);
    }
}
