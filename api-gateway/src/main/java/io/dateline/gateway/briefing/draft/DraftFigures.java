package io.dateline.gateway.briefing.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What was counted over the mentions of a window.
///
/// @param mentions articles, each once, whatever monitors found it
/// @param texts the same, copies once
/// @param negative mentions with a negative tone, of those `judged`
/// @param own mentions of the monitors that are about us; `rivals` of those about rivals
/// @param byMonitor mentions of each monitor that has some
public record DraftFigures(
        int mentions,
        int texts,
        int stories,
        int outlets,
        int tierOne,
        int negative,
        int judged,
        int own,
        int rivals,
        Map<UUID, Integer> byMonitor) {

    static DraftFigures of(List<MentionFact> mentions, int stories) {
        return new DraftFigures(
                distinct(mentions, MentionFact::articleId),
                distinct(mentions, MentionFact::textId),
                stories,
                distinct(mentions, MentionFact::outletId),
                distinct(only(mentions, each -> Integer.valueOf(1).equals(each.tier())), MentionFact::outletId),
                distinct(only(mentions, each -> "negative".equals(each.tone())), MentionFact::articleId),
                distinct(only(mentions, each -> each.tone() != null), MentionFact::articleId),
                distinct(only(mentions, each -> each.subject() == Subject.OWN), MentionFact::articleId),
                distinct(only(mentions, each -> each.subject() == Subject.RIVAL), MentionFact::articleId),
                mentions.stream()
                        .collect(Collectors.groupingBy(
                                MentionFact::monitorId, TreeMap::new, Collectors.summingInt(each -> 1))));
    }

    private static List<MentionFact> only(List<MentionFact> mentions, Predicate<MentionFact> condition) {
        return mentions.stream().filter(condition).toList();
    }

    private static int distinct(List<MentionFact> mentions, Function<MentionFact, Object> property) {
        return (int) mentions.stream().map(property).distinct().count();
    }
}
