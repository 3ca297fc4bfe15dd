package io.dateline.ingest.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether a source said nothing in a period, and how that is known.
///
/// @param sentence the answer for people, with its figures
/// @param polls times its feeds were asked
/// @param answered of these, times they answered
/// @param listed pages that its feeds named for the first time
/// @param stored of these, pages that are articles now
/// @param unread of these, pages that could not be read
/// @param late pages listed only after the period that say they were published in it
/// @param slow polls and pages whose answer took long
/// @param gaps times without an answer
public record Silence(
        UUID sourceId,
        Instant from,
        Instant to,
        Verdict verdict,
        String sentence,
        int polls,
        int answered,
        int listed,
        int stored,
        int unread,
        int late,
        int slow,
        List<Gap> gaps) {

    public enum Verdict {
        /// Nothing was published, and that is proven: every hour was answered, or the next answer made up for it.
        @JsonProperty("silent")
        SILENT,
        /// Something was published.
        @JsonProperty("not-silent")
        NOT_SILENT,
        /// Nothing was seen, but not every hour was answered for.
        @JsonProperty("unproven")
        UNPROVEN,
        /// It was not read in this time.
        @JsonProperty("not-read")
        NOT_READ
    }

    /// @param from beginning of the first hour without an answer
    /// @param madeUpAt beginning of the hour in which it answered again; null if it has not
    /// @param reason the last error of these hours; null if it was not asked
    public record Gap(
            Instant from,
            Instant to,
            @Nullable Instant madeUpAt,
            @Nullable String reason) {}
}
