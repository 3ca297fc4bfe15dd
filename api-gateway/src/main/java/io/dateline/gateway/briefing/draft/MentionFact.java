package io.dateline.gateway.briefing.draft;

import io.dateline.gateway.mention.Prominence;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mention as a draft sees it.
///
/// @param storyId null if the article is in none
/// @param textId the group of its copies, else the article
/// @param outletId the source, else the article of a text of the team's own
/// @param outlet null for a text of the team's own
/// @param tier 1 to 4; null if unknown
/// @param time when it was published, or found where that is unknown
/// @param tone `positive`, `neutral` or `negative`; null where unknown
/// @param toneScore -1 to 1; 0 where unknown
/// @param quotesSpokesperson whether it quotes one of the team's own spokespeople
public record MentionFact(
        UUID id,
        UUID monitorId,
        Subject subject,
        UUID articleId,
        @Nullable UUID storyId,
        UUID textId,
        UUID outletId,
        @Nullable String outlet,
        @Nullable Integer tier,
        Instant time,
        @Nullable String tone,
        double toneScore,
        Prominence prominence,
        boolean quotesSpokesperson) {

    /// What it is told under: articles of one story together, copies of one text together.
    UUID key() {
        return storyId == null ? textId : storyId;
    }
}
