package io.dateline.gateway.signal.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an article said at one time, as far as an edit of it may be worth a word.
///
/// @param quotes words that somebody is reported to have said
/// @param tone towards us; null where unknown
/// @param modifiedAt as the page itself says it; null if it does not
/// @param withdrawn whether its publisher had taken it down
public record Edition(
        String title,
        String text,
        List<String> quotes,
        @Nullable String tone,
        @Nullable Instant modifiedAt,
        boolean withdrawn) {

    public Edition {
        quotes = List.copyOf(quotes);
    }
}
