package io.dateline.gateway.tag;

import io.dateline.gateway.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A tag of a team's mentions.
///
/// @param colour `grey`, `blue`, `green`, `red`, `amber`, `purple`, `teal` or `pink`; null if nobody chose one
/// @param mentions how many have it, dismissed ones included
/// @param latestAt time of the latest article with such a mention; null without one
/// @param rules how many rules of mentions set it
/// @param version counted up with each change of name or colour
record MentionTag(
        UUID id,
        String name,
        @Nullable String colour,
        long mentions,
        @Nullable Instant latestAt,
        long rules,
        int version,
        Instant createdAt)
        implements Versioned {}
