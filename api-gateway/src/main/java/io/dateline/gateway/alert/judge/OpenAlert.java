package io.dateline.gateway.alert.judge;

import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.volume.Episode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An open alert, as far as whoever judges needs to know it.
///
/// @param grownAt when a mention was last added
/// @param step what a story or a text had reached when that was told last; 0 for other kinds
/// @param calmSince see [Episode]
public record OpenAlert(
        UUID id,
        UUID ruleId,
        String about,
        AlertLevel level,
        Instant openedAt,
        Instant grownAt,
        int step,
        @Nullable Instant calmSince) {

    public Episode episode() {
        return new Episode(openedAt, level, calmSince);
    }
}
