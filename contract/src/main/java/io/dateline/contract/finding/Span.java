package io.dateline.contract.finding;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/// A place in an article.
///
/// @param field which of the article's texts
/// @param start UTF-16 offset, inclusive, 0 or more
/// @param end UTF-16 offset, exclusive, not before `start`
public record Span(Field field, int start, int end) {

    public enum Field {
        @JsonProperty("title")
        TITLE,
        @JsonProperty("text")
        TEXT,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span cannot run from " + start + " to " + end);
        }
    }

    public static Span title(int start, int end) {
        return new Span(Field.TITLE, start, end);
    }

    /// Whether the two have a character in common.
    public boolean overlaps(Span other) {
        return field == other.field && start < other.end && other.start < end;
    }

    public static Span text(int start, int end) {
        return new Span(Field.TEXT, start, end);
    }
}
