package io.dateline.analysis.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.analysis.AnalysisStack;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.StoryCommand;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.StoryMembership;
import io.dateline.contract.fixture.ArticleBuilder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(AnalysisStack.class)
class StorySplitsTest {

    private static final int DUE = 10;

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
    void storyThatARoundUpJoinedBecomesTwoOnceItsArticlesShowIt() {
        UUID roundUp = groupRoundUp();
        UUID story = storyOf(roundUp);
        List<UUID> ferries = new ArrayList<>();
        List<UUID> quarries = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            ferries.add(group(EventTexts.FERRY, number));
            if (number < 2) {
                assertThat(storyOf(ferries.getLast())).isEqualTo(story);
            }
            if (number < 4) {
                quarries.add(group(EventTexts.QUARRY, number));
            }
        }

        UUID ferryStory = storyOf(ferries.getFirst());
        UUID quarryStory = storyOf(quarries.getFirst());
        assertThat(ferryStory).isNotEqualTo(quarryStory);
        assertThat(ferries).allSatisfy(each -> assertThat(storyOf(each)).isEqualTo(ferryStory));
        assertThat(quarries).allSatisfy(each -> assertThat(storyOf(each)).isEqualTo(quarryStory));
        assertThat(List.of(ferryStory, quarryStory)).as("one keeps the id").contains(story);
        PastChange change = history().getLast();
        assertThat(change.kind).isEqualTo(StoryCommand.Kind.SPLIT);
        assertThat(change.accountId).isNull();
        assertThat(change.storyId).isEqualTo(story);
        assertThat(change.articles())
                .allSatisfy(moved -> assertThat(membership(moved)).isEqualTo(2));
        assertThat(apart()).containsExactly(StoryState.Pair.of(ferryStory, quarryStory));

