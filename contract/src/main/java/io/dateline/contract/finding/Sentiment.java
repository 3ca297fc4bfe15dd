package io.dateline.contract.finding;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// Tone of an article, or towards one entity in it.
///
/// @param label neutral unless there is evidence
/// @param score -1 (surely negative) to 1 (surely positive): probability of positive less probability of negative
/// @param evidence sentences that show it, strongest first; empty for a neutral tone that nothing shows
public record Sentiment(Label label, double score, List<Span> evidence) {

    public enum Label {
        @JsonProperty("positive")
        POSITIVE,
        @JsonProperty("neutral")
        NEUTRAL,
        @JsonProperty("negative")
        NEGATIVE,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    public Sentiment {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
