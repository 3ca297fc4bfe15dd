package io.dateline.bench.startup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// What one service takes in one form; megabytes are resident memory unless they are of a file.
///
/// @param firstAnswerMs    from the start of the process to its first 200, the median of several starts
/// @param idleMb           some seconds after the start of the whole stack
/// @param loadMb           the most it had under load and before
/// @param executableMb     size of the executable; null on the JVM
/// @param buildSeconds     of the image builder, as it recorded them; null on the JVM
/// @param buildPeakMb      memory of the image builder; null on the JVM
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServiceFigures(
        @JsonProperty("first_200_ms") double firstAnswerMs,
        @JsonProperty("idle_mb") long idleMb,
        @JsonProperty("load_mb") long loadMb,
        @JsonProperty("executable_mb") @Nullable Long executableMb,
        @JsonProperty("build_seconds") @Nullable Long buildSeconds,
        @JsonProperty("build_peak_mb") @Nullable Long buildPeakMb) {}
