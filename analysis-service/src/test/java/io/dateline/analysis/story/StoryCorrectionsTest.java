package io.dateline.analysis.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.AnalysisStack;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.StoryCommand;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.fixture.ArticleBuilder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnalysisStack.class)
class StoryCorrectionsTest {

    private static final String FERRY = """
            The ferry Marten ran aground off Skerrin on Friday with 212 people aboard, the coastguard said.
            The Marten had sailed from Tolva an hour before.""";
    private static final String FERRY_AGAIN = """
            The coastguard said the ferry Marten from Tolva, with 212 people aboard, ran aground off Skerrin.""";
    private static final String QUARRY = """
            Three workers were hurt in an unplanned blast at the Tellin quarry of Brandt Aggregates, police said.""";

    @Inject
    StoryService service;

    @Inject
    StoryCorrections corrections;

    @Inject
    GroupedArticles articles;

    @Inject
    Stories stories;

    @Inject
    PastChanges changes;

    private final UUID tenantId = UUID.randomUUID();

    /// One that no other test groups in, so that each has its own past.
    private String language;

    @BeforeEach
    void takeALanguage() {
        language = "x-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void movedArticleStaysAndLaterOnesLikeItFollow() {
        UUID first = group("Ferry aground off Skerrin", FERRY);
        UUID second = group("Marten aground", FERRY_AGAIN);
        UUID quarry = group("Blast at Tellin quarry", QUARRY);
        UUID ferryStory = storyOf(first);
        UUID quarryStory = storyOf(quarry);
        assertThat(storyOf(second)).isEqualTo(ferryStory);

        assertThat(apply(StoryCommand.Kind.MOVE, ferryStory, quarryStory, List.of(second), null))
                .isEqualTo(StoryCorrections.CORRECTED);

        assertThat(storyOf(second)).isEqualTo(quarryStory);
        group(second, 2, null, "Marten aground, revised", FERRY_AGAIN);
        assertThat(storyOf(second)).isEqualTo(quarryStory);
        assertThat(story(ferryStory).articleCount).isEqualTo(1);
        assertThat(story(quarryStory).articleCount).isEqualTo(2);
        assertThat(apart()).containsExactly(StoryState.Pair.of(ferryStory, quarryStory));
    }

    @Test
    void articlesSplitOffAreAStoryThatIsNotUnitedAgain() {
        UUID first = group("Ferry aground off Skerrin", FERRY);
        UUID second = group("Marten aground", FERRY_AGAIN);
        UUID story = storyOf(first);

        UUID correction = UUID.randomUUID();
        assertThat(apply(correction, StoryCommand.Kind.SPLIT, story, null, List.of(first), null))
                .isEqualTo(StoryCorrections.CORRECTED);
        UUID split = storyOf(first);
        assertThat(split).isNotEqualTo(story);
        assertThat(story(story).headline).isEqualTo("Marten aground");

        // Alike to both: it would bridge them.
        UUID third = group("Ferry Marten aground off Skerrin", FERRY + " " + FERRY_AGAIN);
        assertThat(storyOf(third)).isIn(split, story);
        assertThat(storyOf(first)).isEqualTo(split);
        assertThat(storyOf(second)).isEqualTo(story);
    }

    @Test
    void mergedStoryLeadsToTheOtherAndUndoBringsItBackUnderItsId() {
        UUID ferry = group("Ferry aground off Skerrin", FERRY);
        UUID quarry = group("Blast at Tellin quarry", QUARRY);
        UUID from = storyOf(quarry);
        UUID into = storyOf(ferry);
        UUID correction = UUID.randomUUID();

        assertThat(apply(correction, StoryCommand.Kind.MERGE, from, into, List.of(), null))
                .isEqualTo(StoryCorrections.CORRECTED);
        assertThat(story(from).mergedInto).isEqualTo(into);
        assertThat(story(from).articleCount).isZero();
        assertThat(storyOf(quarry)).isEqualTo(into);
        assertThat(group("Quarry blast: workers hurt", QUARRY))
                .satisfies(later -> assertThat(storyOf(later)).isEqualTo(into));

        assertThat(apply(UUID.randomUUID(), StoryCommand.Kind.UNDO, from, null, List.of(), correction))
                .isEqualTo(StoryCorrections.CORRECTED);
        assertThat(storyOf(quarry)).isEqualTo(from);
        assertThat(story(from).mergedInto).isNull();
        assertThat(story(from).articleCount).isEqualTo(1);
        assertThat(apart()).containsExactly(StoryState.Pair.of(from, into));
        assertThat(apply(UUID.randomUUID(), StoryCommand.Kind.UNDO, from, null, List.of(), correction))
                .isEqualTo("undone-already");
    }

    @Test
    void chosenHeadlineStandsAndCanBeTakenBack() {
        UUID first = group("Ferry aground off Skerrin", FERRY);
        UUID second = group("Marten aground", FERRY_AGAIN);
        UUID story = storyOf(first);
        UUID correction = UUID.randomUUID();

        assertThat(apply(correction, StoryCommand.Kind.LEAD, story, null, List.of(second), null))
                .isEqualTo(StoryCorrections.CORRECTED);
        assertThat(story(story).headline).isEqualTo("Marten aground");
        assertThat(apply(UUID.randomUUID(), StoryCommand.Kind.UNDO, story, null, List.of(), correction))
                .isEqualTo(StoryCorrections.CORRECTED);
        assertThat(story(story).headline).isEqualTo("Ferry aground off Skerrin");
    }

