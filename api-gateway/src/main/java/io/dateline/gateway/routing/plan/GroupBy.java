package io.dateline.gateway.routing.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Which alerts are one message to a target, and keep their distance together.
public enum GroupBy {
    @JsonProperty("none")
    NONE,
    @JsonProperty("story")
    STORY,
    @JsonProperty("monitor")
    MONITOR,
    @JsonProperty("team")
    TEAM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @return empty for an alert that is a group of its own
    Optional<String> groupOf(UUID routeId, AlertFacts alert) {
        Optional<String> group = switch (this) {
            case NONE -> Optional.empty();
            case STORY -> alert.stories().stream().findFirst().map(UUID::toString);
            case MONITOR -> Optional.ofNullable(alert.monitorId()).map(UUID::toString);
            case TEAM -> Optional.of("team");
        };
        return group.map(name -> routeId + " " + name);
    }
}
