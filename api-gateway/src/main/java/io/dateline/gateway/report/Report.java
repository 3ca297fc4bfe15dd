package io.dateline.gateway.report;

import io.dateline.gateway.http.Versioned;
import java.time.Instant;
import java.util.UUID;

/// A report that a team has saved.
public record Report(
        UUID id,
        String name,
        ReportKind kind,
        ReportSettings settings,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
