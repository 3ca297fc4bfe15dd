package io.dateline.gateway.entity;

import io.dateline.gateway.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A name that a team watches.
///
/// @param type `person`, `organisation`, `place`, `product` or `event`
/// @param relation what it is to the team: `own`, `rival`, `spokesperson` or `other`
/// @param aliases other words for the same
/// @param exclusions phrases in which none of the words counts, e.g. `apple pie`
/// @param matchCase whether capitals and accents must be as they are written
/// @param note what it is for; null if nobody said
/// @param version counted up with each change
/// @param updatedAt articles that are read from now on know it as it is
record OwnEntity(
        UUID id,
        String name,
        String type,
        String relation,
        List<String> aliases,
        List<String> exclusions,
        boolean matchCase,
        @Nullable String note,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
