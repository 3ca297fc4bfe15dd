package io.dateline.analysis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermWeightsTest {

    @Test
    void agreesWithAMapWhateverIsAddedAndTakenAway() {
        Random random = new Random(3);
        Map<Integer, Integer> expected = new HashMap<>();
        TermWeights weights = new TermWeights();

        for (int step = 0; step < 50_000; step++) {
            // Few terms, many of them neighbours and multiples, so that slots collide and gaps have to be closed.
            int term = random.nextInt(300) * (random.nextBoolean() ? 1 : 1 << 20);
            int more = random.nextBoolean() ? 1 : -expected.getOrDefault(term, 0);
            weights.add(term, more);
            expected.merge(term, more, Integer::sum);
            expected.values().removeIf(weight -> weight == 0);
        }

        assertThat(weights.size()).isEqualTo(expected.size());
        expected.forEach((term, weight) -> assertThat(weights.get(term)).isEqualTo(weight.floatValue()));
        Map<Integer, Integer> visited = new HashMap<>();
        weights.each((term, weight) -> visited.put(term, (int) weight));
        assertThat(visited).isEqualTo(expected);
    }

    @Test
    void trimmingKeepsTheHeaviest() {
        TermWeights weights = new TermWeights();
        for (int term = 1; term <= 100; term++) {
            weights.add(term, term);
        }

        assertThat(weights.heaviest(3)).containsExactly(100, 99, 98);
        assertThat(weights.heaviest(200)).hasSize(100).startsWith(100).endsWith(1);
        assertThat(new TermWeights(1_000).heaviest(3)).isEmpty();
        weights.trim(10);

        assertThat(weights.size()).isEqualTo(10);
        assertThat(weights.get(91)).isEqualTo(91);
        assertThat(weights.get(90)).isZero();
    }

    @Test
    void postingsHoldTheLatestStoriesAndLetGoOfTheGone() {
        TermPostings postings = new TermPostings();
        int added = 3 * TermPostings.MAX_STORIES + 5;
        for (int story = 1; story <= added; story++) {
            postings.add(7, story);
            postings.add(story * 31, story);
        }

        assertThat(stories(postings, 7))
                .hasSize(TermPostings.MAX_STORIES)
                .contains(added, added - TermPostings.MAX_STORIES + 1)
                .doesNotContain(added - TermPostings.MAX_STORIES);
        assertThat(stories(postings, 62)).containsExactly(2);
        assertThat(stories(postings, 8)).isEmpty();

        postings.keep(story -> story > added - 10);

        assertThat(stories(postings, 7)).hasSize(10);
        assertThat(stories(postings, 62)).isEmpty();
        postings.add(7, added + 1);
        assertThat(stories(postings, 7)).hasSize(11).contains(added + 1);
    }

    @Test
    void compactProfileIsThatProfileToATenth() {
        EventVector vector = EventVector.of("Ferry aground", "The ferry Marten ran aground off Skerrin on Friday.");

        CompactEventVector compact = new CompactEventVector(vector);

        for (int at = 0; at < compact.size(); at++) {
            assertThat(compact.term(at)).isEqualTo(vector.terms()[at]);
            assertThat(compact.weight(at)).isBetween(vector.weights()[at] - 0.1f, vector.weights()[at] + 0.1f);
        }
    }

    private static List<Integer> stories(TermPostings postings, int term) {
        List<Integer> stories = new ArrayList<>();
        postings.each(term, stories::add);
        return stories;
    }
}
