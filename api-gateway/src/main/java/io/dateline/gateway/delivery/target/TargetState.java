package io.dateline.gateway.delivery.target;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// How a target fares.
public enum TargetState {
    @JsonProperty("active")
    ACTIVE,
    /// Nothing arrived there since [Target#failingSince]; it is tried on.
    @JsonProperty("failing")
    FAILING,
    /// Nothing is sent there until somebody enables it.
    @JsonProperty("disabled")
    DISABLED;

    /// As the API and the database say it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TargetState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
