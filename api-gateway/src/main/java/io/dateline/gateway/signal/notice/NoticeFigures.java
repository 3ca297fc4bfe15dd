package io.dateline.gateway.signal.notice;

import io.dateline.gateway.signal.Figures;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is worth a word by itself.
///
/// @param at the moment that was judged
/// @param reasons what met the rule, such as `headline`, `tier1` or `negative`
/// @param count what was counted, 1 for a single mention
/// @param lastSeen when the same was seen before; null if it never was, or where that does not matter
@RegisterForReflection
public record NoticeFigures(
        int metricVersion,
        Instant at,
        List<String> reasons,
        int count,
        @Nullable Instant lastSeen) implements Figures {

    static final int METRIC_VERSION = 1;

    public NoticeFigures {
        reasons = List.copyOf(reasons);
    }
}
