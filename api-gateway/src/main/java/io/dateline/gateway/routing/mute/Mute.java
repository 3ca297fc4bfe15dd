package io.dateline.gateway.routing.mute;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is told to nobody for a while.
///
/// @param name of what is muted; null if it is not known here
/// @param author user name
/// @param endsAt at the latest
/// @param endsSoon a mute of more than a week that ends within a day
/// @param swallowed alerts that were not told so far
public record Mute(
        UUID id,
        MuteKind kind,
        UUID thingId,
        @Nullable String name,
        String reason,
        String author,
        Instant createdAt,
        Instant endsAt,
        boolean untilStoryEnds,
        boolean endsSoon,
        int swallowed) {}
