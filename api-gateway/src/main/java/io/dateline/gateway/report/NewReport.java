package io.dateline.gateway.report;

import io.dateline.platform.text.HasText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A report, whole.
record NewReport(
        @NotNull @HasText @Size(max = 100) @Schema(examples = "Spring campaign")
        String name,

        @NotNull ReportKind kind,
        @NotNull @Valid ReportSettings settings) {}
