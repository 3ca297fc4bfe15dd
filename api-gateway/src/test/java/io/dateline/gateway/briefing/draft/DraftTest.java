package io.dateline.gateway.briefing.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.gateway.mention.Prominence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final Set<Section> ALL = EnumSet.allOf(Section.class);
    private static final Instant TIME = Instant.parse("2026-11-30T06:12:00Z");

    @Test
    void aStoryIsToldOnceWithItsCopiesCounted() {
        UUID story = UUID.randomUUID();
        UUID text = UUID.randomUUID();
        List<MentionFact> mentions = List.of(
                mention(story, text, 2, "negative", Prominence.LEDE),
                mention(story, text, 1, "negative", Prominence.PASSING),
                mention(story, UUID.randomUUID(), 3, "neutral", Prominence.BODY));

        Draft draft = Draft.of(mentions, Map.of(), ALL);

        assertThat(draft.stories()).singleElement().satisfies(told -> {
            assertThat(told.section()).isEqualTo(Section.ONE_MINUTE);
            assertThat(told.articles()).isEqualTo(3);
            assertThat(told.texts()).isEqualTo(2);
            assertThat(told.outlets()).isEqualTo(3);
            assertThat(told.tierOne()).isEqualTo(1);
            assertThat(told.leadId()).isEqualTo(mentions.get(1).articleId());
        });
        assertThat(draft.figures().mentions()).isEqualTo(3);
        assertThat(draft.figures().texts()).isEqualTo(2);
        assertThat(draft.figures().negative()).isEqualTo(2);
    }

    @Test
    void theScoreIsTheSumOfItsPrintedParts() {
        UUID story = UUID.randomUUID();

        Score score = Draft.of(
                        List.of(
                                mention(story, UUID.randomUUID(), 2, "negative", Prominence.LEDE),
                                mention(story, UUID.randomUUID(), 2, "negative", Prominence.LEDE),
                                mention(story, UUID.randomUUID(), 2, "negative", Prominence.LEDE)),
                        Map.of(),
                        ALL)
                .stories()
                .getFirst()
                .score();

        // 3 × .6 + 2 × .7 + 1.5 × log2(4) + 1.2 × .5
        assertThat(score).isEqualTo(new Score(6.8, 1.8, 1.4, 3, 0.6, 0));
    }

    @Test
    void theThreeWeightiestComeFirstAndHighImpactByTheWorstTone() {
        List<MentionFact> mentions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            UUID story = UUID.randomUUID();
            for (int j = 0; j < 10; j++) {
                mentions.add(mention(story, UUID.randomUUID(), 1, "neutral", Prominence.HEADLINE));
            }
        }
        MentionFact bad = mention(UUID.randomUUID(), UUID.randomUUID(), 1, "negative", Prominence.BODY);
        MentionFact good = mention(UUID.randomUUID(), UUID.randomUUID(), 1, "neutral", Prominence.HEADLINE);
        MentionFact small = mention(UUID.randomUUID(), UUID.randomUUID(), 3, "negative", Prominence.PASSING);
        mentions.addAll(List.of(good, small, bad));

        Draft draft = Draft.of(mentions, Map.of(), ALL);

        assertThat(draft.stories().stream().map(DraftStory::section))
                .containsExactly(
                        Section.ONE_MINUTE,
                        Section.ONE_MINUTE,
                        Section.ONE_MINUTE,
                        Section.HIGH_IMPACT,
                        Section.HIGH_IMPACT,
                        Section.ABOUT_US);
        assertThat(draft.stories().get(3).key()).isEqualTo(bad.key());
        assertThat(draft.stories().getLast().key()).isEqualTo(small.key());
    }

    @Test
    void aStoryThatWasToldKeepsItsPlaceAndSaysWhatItWas() {
        UUID story = UUID.randomUUID();
        ToldStory before = new ToldStory(story, Section.ABOUT_US, "Before", 3, 0);

        Draft draft = Draft.of(
                List.of(mention(story, UUID.randomUUID(), 1, "negative", Prominence.HEADLINE)),
                Map.of(story, before),
                ALL);

        assertThat(draft.stories()).singleElement().satisfies(told -> {
            assertThat(told.section()).isEqualTo(Section.ABOUT_US);
            assertThat(told.told()).isEqualTo(before);
        });
    }

    @Test
    void theOrderOfWhatWasReadChangesNothing() {
        Random random = new Random(13);
        List<MentionFact> mentions = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            mentions.add(mention(
                    new UUID(1, random.nextInt(120)),
                    new UUID(2, random.nextInt(300)),
                    1 + random.nextInt(4),
                    random.nextBoolean() ? "negative" : "neutral",
                    Prominence.values()[random.nextInt(4)]));
        }
        Draft draft = Draft.of(mentions, Map.of(), ALL);

        Collections.shuffle(mentions, random);

        assertThat(Draft.of(mentions, Map.of(), ALL)).isEqualTo(draft);
        assertThat(draft.stories().stream().map(DraftStory::key)).doesNotHaveDuplicates();
        int untold =
                draft.untold().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(draft.stories().size() + untold).isEqualTo(draft.figures().stories());
    }

    private static MentionFact mention(UUID story, UUID text, int tier, String tone, Prominence prominence) {
        UUID outlet = UUID.randomUUID();
        return new MentionFact(
                UUID.randomUUID(),
                new UUID(3, 3),
                Subject.OWN,
                UUID.randomUUID(),
                story,
                text,
                outlet,
                "Outlet",
                tier,
                TIME,
                tone,
                tone.equals("negative") ? -0.5 : 0,
                prominence,
                false);
    }
}
