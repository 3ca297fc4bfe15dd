package io.dateline.gateway.delivery.port;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Groups of deliveries that were held back until a moment. What waits in one is told by one summary.
public enum HeldGroup {
    QUIET("quiet", "While it was quiet"),
    /// The target had its most messages of a day.
    FULL_DAY("held-back", "Held back until today");

    private final String word;
    private final String heading;

    HeldGroup(String word, String heading) {
        this.word = word;
        this.heading = heading;
    }

    /// The group's name, as [PlannedDelivery#group] has it.
    public String until(Instant end) {
        return word + " " + end;
    }

    /// @param group as [PlannedDelivery#group] has it; null for none
    /// @return empty for a group that was not held back
    public static Optional<HeldGroup> of(@Nullable String group) {
        return group == null
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(held -> group.startsWith(held.word + " "))
                        .findFirst();
    }

    /// @param alerts at least 1
    /// @param open of those
    public String heading(int alerts, int open) {
        return heading + ": " + alerts + (alerts == 1 ? " alert, " : " alerts, ") + (open == 0 ? "none" : open)
                + " still open";
    }
}
