package io.dateline.gateway.report.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mention as a report counts it.
///
/// @param storyId null if the article is in none
/// @param textId the group of its copies, else the article
/// @param outletId the source, else the article of a text of the team's own
/// @param outlet null for a text of the team's own
/// @param tier 1 to 4; null if unknown
/// @param time when it was published, or found where that is unknown
/// @param tone `positive`, `neutral` or `negative`; null where unknown
/// @param authors as the byline names them
/// @param topics names
public record ReportMention(
        UUID monitorId,
        UUID articleId,
        @Nullable UUID storyId,
        UUID textId,
        UUID outletId,
        @Nullable String outlet,
        @Nullable Integer tier,
        Instant time,
        @Nullable String tone,
        List<String> authors,
        List<String> topics) {

    public ReportMention {
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
    }

    /// What it is told under: articles of one story together, copies of one text together.
    public UUID key() {
        return storyId == null ? textId : storyId;
    }

    public boolean isTierOne() {
        return tier != null && tier == 1;
    }

    ReportMention judged(String label) {
        return new ReportMention(
                monitorId, articleId, storyId, textId, outletId, outlet, tier, time, label, authors, topics);
    }
}
