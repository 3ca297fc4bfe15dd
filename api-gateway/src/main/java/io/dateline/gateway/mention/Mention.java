package io.dateline.gateway.mention;

import io.dateline.contract.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article that matched a monitor, as its row says.
///
/// @param articleTime when the article was published or first seen; the order of lists
/// @param override what a person says about the tone; null if nobody did
record Mention(
        UUID id,
        UUID monitorId,
        String monitorName,
        UUID articleId,
        Instant articleTime,
        List<Span> matches,
        String prominence,
        Instant foundAt,
        String state,
        @Nullable String reason,
        List<String> tags,
        @Nullable String note,
        @Nullable Override override) {

    /// @param label `positive`, `neutral` or `negative`
    record Override(String label, @Nullable String reason, String by, Instant at) {}
}
