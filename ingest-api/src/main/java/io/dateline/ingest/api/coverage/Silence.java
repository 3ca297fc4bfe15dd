package io.dateline.ingest.api.coverage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether a source said nothing in a period, and how that is known.
///
/// @param to exclusive
/// @param sentence the answer for people, with its figures
/// @param polls times its feeds were asked
/// @param answered of these, times they answered
/// @param listed pages that its feeds named for the first time
/// @param stored of these, pages that are articles now
/// @param unread of these, pages that could not be read
/// @param late pages listed only after the period that say they were published in it
/// @param slow polls and pages whose answer took long
/// @param gaps times without an answer
@Schema(name = "Silence", description = "Whether a source said nothing in a period, and how that is known.")
public record Silence(
        UUID sourceId,
        Instant from,
        Instant to,

        @Schema(
                implementation = String.class,
                enumeration = {"silent", "not-silent", "unproven", "not-read"})
        Verdict verdict,

        @Schema(description = "The answer with its figures") String sentence,
        int polls,
        int answered,

        @Schema(description = "Pages that its feeds named for the first time")
        int listed,

        @Schema(description = "Of these, articles now") int stored,
        @Schema(description = "Of these, given up") int unread,

        @Schema(description = "Listed only later, and published in the period by their own word")
        int late,

        int slow,
        @Schema(description = "Times without an answer") List<Gap> gaps) {

    public enum Verdict {
        /// Nothing was published, and that is proven: it answered, and every hour was answered or made up for by the
        /// next answer.
        SILENT,
        /// Something was published.
        NOT_SILENT,
        /// Nothing was seen, but not every hour was answered for.
        UNPROVEN,
        /// It cannot be said: it was not looked at in this time.
        NOT_READ;

        /// Its name in JSON, e.g. `not-silent`.
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param from beginning of the first hour without an answer
    /// @param madeUpAt beginning of the hour in which it answered again; null if it has not
    /// @param reason the last error of these hours; null if it was not asked
    @Schema(name = "SilenceGap")
    public record Gap(
            Instant from,
            Instant to,

            @Schema(description = "When it answered again; null if it has not") @Nullable
            Instant madeUpAt,

            @Nullable String reason) {}
}
