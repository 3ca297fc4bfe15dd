package io.dateline.gateway.outlet;

import io.dateline.gateway.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A team's list of outlets.
///
/// @param version counted up with each change
record OutletList(UUID id, String name, List<Outlet> outlets, int version, Instant updatedAt) implements Versioned {

    /// @param tier 1 to 4 as the team ranks it; null: as the source says. Where several lists rank one outlet, the
    ///     highest rank (the lowest number) counts.
    record Outlet(UUID sourceId, String name, @Nullable Integer tier) {}
}
