package io.dateline.gateway.export.rss;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One item of a channel.
///
/// @param id the same for the same thing for ever
/// @param link null where there is no page to lead to
/// @param description plain text
/// @param creator who published it; null where nobody is known
/// @param published null where it is not known
public record RssEntry(
        UUID id,
        String title,
        @Nullable String link,
        String description,
        @Nullable String creator,
        List<String> categories,
        @Nullable Instant published) {

    public RssEntry {
        categories = List.copyOf(categories);
    }
}
