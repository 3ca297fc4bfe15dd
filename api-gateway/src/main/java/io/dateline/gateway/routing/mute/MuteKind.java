package io.dateline.gateway.routing.mute;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// What is muted.
public enum MuteKind {
    @JsonProperty("rule")
    RULE,
    /// Alerts that are about this story alone.
    @JsonProperty("story")
    STORY,
    /// Alerts that no other outlet gave rise to.
    @JsonProperty("source")
    SOURCE,
    /// Alerts that name this entity in what they are about.
    @JsonProperty("entity")
    ENTITY,
    @JsonProperty("monitor")
    MONITOR;

    /// As the API and the database say it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
