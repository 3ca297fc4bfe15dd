package io.dateline.gateway.licence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// What of an article may be passed on; each allows what stands before it, too.
public enum LicenceLevel {
    /// Where it is, and nothing of its words.
    @JsonProperty("link")
    LINK,
    @JsonProperty("headline")
    HEADLINE,
    /// Some letters of each sentence.
    @JsonProperty("snippet")
    SNIPPET,
    @JsonProperty("text")
    TEXT;

    /// As the API and the database say it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LicenceLevel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
