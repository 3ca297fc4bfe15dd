package io.dateline.ingest.extract;

import io.dateline.ingest.text.Words;

/// Why one part of an article came out as it did.
///
/// @param part the part chosen, e.g. `title`, `published`, `text`
/// @param value what was chosen, shortened to 120 characters
/// @param reason the witness and the rule, one plain sentence
public record Choice(String part, String value, String reason) {

    private static final int MAX_VALUE_LENGTH = 120;

    public Choice {
        value = Words.tidy(value);
        reason = Words.tidy(reason);
        value = value.length() <= MAX_VALUE_LENGTH ? value : Words.tidy(value.substring(0, MAX_VALUE_LENGTH - 1)) + "…";
    }
}
