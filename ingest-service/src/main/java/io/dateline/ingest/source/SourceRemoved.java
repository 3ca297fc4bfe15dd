package io.dateline.ingest.source;

import java.util.UUID;

/// A source was removed, in the transaction that is under way.
public record SourceRemoved(UUID sourceId) {}
