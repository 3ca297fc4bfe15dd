package io.dateline.ingest.article;

import java.util.UUID;

/// What became of a draft.
public record Stored(UUID articleId, Change change) {

    public enum Change {
        NEW,
        /// Headline or text say something else than before.
        REVISED,
        UNCHANGED
    }
}
