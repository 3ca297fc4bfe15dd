package io.dateline.gateway.briefing.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What an edition is to tell, before anybody has looked at it.
///
/// @param stories by section, the weightiest first; each once
/// @param untold stories that found no place, by the section where they would have stood
public record Draft(List<DraftStory> stories, Map<Section, Integer> untold, DraftFigures figures) {

    private static final Comparator<DraftStory> WEIGHTIEST = Comparator.comparingDouble(
                    (DraftStory story) -> story.score().total())
            .reversed()
            .thenComparing(DraftStory::key);

    /// Worst tone first, else as everywhere.
    private static final Comparator<DraftStory> WORST = Comparator.comparingDouble(
                    (DraftStory story) -> story.score().tone())
            .reversed()
            .thenComparing(WEIGHTIEST);

    private static final int TIER_ONE = 1;

    /// @param mentions in any order; those of one article by several monitors are told once
    /// @param told what earlier editions told, by key; a story among them keeps its place
    /// @param sections that the edition has; stories of others are told in none
    public static Draft of(List<MentionFact> mentions, Map<UUID, ToldStory> told, Set<Section> sections) {
        Map<UUID, List<MentionFact>> byKey = new LinkedHashMap<>();
        mentions.forEach(mention ->
                byKey.computeIfAbsent(mention.key(), key -> new ArrayList<>()).add(mention));
        List<Group> groups = byKey.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
        Map<Section, List<DraftStory>> placed = placed(groups, told, sections);
        Map<Section, Integer> untold = new HashMap<>();
        List<DraftStory> stories = new ArrayList<>();
        for (Section section : Section.values()) {
            List<DraftStory> all = placed.getOrDefault(section, List.of()).stream()
                    .sorted(section == Section.HIGH_IMPACT ? WORST : WEIGHTIEST)
                    .toList();
            stories.addAll(all.subList(0, Math.min(all.size(), section.most())));
            if (all.size() > section.most()) {
                untold.put(section, all.size() - section.most());
            }
        }
        return new Draft(stories, untold, DraftFigures.of(mentions, groups.size()));
    }

    private static Map<Section, List<DraftStory>> placed(
            List<Group> groups, Map<UUID, ToldStory> told, Set<Section> sections) {
        Map<Section, List<DraftStory>> placed = new HashMap<>();
        List<DraftStory> fresh = new ArrayList<>();
        for (Group group : groups) {
            ToldStory before = told.get(group.key());
            Section home = group.subject().section();
            if (before != null && sections.contains(before.section())) {
                place(placed, DraftStory.of(before.section(), group, before));
            } else if (sections.contains(home)) {
                fresh.add(DraftStory.of(home, group, before));
            }
        }
        fresh.sort(WEIGHTIEST);
        int first = placed.getOrDefault(Section.ONE_MINUTE, List.of()).size();
        int high = placed.getOrDefault(Section.HIGH_IMPACT, List.of()).size();
        for (DraftStory story : fresh) {
            boolean ours = story.section() != Section.RIVALS;
            if (ours && sections.contains(Section.ONE_MINUTE) && first < Section.ONE_MINUTE.most()) {
                first++;
                place(placed, moved(story, Section.ONE_MINUTE));
            } else if (ours
                    && isHighImpact(story)
                    && sections.contains(Section.HIGH_IMPACT)
                    && high < Section.HIGH_IMPACT.most()) {
                high++;
                place(placed, moved(story, Section.HIGH_IMPACT));
            } else {
                place(placed, story);
            }
        }
        return placed;
    }

    private static boolean isHighImpact(DraftStory story) {
        return story.bestTier() == TIER_ONE || story.score().prominence() == 2;
    }

    private static void place(Map<Section, List<DraftStory>> placed, DraftStory story) {
        placed.computeIfAbsent(story.section(), section -> new ArrayList<>()).add(story);
    }

    private static DraftStory moved(DraftStory story, Section section) {
        return new DraftStory(
                section,
                story.key(),
                story.leadId(),
                story.articles(),
                story.texts(),
                story.outlets(),
                story.tierOne(),
                story.bestTier(),
                story.firstOutlet(),
                story.firstAt(),
                story.negative(),
                story.score(),
                story.told());
    }
}
