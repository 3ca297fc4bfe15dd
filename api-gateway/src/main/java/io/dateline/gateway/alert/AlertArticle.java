package io.dateline.gateway.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article that an alert counts.
///
/// @param headline as it is now
/// @param url null if it has none
/// @param sourceId of the outlet; null for a text of the team's own
/// @param outlet null for a text of the team's own
/// @param tier 1 to 4; null if unknown
/// @param tone `positive`, `neutral` or `negative`, a person's word before the analysis's; null where unknown
public record AlertArticle(
        UUID articleId,
        UUID mentionId,
        String headline,
        @Nullable String url,
        @Nullable UUID sourceId,
        @Nullable String outlet,
        @Nullable Integer tier,
        Instant time,
        @Nullable String tone) {}
