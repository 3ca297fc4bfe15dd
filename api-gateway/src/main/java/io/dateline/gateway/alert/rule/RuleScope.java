package io.dateline.gateway.alert.rule;

import io.dateline.platform.text.HasText;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which monitors a rule is for: one, those of a tag, or, where neither is given, all of the team.
public record RuleScope(
        @Nullable UUID monitorId,

        @HasText @Size(max = 60) @Nullable String tag) {

    static final RuleScope TEAM = new RuleScope(null, null);

    /// @param tags of the monitor
    public boolean covers(UUID monitor, List<String> tags) {
        return monitorId != null ? monitorId.equals(monitor) : tag == null || tags.contains(tag);
    }
}
