package io.dateline.ingest.article;

import java.util.UUID;

/// What became of a draft.
public record Stored(UUID articleId, Change change) {

    public enum Change {
        NEW("stored"),
        /// Headline or text say something else than before.
        REVISED("revised"),
        UNCHANGED("unchanged");

        private final String outcome;

        Change(String outcome) {
            this.outcome = outcome;
        }

        /// Name of the outcome that is counted.
        public String outcome() {
            return outcome;
        }
    }
}
