package io.dateline.contract.finding;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody is reported to have said.
///
/// @param span where the words stand
/// @param text the words, without quotation marks
/// @param cue the verb that introduces them, e.g. `said`; null if there is none
/// @param speaker null if the article does not say who
/// @param stance what the speaker does with the claim
/// @param source where the text names the speaker of these words, as a name, a pronoun or a phrase; null if it does not
/// @param parts the stretches between quotation marks, in reading order: several where `she said` interrupts them or
///     where they run over paragraphs; empty for an indirect quote
public record Quote(
        Span span,
        String text,
        Kind kind,
        @Nullable String cue,
        @Nullable Speaker speaker,
        @Nullable Stance stance,
        @Nullable Span source,
        @Nullable List<Span> parts) {

    public Quote {
        parts = parts == null ? null : List.copyOf(parts);
    }

    public enum Kind {
        @JsonProperty("direct")
        DIRECT,
        @JsonProperty("indirect")
        INDIRECT,
        @JsonProperty("mixed")
        MIXED,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    public enum Stance {
        @JsonProperty("states")
        STATES,
        @JsonProperty("denies")
        DENIES,
        @JsonProperty("suspects")
        SUSPECTS,
        @JsonProperty("threatens")
        THREATENS,
        @JsonProperty("confirms")
        CONFIRMS,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /// @param name as the article gives it
    /// @param entityId of the [Entity] in the same article; null if it is none of them
    /// @param affiliation e.g. `FBI`; null if the article does not say
    public record Speaker(
            String name, @Nullable UUID entityId, @Nullable String affiliation) {}
}
