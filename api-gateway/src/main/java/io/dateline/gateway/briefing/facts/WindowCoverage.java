package io.dateline.gateway.briefing.facts;

import io.dateline.gateway.briefing.schedule.Window;
import io.dateline.gateway.signal.coverage.Coverage;
import io.dateline.gateway.signal.coverage.SourceReading;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was read in a window, of the sources that a briefing's monitors usually hit.
///
/// @param known false where the coverage ledger did not answer
/// @param sources how many they usually hit
/// @param unread those that were not read for more than two hours on end
@RegisterForReflection
public record WindowCoverage(boolean known, int sources, List<Unread> unread) {

    /// @param hours on end
    @Schema(name = "UnreadSource")
    @RegisterForReflection
    public record Unread(String name, int hours) {}

    private static final long SECONDS = 3_600;

    /// @param readings null where the ledger did not answer
    public static WindowCoverage of(@Nullable List<SourceReading> readings, Window window) {
        if (readings == null) {
            return new WindowCoverage(false, 0, List.of());
        }
        long from = Math.floorDiv(window.after().getEpochSecond(), SECONDS);
        long to = Math.floorDiv(window.until().getEpochSecond(), SECONDS) + 1;
        List<Unread> unread = new ArrayList<>();
        for (SourceReading reading : readings) {
            int hours = reading.longestGap(from, to);
            if (hours > Coverage.PATIENCE.toHours()) {
                unread.add(new Unread(reading.name(), hours));
            }
        }
        return new WindowCoverage(true, readings.size(), unread);
    }

    /// Whether all of it was read, so that what was not found was not there.
    public boolean vouches() {
        return known && sources > 0 && unread.isEmpty();
    }
}
