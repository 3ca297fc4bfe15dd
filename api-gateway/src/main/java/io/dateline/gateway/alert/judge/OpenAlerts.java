package io.dateline.gateway.alert.judge;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The alerts that are open as a monitor is judged.
public final class OpenAlerts {

    private record Key(UUID ruleId, String about) {}

    private final Map<Key, OpenAlert> alerts = new HashMap<>();

    public OpenAlerts(Collection<OpenAlert> open) {
        open.forEach(alert -> alerts.put(new Key(alert.ruleId(), alert.about()), alert));
    }

    @Nullable
    OpenAlert find(UUID ruleId, String about) {
        return alerts.get(new Key(ruleId, about));
    }

    public List<OpenAlert> ofRule(UUID ruleId) {
        return alerts.values().stream()
                .filter(alert -> alert.ruleId().equals(ruleId))
                .toList();
    }
}
