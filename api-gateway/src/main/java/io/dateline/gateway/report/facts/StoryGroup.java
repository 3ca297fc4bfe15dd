package io.dateline.gateway.report.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The mentions of one story, or of one text that is in none.
///
/// @param mentions the earliest first, never empty
public record StoryGroup(UUID key, List<ReportMention> mentions, Counts counts) {

    /// Stories that a report tells.
    public static final int TOLD = 10;

    private static final Comparator<ReportMention> EARLIEST =
            Comparator.comparing(ReportMention::time).thenComparing(ReportMention::articleId);

    /// The story's own words are those of the best outlet that had it, the first of these.
    private static final Comparator<ReportMention> BEST = Comparator.comparing(
                    (ReportMention mention) -> mention.tier() == null ? Integer.MAX_VALUE : mention.tier())
            .thenComparing(EARLIEST);

    private static final Comparator<StoryGroup> WIDEST = Comparator.comparingInt(
                    (StoryGroup story) -> story.counts().outlets())
            .thenComparing(story -> story.counts().tierOne())
            .reversed()
            .thenComparing(StoryGroup::key);

    /// The stories with most outlets first.
    public static List<StoryGroup> of(List<ReportMention> mentions) {
        Map<UUID, List<ReportMention>> byKey = new LinkedHashMap<>();
        mentions.forEach(mention ->
                byKey.computeIfAbsent(mention.key(), key -> new ArrayList<>()).add(mention));
        return byKey.entrySet().stream()
                .map(entry -> new StoryGroup(
                        entry.getKey(),
                        entry.getValue().stream().sorted(EARLIEST).toList(),
                        Counts.of(entry.getValue())))
                .sorted(WIDEST)
                .toList();
    }

    public ReportMention first() {
        return mentions.getFirst();
    }

    public ReportMention best() {
        return mentions.stream().min(BEST).orElseThrow();
    }

    /// Articles that a report names: those that its stories are told with, who had them first, and the latest.
    ///
    /// @param mentions the latest first
    /// @param latest how many of these
    static Set<UUID> named(List<ReportMention> mentions, int latest) {
        Set<UUID> named = new LinkedHashSet<>();
        of(mentions).stream().limit(TOLD).forEach(story -> {
            named.add(story.best().articleId());
            named.add(story.first().articleId());
        });
        mentions.stream().map(ReportMention::articleId).distinct().limit(latest).forEach(named::add);
        return named;
    }
}
