package io.dateline.gateway.signal.spread;

import io.dateline.gateway.signal.Figures;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// How far a story or a text has gone.
///
/// @param step number of outlets that was reached last and is worth a word
/// @param outlets that carried it
/// @param texts copies once
/// @param firstOutlet who was first
/// @param copies what became of the text where it was copied, and how often, such as `cut` 3; for a text alone
@RegisterForReflection
public record SpreadFigures(
        int metricVersion,
        Instant at,
        int step,
        int outlets,
        int articles,
        int texts,
        UUID firstArticle,
        String firstOutlet,
        Instant firstTime,
        List<CopyKind> copies)
        implements Figures {

    static final int METRIC_VERSION = 1;

    public SpreadFigures {
        copies = List.copyOf(copies);
    }

    /// @param change `same`, `cut`, `extended`, `edited`, `merged` or `headline`: under another headline
    @RegisterForReflection
    public record CopyKind(String change, int articles) {}
}
