package io.dateline.gateway.monitor;

import io.dateline.gateway.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A monitor as clients see it.
record MonitorView(
        UUID id,
        String name,
        String query,
        @Nullable String language,
        List<String> tags,
        int version,
        Instant createdAt,
        Instant updatedAt,
        MentionCounts.Counts mentions)
        implements Versioned {

    static MonitorView of(SavedMonitor monitor, MentionCounts.Counts mentions) {
        return new MonitorView(
                monitor.id(),
                monitor.name(),
                monitor.query(),
                monitor.language(),
                monitor.tags(),
                monitor.version(),
                monitor.createdAt(),
                monitor.updatedAt(),
                mentions);
    }
}
