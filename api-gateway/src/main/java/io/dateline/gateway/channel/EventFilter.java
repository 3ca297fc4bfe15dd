package io.dateline.gateway.channel;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which events besides alerts a target takes: its settings `events`, types with commas or `*`, and `monitors`,
/// ids with commas, or none for all. Alerts come by routes.
///
/// @param types empty: none at all
/// @param monitors empty: of all; what is about no monitor is taken always
public record EventFilter(Set<String> types, Set<String> monitors) {

    private static final String EVENTS = "events";
    private static final String MONITORS = "monitors";
    private static final String ALL = "*";

    public static EventFilter of(Map<String, String> settings) {
        return new EventFilter(words(settings.get(EVENTS)), words(settings.get(MONITORS)));
    }

    private static Set<String> words(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// @throws TargetInvalidException it names what there is not
    public void check() {
        List<String> unknown = types.stream()
                .filter(type -> !type.equals(ALL) && !TeamEvent.TYPES.contains(type))
                .toList();
        if (!unknown.isEmpty()) {
            throw new TargetInvalidException(
                    EVENTS,
                    "There is no event " + unknown.getFirst() + ".",
                    "There are " + String.join(", ", TeamEvent.TYPES) + ", and * for all.");
        }
        for (String monitor : monitors) {
            if (!isId(monitor)) {
                throw new TargetInvalidException(MONITORS, "This is no id of a monitor.", "Write ids with commas.");
            }
        }
    }

    private static boolean isId(String text) {
        try {
            UUID.fromString(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// @param monitorId null for what is about none
    public boolean takes(String type, @Nullable UUID monitorId) {
        return (types.contains(ALL) || types.contains(type))
                && (monitors.isEmpty() || monitorId == null || monitors.contains(monitorId.toString()));
    }
}
