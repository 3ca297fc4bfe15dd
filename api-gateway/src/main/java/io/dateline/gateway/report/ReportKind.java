package io.dateline.gateway.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// What a report is for, which decides what it holds and in which order.
public enum ReportKind {
    @JsonProperty("campaign")
    CAMPAIGN,
    @JsonProperty("benchmark")
    BENCHMARK,
    @JsonProperty("crisis")
    CRISIS;

    /// As the API and the database say it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReportKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
