package io.dateline.gateway.reanalysis;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What to read again.
///
/// @param from of the articles' times: a day (`2026-11-23`, its beginning in UTC) or a time with its offset;
///     null: from the first
/// @param to a day (to its end) or a time, exclusive; null: to the last
/// @param language BCP 47 as analysis found it, e.g. `en`; null: every
/// @param sourceId null: every source, and texts without one
/// @param names true: also what the models of today have read, where the words hold a name that some team has added or
///     changed since
record NewReanalysis(
        @Nullable @Size(max = 40) String from,
        @Nullable @Size(max = 40) String to,
        @Nullable @Size(min = 2, max = 20) String language,
        @Nullable UUID sourceId,
        @Nullable Boolean names) {}
