package io.dateline.ingest.source;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// How the single pages of a source ended; the page room implements it.
public interface PageOutcomes {

    /// Pages that were finished, or first seen and still wait, between two times; newest first, at most 500.
    List<LedgerView.PageOutcome> of(UUID sourceId, Instant from, Instant to);
}
