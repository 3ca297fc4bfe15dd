package io.dateline.gateway.briefing.schedule;

import java.time.Instant;

/// The time that an edition is about. Windows of a briefing follow one another without a gap.
///
/// @param after exclusive: the end of the window before
/// @param until inclusive
public record Window(Instant after, Instant until) {

    public Window {
        if (!after.isBefore(until)) {
            throw new IllegalArgumentException("a window cannot run from " + after + " to " + until);
        }
    }
}