        assertThat(storyOf(group(EventTexts.QUARRY, 5))).as("later ones follow").isEqualTo(quarryStory);
        consistent();
    }

    @Test
    void storyOfOneEventStaysOne() {
        UUID story = storyOf(group(EventTexts.FERRY, 0));
        for (int number = 1; number < 24; number++) {
            assertThat(storyOf(group(EventTexts.FERRY, number))).isEqualTo(story);
        }
        assertThat(history()).isEmpty();
    }

    @Test
    void whatAPersonPutTogetherIsNeverTakenApart() {
        UUID ferry = storyOf(group(EventTexts.FERRY, 0));
        UUID quarry = storyOf(group(EventTexts.QUARRY, 0));
        apply(StoryCommand.Kind.MERGE, quarry, ferry, null);
        for (int number = 1; number < 8; number++) {
            assertThat(storyOf(group(EventTexts.FERRY, number))).isEqualTo(ferry);
            assertThat(storyOf(group(EventTexts.QUARRY, number))).isEqualTo(ferry);
        }
        assertThat(history()).extracting(change -> change.kind).containsExactly(StoryCommand.Kind.MERGE);
        consistent();
    }

    @Test
    void splitThatAPersonTakesBackIsNotDoneAgain() {
        UUID story = storyOf(groupRoundUp());
        groupBoth(0, 5);
        PastChange split = history().getLast();

        apply(StoryCommand.Kind.UNDO, story, null, split.id);

        assertThat(split.articles())
                .allSatisfy(moved -> assertThat(storyOf(moved)).isEqualTo(story));
        assertThat(apart()).isEmpty();
        groupBoth(5, 12);
        assertThat(history())
                .filteredOn(change -> change.kind == StoryCommand.Kind.SPLIT)
                .hasSize(1);
        consistent();
    }

    @Test
    void splitThatIsCutOffInBetweenIsDoneAgainWithTheSameIds() {
        groupRoundUp();
        int number = 0;
        while (history().isEmpty() && number < DUE) {
            EventTexts event = number % 2 == 0 ? EventTexts.FERRY : EventTexts.QUARRY;
            ArticleEnriched next = enriched(UUID.randomUUID(), null, event.title(number), event.text(number));
            Map<UUID, UUID> before = memberships();
            // Killed after the work and before it is committed.
            List<UUID> lost = new ArrayList<>();
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        lost.add(service.assign(next).storyId());
                        changes.<PastChange>listAll().stream()
                                .filter(change -> isOurs(change))
                                .forEach(change -> lost.add(change.id));
                        throw new IllegalStateException("killed");
                    }))
                    .hasMessageContaining("killed");
            assertThat(memberships()).isEqualTo(before);

            UUID again = QuarkusTransaction.requiringNew()
                    .call(() -> service.assign(next))
                    .storyId();

            List<UUID> done = new ArrayList<>(List.of(again));
            history().forEach(change -> done.add(change.id));
            assertThat(done).isEqualTo(lost);
            number++;
        }
        assertThat(history()).as("a split was among them").hasSize(1);
        consistent();
    }

    @Test
    void teamsOwnTextStaysWithTheStoryAndIsNeverTheReasonForASplit() {
        UUID roundUp = groupRoundUp();
        UUID note = UUID.randomUUID();
        assign(enriched(note, tenantId, "Our note on the Marten", EventTexts.FERRY.text(1)));
        UUID story = storyOf(roundUp);
        assertThat(storyOf(note)).isEqualTo(story);

        groupBoth(0, 5);

        assertThat(storyOf(note)).isEqualTo(story);
        assertThat(history().getLast().articles()).doesNotContain(note);
        consistent();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 8})
    void historyCountsAndMembershipsAgreeWhateverHappens(long seed) {
        Random random = new Random(seed);
        Map<UUID, UUID> told = new HashMap<>();
        int known = 0;
        for (int step = 0; step < 40; step++) {
            EventTexts event = EventTexts.values()[random.nextInt(3)];
            int chance = random.nextInt(10);
            if (chance == 0 && !told.isEmpty()) {
                List<UUID> standing =
                        memberships().values().stream().distinct().sorted().toList();
                apply(
                        StoryCommand.Kind.MERGE,
                        standing.getFirst(),
                        standing.get(random.nextInt(standing.size())),
                        null);
            } else if (chance == 1) {
                EventTexts other = EventTexts.values()[(event.ordinal() + 1) % 3];
                told.put(
                        assign(enriched(UUID.randomUUID(), null, "Round-up " + step, EventTexts.roundUp(event, other))),
                        UUID.randomUUID());
            } else {
                told.put(group(event, random.nextInt(30)), UUID.randomUUID());
            }
            Map<UUID, UUID> now = memberships();
            List<PastChange> history = history();
            // Whoever follows the history knows where each article that moved is.
            told.replaceAll((article, story) -> membership(article) == 1 ? now.getOrDefault(article, story) : story);
            for (PastChange change : history.subList(known, history.size())) {
                change.articles().forEach(article -> told.put(article, change.intoStoryId));
            }
            known = history.size();
            assertThat(told).isEqualTo(now);
        }
        consistent();
    }

    /// Counts, successors and memory agree with the rows of the articles.
    private void consistent() {
        Map<UUID, UUID> rows = memberships();
        Map<UUID, Long> counted =
                publicOnly().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        QuarkusTransaction.requiringNew().run(() -> {
            for (Story story : stories.<Story>list("language", language)) {
                assertThat((long) story.articleCount).isEqualTo(counted.getOrDefault(story.id, 0L));
                assertThat(story.mergedInto == null).isEqualTo(story.articleCount > 0);
                if (story.articleCount > 0) {
                    assertThat(rows.get(story.leadArticleId))
                            .as("its headline is its own")
                            .isEqualTo(story.id);
                }
            }
            StoryState state = new StoryState(language);
            articles.eachSince(language, Instant.now().minus(StoryState.WINDOW), state::add);
            rows.forEach((article, story) -> assertThat(state.storyOf(article)).isEqualTo(story));
        });
    }

    private List<UUID> publicOnly() {
        return QuarkusTransaction.requiringNew()
                .call(() -> articles.<GroupedArticle>list("language = ?1 and tenantId is null", language).stream()
                        .map(article -> article.storyId)
                        .toList());
    }

    private UUID groupRoundUp() {
        return assign(enriched(
                UUID.randomUUID(), null, "Evening round-up", EventTexts.roundUp(EventTexts.FERRY, EventTexts.QUARRY)));
    }

    private void groupBoth(int from, int to) {
        for (int number = from; number < to; number++) {
            group(EventTexts.FERRY, number);
            group(EventTexts.QUARRY, number);
        }
    }

    private UUID group(EventTexts event, int number) {
        return assign(enriched(UUID.randomUUID(), null, event.title(number), event.text(number)));
    }

    private UUID assign(ArticleEnriched enriched) {
        StoryMembership told = QuarkusTransaction.requiringNew().call(() -> service.assign(enriched));
        assertThat(told.storyId()).isEqualTo(storyOf(enriched.article().id()));
        return enriched.article().id();
    }

    private ArticleEnriched enriched(UUID id, @Nullable UUID owner, String title, String text) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Article article = new ArticleBuilder(title, text)
                .id(id)
                .tenantId(owner)
                .seenAt(now)
                .declaredLanguage(language)
                .build();
        Findings findings = new Findings(new Language(language, 1.0), List.of(), List.of(), null, List.of(), null);
        return ArticleEnriched.of(article, 1, findings);
    }

    private void apply(StoryCommand.Kind kind, UUID story, @Nullable UUID into, @Nullable UUID undoes) {
        UUID correction = UUID.randomUUID();
        StoryCommand command = new StoryCommand(
                StoryCommand.id(correction),
                correction,
                kind,
                story,
                language,
                into,
                List.of(),
                undoes,
                tenantId,
                UUID.randomUUID(),
                Instant.now());
        QuarkusTransaction.requiringNew().run(() -> corrections.apply(command));
    }

    private UUID storyOf(UUID articleId) {
        return QuarkusTransaction.requiringNew().call(() -> articles.findById(articleId).storyId);
    }

    private int membership(UUID articleId) {
        return QuarkusTransaction.requiringNew().call(() -> articles.findById(articleId).membershipVersion);
    }

    private Map<UUID, UUID> memberships() {
        return QuarkusTransaction.requiringNew()
                .call(() -> articles.<GroupedArticle>list("language", language).stream()
                        .collect(Collectors.toMap(article -> article.articleId, article -> article.storyId)));
    }

    /// @return what happened to the language's stories, the oldest first
    private List<PastChange> history() {
        return QuarkusTransaction.requiringNew()
                .call(() -> changes.<PastChange>listAll(Sort.by("at")).stream()
                        .filter(this::isOurs)
                        .toList());
    }

    private boolean isOurs(PastChange change) {
        Story story = stories.findById(change.storyId);
        return story != null && story.language.equals(language);
    }

    private List<StoryState.Pair> apart() {
        return QuarkusTransaction.requiringNew().call(() -> changes.apart(language));
    }
}
