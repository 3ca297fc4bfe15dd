package io.dateline.gateway.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// What a rule looks for.
public enum AlertKind {
    /// A new mention.
    @JsonProperty("match")
    MATCH,
    /// The first mention of a story.
    @JsonProperty("first")
    FIRST,
    /// A story reaches more and more outlets.
    @JsonProperty("story-grows")
    STORY_GROWS,
    /// Far more mentions than expected.
    @JsonProperty("spike")
    SPIKE,
    /// Far fewer mentions than expected, though the sources were read.
    @JsonProperty("drop")
    DROP,
    /// No mention for some days, though the sources were read.
    @JsonProperty("silence")
    SILENCE,
    /// Sources that usually mention it could not be read.
    @JsonProperty("cannot-look")
    CANNOT_LOOK,
    /// More of the mentions are negative than usual.
    @JsonProperty("tone")
    TONE,
    /// Far more negative mentions than expected.
    @JsonProperty("negative-rise")
    NEGATIVE_RISE,
    /// A mention in a leading outlet, in headline or lede.
    @JsonProperty("tier1")
    TIER1,
    /// An entity that was not named with it for long.
    @JsonProperty("entity")
    ENTITY,
    /// A byline that was not seen with it for long.
    @JsonProperty("journalist")
    JOURNALIST,
    /// Somebody is quoted.
    @JsonProperty("quote")
    QUOTE,
    /// A mention was edited after publication, or withdrawn.
    @JsonProperty("edit")
    EDIT,
    /// One text is copied by many outlets.
    @JsonProperty("cascade")
    CASCADE,
    /// A rival is talked of far more than usual, and we are not.
    @JsonProperty("rival")
    RIVAL,
    /// So many mentions within so long.
    @JsonProperty("threshold")
    THRESHOLD,
    /// Something of ours that tells others failed for good.
    @JsonProperty("sender")
    SENDER;

    /// As the API and the database say it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException for a word that is no kind
    public static AlertKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
