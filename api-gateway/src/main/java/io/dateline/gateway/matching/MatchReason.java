package io.dateline.gateway.matching;

import io.dateline.gateway.match.ReverseIndex;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/// Why a monitor matches an article or does not.
///
/// @param version of the monitor as it is registered; 0 if it is not
/// @param terms words and values one of which an article must hold before the query is run over it; empty for a query
///     that is run over every article
/// @param held those of them that the article holds
@RegisterForReflection
record MatchReason(Verdict verdict, int version, List<String> terms, List<String> held) {

    static final MatchReason NOT_REGISTERED = new MatchReason(Verdict.NOT_REGISTERED, 0, List.of(), List.of());

    enum Verdict {
        /// This replica does not hold the monitor: it is gone, not told of yet, or not understood any more.
        NOT_REGISTERED,
        /// The article is another tenant's own.
        NOT_VISIBLE,
        /// The article holds none of the terms: the query was not run.
        PASSED_OVER,
        /// The query was run and does not match.
        TRIED,
        MATCHED
    }

    static MatchReason of(int version, boolean visible, ReverseIndex.Reason reason) {
        Verdict verdict = !visible
                ? Verdict.NOT_VISIBLE
                : !reason.isTried() ? Verdict.PASSED_OVER : reason.matches() ? Verdict.MATCHED : Verdict.TRIED;
        return new MatchReason(verdict, version, reason.terms(), reason.held());
    }
}
