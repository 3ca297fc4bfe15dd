package io.dateline.contract.finding;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The articles that carry the same text.
///
/// @param groupId of the group of copies
/// @param count articles in the group when this was said, at least 1
/// @param firstId the article that was published first
/// @param copyOf the article this one was most likely made from, its parent in the tree of copies; null for one that
///     nobody had before it
/// @param change what became of the parent's text; null exactly when [#copyOf] is
/// @param headlineChanged whether the parent has another headline; null exactly when [#copyOf] is
/// @param agency whom this article credits with the text, e.g. `Reuters`; null if it credits nobody
public record Copies(
        UUID groupId,
        int count,
        UUID firstId,
        @Nullable UUID copyOf,
        @Nullable Change change,
        @Nullable Boolean headlineChanged,
        @Nullable String agency) {

    /// Of articles of which nothing more is known.
    public Copies(UUID groupId, int count, UUID firstId) {
        this(groupId, count, firstId, null, null, null, null);
    }

    public enum Change {
        /// Nine tenths and more of each is in the other.
        @JsonProperty("same")
        SAME,
        /// A part of the parent.
        @JsonProperty("cut")
        CUT,
        /// The parent, and more.
        @JsonProperty("extended")
        EXTENDED,
        /// Words changed, or both cut and extended.
        @JsonProperty("edited")
        EDITED,
        /// Two texts in one.
        @JsonProperty("merged")
        MERGED,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }
}
