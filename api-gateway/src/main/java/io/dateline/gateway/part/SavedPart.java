package io.dateline.gateway.part;

import io.dateline.gateway.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A part of queries, used as `@name`.
///
/// @param name in lower case
/// @param query text in Dateline's query language; may name other parts
/// @param note what it is for; null if nobody said
/// @param version counted up with each change
public record SavedPart(
        UUID id, String name, String query, @Nullable String note, int version, Instant updatedAt)
        implements Versioned {}
