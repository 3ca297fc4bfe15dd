package io.dateline.ingest.extract;

import io.dateline.ingest.dates.Published;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feed says about an article, used as one more witness beside the page itself.
///
/// @param title headline, may hold HTML entities; null if the feed gives none
/// @param byline author or authors as the feed writes them; null if it gives none
/// @param published null if the feed gives no readable time
/// @param tags categories in the feed's order
/// @param language BCP 47 of the entry or the feed; null if it is not declared
public record FeedHints(
        @Nullable String title,
        @Nullable String byline,
        @Nullable Published published,
        List<String> tags,
        @Nullable String language) {

    public static final FeedHints NONE = new FeedHints(null, null, null, List.of(), null);

    public FeedHints {
        tags = List.copyOf(tags);
    }
}
