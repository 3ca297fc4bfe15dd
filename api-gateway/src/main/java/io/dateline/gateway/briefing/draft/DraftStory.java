package io.dateline.gateway.briefing.draft;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A story of a draft. Counts are of the window.
///
/// @param key id of the story, else of the group of copies, else of the article
/// @param leadId the article that it is told with
/// @param firstOutlet who had it first; null for a text of the team's own
/// @param bestTier 1 to 4; 5 where none is known
/// @param told what an earlier edition told of it; null if it is new
public record DraftStory(
        Section section,
        UUID key,
        UUID leadId,
        int articles,
        int texts,
        int outlets,
        int tierOne,
        int bestTier,
        @Nullable String firstOutlet,
        Instant firstAt,
        boolean negative,
        Score score,
        @Nullable ToldStory told) {

    static DraftStory of(Section section, Group group, @Nullable ToldStory told) {
        MentionFact first = group.first();
        return new DraftStory(
                section,
                group.key(),
                group.lead().articleId(),
                group.articles(),
                group.texts(),
                group.outlets(),
                group.tierOne(),
                group.bestTier(),
                first.outlet(),
                first.time(),
                group.isNegative(),
                Score.of(group),
                told);
    }
}
