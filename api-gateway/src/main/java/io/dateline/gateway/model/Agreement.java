package io.dateline.gateway.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far people agree with a model.
///
/// @param seen findings that a person has dealt with or judged
/// @param judged of those, findings that a person has confirmed or overridden in words
/// @param overridden of those, findings that a person has overridden with another one
/// @param rate (seen - overridden) / seen; null if nothing was seen
/// @param weeks the latest first, at most 26, only those in which something was seen
record Agreement(
        long seen, long judged, long overridden, @Nullable Double rate, List<Week> weeks) {

    /// @param week its Monday, UTC, by when the mention was found
    record Week(LocalDate week, long seen, long judged, long overridden, double rate) {}
}
