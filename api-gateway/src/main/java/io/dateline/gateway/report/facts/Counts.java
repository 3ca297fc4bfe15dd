package io.dateline.gateway.report.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What was counted over some mentions. An article that several monitors found counts once, and as negative where one
/// of them has it so.
///
/// @param articles each once
/// @param texts the same, copies once
/// @param stories and articles that are in none
/// @param tierOne articles of outlets of tier 1
/// @param judged articles with a tone: `positive`, `negative` and the rest
public record Counts(
        int articles, int texts, int stories, int outlets, int tierOne, int positive, int negative, int judged) {

    static final Counts NONE = of(List.of());

    /// Of each monitor that has some.
    static Map<UUID, Counts> byMonitor(Collection<ReportMention> mentions) {
        return mentions.stream()
                .collect(Collectors.groupingBy(
                        ReportMention::monitorId, Collectors.collectingAndThen(Collectors.toList(), Counts::of)));
    }

    public static Counts of(Collection<ReportMention> mentions) {
        Set<UUID> articles = new HashSet<>();
        Set<UUID> texts = new HashSet<>();
        Set<UUID> stories = new HashSet<>();
        Set<UUID> outlets = new HashSet<>();
        Set<UUID> tierOne = new HashSet<>();
        Map<UUID, String> tones = new HashMap<>();
        for (ReportMention mention : mentions) {
            articles.add(mention.articleId());
            texts.add(mention.textId());
            stories.add(mention.key());
            outlets.add(mention.outletId());
            if (mention.isTierOne()) {
                tierOne.add(mention.articleId());
            }
            if (mention.tone() != null) {
                tones.merge(mention.articleId(), mention.tone(), Counts::worse);
            }
        }
        return new Counts(
                articles.size(),
                texts.size(),
                stories.size(),
                outlets.size(),
                tierOne.size(),
                with(tones, "positive"),
                with(tones, "negative"),
                tones.size());
    }

    private static int with(Map<UUID, String> tones, String tone) {
        return (int) tones.values().stream().filter(tone::equals).count();
    }

    private static String worse(String one, String other) {
        return one.equals("negative") || other.equals("positive") ? one : other;
    }
}