    @Test
    void whatCannotBeDoneAnyMoreIsRefusedAndChangesNothing() {
        UUID ferry = group("Ferry aground off Skerrin", FERRY);
        UUID quarry = group("Blast at Tellin quarry", QUARRY);
        UUID ferryStory = storyOf(ferry);
        UUID quarryStory = storyOf(quarry);
        int version = story(ferryStory).version;

        assertThat(apply(StoryCommand.Kind.MOVE, ferryStory, quarryStory, List.of(quarry), null))
                .isEqualTo("articles-elsewhere");
        assertThat(apply(StoryCommand.Kind.SPLIT, ferryStory, null, List.of(ferry), null))
                .isEqualTo("nothing-left");
        assertThat(apply(StoryCommand.Kind.MERGE, ferryStory, ferryStory, List.of(), null))
                .isEqualTo("same-story");
        assertThat(apply(StoryCommand.Kind.MERGE, ferryStory, UUID.randomUUID(), List.of(), null))
                .isEqualTo("story-not-found");
        assertThat(apply(StoryCommand.Kind.UNDO, ferryStory, null, List.of(), UUID.randomUUID()))
                .isEqualTo("change-not-found");
        assertThat(apply(StoryCommand.Kind.MERGE, UUID.randomUUID(), ferryStory, List.of(), null))
                .isEqualTo("story-not-found");
        assertThat(storyOf(ferry)).isEqualTo(ferryStory);
        assertThat(story(ferryStory).version).as("each refusal is told").isEqualTo(version + 5);
    }

    @Test
    void nobodyMovesAnotherTeamsTextOrHidesAPublicStory() {
        UUID ferry = group("Ferry aground off Skerrin", FERRY);
        UUID theirs = UUID.randomUUID();
        group(theirs, 1, UUID.randomUUID(), "Our note on the ferry Marten aground off Skerrin", FERRY);
        UUID ours = UUID.randomUUID();
        group(ours, 1, tenantId, "Our note on the Tellin quarry", QUARRY);
        UUID story = storyOf(ferry);
        UUID own = storyOf(ours);
        assertThat(storyOf(theirs)).isEqualTo(story);

        assertThat(apply(StoryCommand.Kind.SPLIT, story, null, List.of(theirs), null))
                .isEqualTo("articles-elsewhere");
        assertThat(apply(StoryCommand.Kind.MERGE, story, own, List.of(), null)).isEqualTo("public-into-own");

        assertThat(apply(StoryCommand.Kind.MERGE, own, story, List.of(), null)).isEqualTo(StoryCorrections.CORRECTED);
        assertThat(storyOf(ours)).isEqualTo(story);
        assertThat(story(story).articleCount).as("own texts are no part of it").isEqualTo(1);
    }

    @Test
    void whatWasCorrectedIsReadBackAfterACrash() {
        UUID first = group("Ferry aground off Skerrin", FERRY);
        UUID second = group("Marten aground", FERRY_AGAIN);
        UUID story = storyOf(first);
        assertThat(apply(StoryCommand.Kind.SPLIT, story, null, List.of(second), null))
                .isEqualTo(StoryCorrections.CORRECTED);

        QuarkusTransaction.requiringNew().run(() -> {
            StoryState state = new StoryState("en");
            articles.eachSince(language, Instant.now().minus(StoryState.WINDOW), state::add);
            changes.apart(language).forEach(state::keepApart);
            assertThat(state.storyOf(first)).isEqualTo(storyOf(first));
            assertThat(state.storyOf(second)).isEqualTo(storyOf(second));
            assertThat(state.areApart(storyOf(first), storyOf(second))).isTrue();
        });
    }

    private String apply(
            StoryCommand.Kind kind, UUID story, @Nullable UUID into, List<UUID> moving, @Nullable UUID undoes) {
        return apply(UUID.randomUUID(), kind, story, into, moving, undoes);
    }

    private String apply(
            UUID correction,
            StoryCommand.Kind kind,
            UUID story,
            @Nullable UUID into,
            List<UUID> moving,
            @Nullable UUID undoes) {
        StoryCommand command = new StoryCommand(
                StoryCommand.id(correction),
                correction,
                kind,
                story,
                language,
                into,
                moving,
                undoes,
                tenantId,
                UUID.randomUUID(),
                Instant.now());
        return QuarkusTransaction.requiringNew().call(() -> corrections.apply(command));
    }

    private UUID group(String title, String text) {
        UUID id = UUID.randomUUID();
        group(id, 1, null, title, text);
        return id;
    }

    private void group(UUID id, int revision, @Nullable UUID owner, String title, String text) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Article article = new ArticleBuilder(title, text)
                .id(id)
                .revision(revision)
                .tenantId(owner)
                .seenAt(now)
                .declaredLanguage(language)
                .build();
        Findings findings = new Findings(new Language(language, 1.0), List.of(), List.of(), null, List.of(), null);
        QuarkusTransaction.requiringNew().run(() -> service.assign(ArticleEnriched.of(article, 1, findings)));
    }

    private UUID storyOf(UUID articleId) {
        return QuarkusTransaction.requiringNew().call(() -> articles.findById(articleId).storyId);
    }

    private Story story(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> stories.findById(id));
    }

    private List<StoryState.Pair> apart() {
        return QuarkusTransaction.requiringNew().call(() -> changes.apart(language));
    }
}
