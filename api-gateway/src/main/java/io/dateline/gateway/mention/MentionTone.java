package io.dateline.gateway.mention;

import org.jspecify.annotations.Nullable;

/// One tone of a mention, as analysis found it.
///
/// @param label `positive`, `neutral` or `negative`
/// @param score -1 to 1
/// @param entity whom it is towards; null if it is the article's own tone
public record MentionTone(
        String label, double score, @Nullable String entity) {

    boolean isNeutral() {
        return label.equals("neutral");
    }
}
