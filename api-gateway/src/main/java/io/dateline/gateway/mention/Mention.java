package io.dateline.gateway.mention;

import io.dateline.contract.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article that matched a monitor, as its row says.
///
/// @param articleTime when the article was published or first seen; the order of lists
/// @param owner user name of who looks after it; null for nobody
/// @param tone as analysis found it; null where unknown
/// @param override what a person says about the tone; null if nobody did
/// @param tier of the source, or as a list of the team ranks it, 1 to 4; null if unknown
/// @param copies mentions of the same monitor whose articles carry the same text, this one included
/// @param version counted up with each change by people and rules
/// @param lastAction what is to be named to take the latest change back; null if there was none
public record Mention(
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
        @Nullable String owner,
        @Nullable MentionTone tone,
        @Nullable Override override,
        @Nullable Integer tier,
        int copies,
        int version,
        @Nullable UUID lastAction) {

    /// @param label `positive`, `neutral` or `negative`
    public record Override(String label, @Nullable String reason, String by, Instant at) {}
}
