package io.dateline.gateway.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// Where an alert stands in its life.
public enum AlertState {
    @JsonProperty("open")
    OPEN,
    /// Somebody looks after it: it goes on, and is neither repeated nor escalated.
    @JsonProperty("acknowledged")
    ACKNOWLEDGED,
    @JsonProperty("closed")
    CLOSED;

    /// As the API and the database say it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for a word that is no state
    public static AlertState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
