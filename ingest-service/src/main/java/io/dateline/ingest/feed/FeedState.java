package io.dateline.ingest.feed;

import java.util.Locale;

/// How a feed is, for people.
enum FeedState {
    /// Never read yet.
    NEW,
    HEALTHY,
    /// Failed once or twice in a row; such things pass.
    SLOWING,
    /// Failed three times in a row or more.
    FAILING,
    /// The server says that it is gone for good.
    GONE,
    /// The site does not let us read it.
    BLOCKED;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FeedState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
