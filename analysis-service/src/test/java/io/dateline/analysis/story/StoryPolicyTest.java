package io.dateline.analysis.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.wording.EventVector;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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

    private final StoryPolicy policy = new StoryPolicy();

    @Test
    void articleLikeTwoLikeStoriesBridgesThem() {
        StoryState state = bothStories(null);

        StoryPolicy.Match joined = policy.match(state, BRIDGE);
        state.add(BRIDGE, joined.storyId(), null);

        assertThat(policy.bridged(state, joined)).isEqualTo(joined.storyId().equals(FERRY) ? RESCUE : FERRY);
    }

    @Test
    void storiesToldApartAreNeverBridged() {
        StoryState state = bothStories(null);
        state.keepApart(StoryState.Pair.of(RESCUE, FERRY));
        StoryPolicy.Match joined = policy.match(state, BRIDGE);
        state.add(BRIDGE, joined.storyId(), null);

        assertThat(policy.bridged(state, joined)).isNull();

        state.allowTogether(StoryState.Pair.of(FERRY, RESCUE));
        assertThat(policy.bridged(state, joined)).isNotNull();
    }

    @Test
    void tenantsStoryIsNotUnitedWithAPublicOneNorSeenByOthers() {
        StoryState state = bothStories(UUID.randomUUID());

        StoryPolicy.Match joined = policy.match(state, BRIDGE);

        assertThat(joined.storyId()).isEqualTo(FERRY);
        assertThat(joined.alsoLike()).isEmpty();
        assertThat(policy.bridged(state, new StoryPolicy.Match(FERRY, 1, List.of(RESCUE))))
                .isNull();
    }

    @Test
    void whatIsOverIsForgottenAndWhatMovedIsCountedOnce() {
        StoryState state = bothStories(null);
        state.move(RESCUED.articleId(), FERRY, null);
        assertThat(state.story(RESCUE)).isNull();
        assertThat(state.storyOf(RESCUED.articleId())).isEqualTo(FERRY);
        assertThat(state.size()).isEqualTo(32);

        StoryArticle later = new StoryArticle(
                UUID.randomUUID(), null, DAY.plus(StoryState.WINDOW).plusSeconds(1), BRIDGE.vector());
        state.add(later, UUID.randomUUID(), null);

        assertThat(state.size()).isEqualTo(1);
        assertThat(state.story(FERRY)).isNull();
        assertThat(state.idf(AGROUND.vector().terms()[0])).isLessThanOrEqualTo(Math.log(1_001));
    }

    @Test
    void pairsAreThoseThatTheDatabaseMakes() {
        // Java compares the halves of these two the other way round.
        assertThat(StoryState.Pair.of(RESCUE, FERRY)).isEqualTo(new StoryState.Pair(FERRY, RESCUE));
        assertThat(StoryState.Pair.of(FERRY, RESCUE)).isEqualTo(new StoryState.Pair(FERRY, RESCUE));
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
        state.add(new StoryArticle(RESCUED.articleId(), tenantOfSecond, DAY, RESCUED.vector()), RESCUE, tenantOfSecond);
        return state;
    }

    private static StoryArticle article(String title, String text) {
        return new StoryArticle(UUID.randomUUID(), null, DAY, EventVector.of(title, text));
    }
}
