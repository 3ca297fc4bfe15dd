package io.dateline.gateway.alert.judge;

import io.dateline.gateway.signal.SignalMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mention that was found, edited or withdrawn, and has not been judged yet.
///
/// @param id of its row; 0 where it has none
/// @param words that the monitor's query found in the article
/// @param explanation why it matched, a plain sentence
/// @param revision of the article
/// @param toneBefore of an edit: the tone of the revision before; null where unknown
public record Arrival(
        long id,
        Change change,
        SignalMention mention,
        List<String> words,
        String explanation,
        int revision,
        @Nullable String toneBefore) {

    public enum Change {
        FOUND,
        EDITED,
        WITHDRAWN
    }

    public boolean isFound() {
        return change == Change.FOUND;
    }
}
