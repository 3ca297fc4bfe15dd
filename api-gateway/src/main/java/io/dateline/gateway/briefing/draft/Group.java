package io.dateline.gateway.briefing.draft;

import io.dateline.gateway.mention.Prominence;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The mentions of one story in a window.
record Group(UUID key, List<MentionFact> mentions) {

    /// What has no tier comes behind the last.
    private static final int NO_TIER = 5;

    private static final Comparator<MentionFact> EARLIEST =
            Comparator.comparing(MentionFact::time).thenComparing(MentionFact::articleId);

    int outlets() {
        return distinct(false);
    }

    int tierOne() {
        return distinct(true);
    }

    private int distinct(boolean tierOneOnly) {
        Set<UUID> outlets = new HashSet<>();
        for (MentionFact mention : mentions) {
            if (!tierOneOnly || tier(mention) == 1) {
                outlets.add(mention.outletId());
            }
        }
        return outlets.size();
    }

    int texts() {
        return (int) mentions.stream().map(MentionFact::textId).distinct().count();
    }

    int articles() {
        return (int) mentions.stream().map(MentionFact::articleId).distinct().count();
    }

    int bestTier() {
        return mentions.stream().mapToInt(Group::tier).min().orElse(NO_TIER);
    }

    private static int tier(MentionFact mention) {
        return mention.tier() == null ? NO_TIER : mention.tier();
    }

    Prominence prominence() {
        return mentions.stream()
                .map(MentionFact::prominence)
                .min(Comparator.naturalOrder())
                .orElse(Prominence.PASSING);
    }

    boolean isNegative() {
        return count("negative") > count("positive");
    }

    private long count(String tone) {
        return mentions.stream().filter(mention -> tone.equals(mention.tone())).count();
    }

    /// Mean over what has one, -1 to 1.
    double tone() {
        return mentions.stream()
                .filter(mention -> mention.tone() != null)
                .mapToDouble(MentionFact::toneScore)
                .average()
                .orElse(0);
    }

    boolean quotesSpokesperson() {
        return mentions.stream().anyMatch(MentionFact::quotesSpokesperson);
    }

    MentionFact first() {
        return mentions.stream().min(EARLIEST).orElseThrow();
    }

    /// The article that it is told with: of the best tier, names it soonest, came first.
    MentionFact lead() {
        return mentions.stream()
                .min(Comparator.comparingInt(Group::tier)
                        .thenComparing(MentionFact::prominence)
                        .thenComparing(EARLIEST))
                .orElseThrow();
    }

    /// Of several monitors that found it: ours, then an issue's.
    Subject subject() {
        return mentions.stream()
                .map(MentionFact::subject)
                .min(Comparator.naturalOrder())
                .orElse(Subject.OWN);
    }
}
