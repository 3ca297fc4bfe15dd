package io.dateline.gateway.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// How far from usual it is.
public enum AlertLevel {
    @JsonProperty("small")
    SMALL,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("large")
    LARGE;

    /// As the API and the database say it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for a word that is no level
    public static AlertLevel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
