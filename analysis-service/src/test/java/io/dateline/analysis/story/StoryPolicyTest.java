package io.dateline.analysis.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.wording.EventVector;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryPolicyTest {

    private static final Instant DAY = Instant.parse("2026-11-20T10:00:00Z");
    private static final UUID FERRY = UUID.fromString("00000000-0000-4000-8000-0000000000f1");
    private static final UUID RESCUE = UUID.fromString("ffffffff-0000-4000-8000-0000000000f2");

    private static final StoryArticle AGROUND = article(
            "Ferry aground off Skerrin",
            "The ferry Marten ran aground off Skerrin on Friday. The ferry Marten had sailed from Tolva.");
    private static final StoryArticle RESCUED = article(
            "Skerrin lifeboat takes passengers off ferry Marten",
            "The lifeboat of Skerrin took the passengers off the ferry Marten, which ran aground off Skerrin.");
    private static final StoryArticle BRIDGE = article(
            "Ferry Marten aground off Skerrin, lifeboat takes passengers off",
            "The ferry Marten from Tolva ran aground off Skerrin. The lifeboat took the passengers off.");

    private static final List<String> COMPANIES = List.of(
            "Acme", "Borg", "Tellin", "Marlow", "Ostra", "Castel", "Dunmore", "Elvar", "Falk", "Grell", "Hadley",
            "Imber");

    private final StoryPolicy policy = new StoryPolicy();

    @Test
    void articleLikeTwoLikeStoriesBridgesThem() {
        StoryState state = bothStories(null);

        StoryPolicy.Match joined = policy.match(state, BRIDGE);
        state.add(BRIDGE, joined.storyId(), null);

        UUID other = joined.storyId().equals(FERRY) ? RESCUE : FERRY;
        assertThat(joined.alsoLike()).contains(other);
        assertThat(policy.areOne(state, joined.storyId(), other)).isTrue();
    }

    @Test
    void storiesToldApartAreNeverBridged() {
        StoryState state = bothStories(null);
        state.keepApart(StoryState.Pair.of(RESCUE, FERRY));
        StoryPolicy.Match joined = policy.match(state, BRIDGE);
        state.add(BRIDGE, joined.storyId(), null);

        assertThat(policy.areOne(state, FERRY, RESCUE)).isFalse();

        state.allowTogether(StoryState.Pair.of(FERRY, RESCUE));
        assertThat(policy.areOne(state, FERRY, RESCUE)).isTrue();
    }

    @Test
    void tenantsStoryIsNotUnitedWithAPublicOneNorSeenByOthers() {
        StoryState state = bothStories(UUID.randomUUID());

        StoryPolicy.Match joined = policy.match(state, BRIDGE);
        state.add(BRIDGE, joined.storyId(), null);

        assertThat(joined.storyId()).isEqualTo(FERRY);
        assertThat(joined.alsoLike()).doesNotContain(RESCUE);
        assertThat(policy.areOne(state, FERRY, RESCUE)).isFalse();
    }

    @Test
    void firstArticlesOfAnInstallationShareNoStoryForWantOfOthers() {
        StoryState state = new StoryState("en");
        StoryArticle tram = article(
                "Tram derails at Orvik square",
                "A tram derailed at Orvik square on Monday evening and hit a kiosk, the city's tram company said.");
        StoryArticle quarry = article("Quarry blast in Tellin injures three workers", """
                Three workers were injured in an unplanned blast at the Tellin quarry on Monday, police said.
                The quarry's owner, Brandt Aggregates, has stopped all work while inspectors look for the cause.""");
        state.add(tram, FERRY, null);

        assertThat(policy.match(state, quarry).storyId()).isNull();
    }

    @Test
    void articleThatIsAsLikeManyStoriesBeginsOneOfItsOwn() {
        StoryState state = new StoryState("en");
        for (String company : COMPANIES) {
            StoryArticle report = results(company, COMPANIES.indexOf(company));
            StoryPolicy.Match match = policy.match(state, report);
            state.add(report.withTypicality(match.typicality()), report.articleId(), null);
        }

        StoryPolicy.Match match = policy.match(state, results("Orlund Yard", 77));

        assertThat(match.storyId()).isNull();
        assertThat(match.typicality())
                .isGreaterThan(policy.match(state, AGROUND).typicality());
    }

    @ParameterizedTest
    @CsvSource({"en, 40", "en, 100", "en, 400", "sw, 40", "sw, 100", "sw, 400"})
    void shortTextsThatShareAWordByChanceAreNoStory(String language, int places) {
        Random random = new Random(11);
        StoryState state = new StoryState(language);
        Set<UUID> event = new HashSet<>();
        int joined = 0;
        for (int number = 0; number < 800; number++) {
            boolean known = number % 250 == 100;
            StoryArticle article = article("", known ? ferry(number) : notice(random, number, places));
            StoryPolicy.Match match = policy.match(state, article);
            UUID story = match.storyId() == null ? article.articleId() : match.storyId();
            state.add(article.withTypicality(match.typicality()), story, null);
            if (known) {
                event.add(story);
            } else {
                joined += match.storyId() == null ? 0 : 1;
            }
        }

        assertThat(joined).isLessThan(240);
        assertThat(event).hasSize(1);
    }

    private static String ferry(int passengers) {
        return "The ferry Marten ran aground off Skerrin, and a lifeboat took %d passengers to Tolva."
                .formatted(passengers);
    }

    /// Somebody new does something somewhere; of the places there are so many.
    private static String notice(Random random, int number, int places) {
        return "%s %s the %s %s of %s after %s with %s."
                .formatted(
                        name(20_000 + number),
                        word(1_000 + random.nextInt(200)),
                        word(3_000 + random.nextInt(places)),
                        word(5_000 + random.nextInt(300)),
                        name(8_000 + random.nextInt(places)),
                        word(12_000 + random.nextInt(places)),
                        name(16_000 + number));
    }

    private static String name(int number) {
        String word = word(number);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int left = number + 400; left > 0; left /= 14) {
            word.append("bdfgklmnprstvz".charAt(left % 14)).append("aeiou".charAt(left % 5));
        }
        return word.toString();
    }

    @Test
    void whatIsKeptOfAnArticleIsReadBackAlsoAsOlderVersionsKeptIt() {
        StoryArticle grouped = BRIDGE.withTypicality(0.25);

        StoryArticle read = StoryArticle.fromBytes(grouped.articleId(), null, DAY, grouped.toBytes());
        StoryArticle old = StoryArticle.fromBytes(
                grouped.articleId(), null, DAY, grouped.vector().toBytes());

        assertThat(read.typicality()).isEqualTo(0.25f);
        assertThat(read.vector().terms()).isEqualTo(BRIDGE.vector().terms());
        assertThat(old.typicality()).isNaN();
        assertThat(old.vector().terms()).isEqualTo(BRIDGE.vector().terms());
        assertThat(old.toBytes()).isEqualTo(grouped.vector().toBytes());
    }

    @Test
    void whatIsOverIsForgottenAndWhatMovedIsCountedOnce() {
        StoryState state = bothStories(null);
        state.move(RESCUED.articleId(), FERRY, null);
        assertThat(state.story(RESCUE)).isNull();
        assertThat(state.storyOf(RESCUED.articleId())).isEqualTo(FERRY);
        assertThat(state.size()).isEqualTo(32);

        StoryArticle later = StoryArticle.of(
                UUID.randomUUID(), null, DAY.plus(StoryState.WINDOW).plusSeconds(1), BRIDGE.vector());
        state.add(later, UUID.randomUUID(), null);

        assertThat(state.size()).isEqualTo(1);
        assertThat(state.story(FERRY)).isNull();
        assertThat(state.rarity(AGROUND.vector().terms()[0])).isLessThanOrEqualTo(Math.pow(Math.log(1_002), 1.31));
    }

    @Test
    void pairsAreThoseThatTheDatabaseMakes() {
        // Java compares the halves of these two the other way round.
        assertThat(StoryState.Pair.of(RESCUE, FERRY)).isEqualTo(new StoryState.Pair(FERRY, RESCUE));
        assertThat(StoryState.Pair.of(FERRY, RESCUE)).isEqualTo(new StoryState.Pair(FERRY, RESCUE));
    }

    private static StoryArticle results(String company, int number) {
        return article(
                company + " profit rises",
                "The profit of %s rose by %d percent in the quarter to %d million crowns, the board said. %<d is a record."
                        .formatted(company, number + 3, 100 + 7 * number));
    }

    private static StoryState bothStories(@Nullable UUID tenantOfSecond) {
        StoryState state = new StoryState("en");
        for (int other = 0; other < 30; other++) {
            state.add(
                    article("Notice " + other, "Council " + other + " meets about budget " + other),
                    UUID.randomUUID(),
                    null);
        }
        state.add(AGROUND, FERRY, null);
        state.add(StoryArticle.of(RESCUED.articleId(), tenantOfSecond, DAY, RESCUED.vector()), RESCUE, tenantOfSecond);
        return state;
    }

    private static StoryArticle article(String title, String text) {
        return StoryArticle.of(UUID.randomUUID(), null, DAY, EventVector.of(title, text));
    }
}
