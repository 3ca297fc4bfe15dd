package io.dateline.gateway.diff;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A piece of text that stayed, went or came. The pieces that are not `gone` make up the later text, those that are
/// not `new` the earlier one.
public record Piece(Op op, String text) {

    public enum Op {
        @JsonProperty("same")
        SAME,
        @JsonProperty("gone")
        GONE,
        @JsonProperty("new")
        NEW
    }
}
