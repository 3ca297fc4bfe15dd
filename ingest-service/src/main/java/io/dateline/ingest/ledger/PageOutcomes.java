package io.dateline.ingest.ledger;

import io.dateline.ingest.api.source.LedgerView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// How the single pages of a source ended; the page room implements it.
public interface PageOutcomes {

    /// Pages that were finished, or first seen and still wait, between two times; newest first, at most 500.
    List<LedgerView.PageOutcome> of(UUID sourceId, Instant from, Instant to);

    /// Sources whose last pages all refused to be read, with the reason of the latest, a sentence.
    Map<UUID, String> refusing(Set<UUID> sourceIds);
}
