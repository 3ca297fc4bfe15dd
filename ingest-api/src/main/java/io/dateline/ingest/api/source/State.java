package io.dateline.ingest.api.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How the reading of a feed goes. Views carry its name as text, so that a reader of an earlier version takes one
/// that it does not know.
@Schema(name = "State")
public enum State {
    /// Never read yet.
    @JsonProperty("new")
    NEW,
    @JsonProperty("healthy")
    HEALTHY,
    /// Failed once or twice in a row.
    @JsonProperty("slowing")
    SLOWING,
    /// Failed three times in a row or more.
    @JsonProperty("failing")
    FAILING,
    /// The server says that it is gone for good.
    @JsonProperty("gone")
    GONE,
    /// The site does not let it be read.
    @JsonProperty("blocked")
    BLOCKED;

    /// The name in JSON and in rows.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether nothing of the feed can be read until somebody, or time, mends it.
    @JsonIgnore
    public boolean isUnreadable() {
        return this == FAILING || this == GONE || this == BLOCKED;
    }

    /// @throws IllegalArgumentException no state has that label
    public static State of(String label) {
        return Arrays.stream(values())
                .filter(state -> state.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a feed: " + label));
    }
}
