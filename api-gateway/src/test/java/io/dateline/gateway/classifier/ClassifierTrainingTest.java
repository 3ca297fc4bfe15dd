package io.dateline.gateway.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClassifierTrainingTest {

    private static final int DIMENSIONS = 32;
    private static final Background NONE = Background.of(List.of());

    private final Random random = new Random(7);

    @Test
    void articleLikeTheDescriptionBelongsAndOneThatIsNotDoesNot() {
        TopicClassifier profile = ClassifierTraining.of("m", axis(0), List.of(), List.of(), NONE);

        assertThat(profile.score(axis(0))).isGreaterThan(0.99);
        assertThat(profile.score(axis(1))).isLessThan(0.05);
    }

    @Test
    void examplesDrawTheTopicTowardsThem() {
        TopicClassifier alone = ClassifierTraining.of("m", axis(0), List.of(), List.of(), archive());
        TopicClassifier taught =
                ClassifierTraining.of("m", axis(0), List.of(axis(1), axis(1), axis(1)), List.of(), archive());

        assertThat(taught.score(axis(1))).isGreaterThan(alone.score(axis(1)) + 0.3);
    }

    @Test
    void counterExamplesPushTheTopicAway() {
        byte[] between = mixed(0, 1);
        TopicClassifier alone = ClassifierTraining.of("m", axis(0), List.of(), List.of(), archive());
        TopicClassifier taught =
                ClassifierTraining.of("m", axis(0), List.of(), List.of(axis(1), axis(1), axis(1)), archive());

        assertThat(taught.logOdds(between)).isLessThan(alone.logOdds(between));
    }

    @Test
    void whatEverythingInTheArchiveSharesSaysLittle() {
        List<byte[]> archive = new ArrayList<>();
        for (int at = 0; at < 200; at++) {
            archive.add(mixed(0, 2 + random.nextInt(DIMENSIONS - 2)));
        }
        TopicClassifier profile = ClassifierTraining.of("m", mixed(0, 1), List.of(), List.of(), Background.of(archive));

        assertThat(archive).filteredOn(one -> profile.score(one) >= 0.5).hasSizeLessThan(archive.size() / 4);
        assertThat(profile.score(mixed(0, 1))).isGreaterThan(0.9);
    }

    @Test
    void theOrderOfExamplesIsNothing() {
        TopicClassifier one = ClassifierTraining.of("m", axis(0), List.of(axis(1), axis(2)), List.of(), archive());
        TopicClassifier other = ClassifierTraining.of("m", axis(0), List.of(axis(2), axis(1)), List.of(), archive());

        assertThat(other.score(mixed(1, 2))).isCloseTo(one.score(mixed(1, 2)), within(1e-6));
    }

    @Test
    void oneArticleAsWholeArchiveBreaksNothing() {
        List<byte[]> same = new ArrayList<>();
        for (int at = 0; at < 100; at++) {
            same.add(axis(3));
        }
        TopicClassifier profile = ClassifierTraining.of("m", axis(3), List.of(), List.of(), Background.of(same));

        assertThat(profile.score(axis(3))).isBetween(0.0, 1.0);
        assertThat(profile.score(new byte[DIMENSIONS])).isBetween(0.0, 1.0);
    }

    private static Background archive() {
        Random own = new Random(11);
        List<byte[]> archive = new ArrayList<>();
        for (int at = 0; at < 300; at++) {
            byte[] vector = new byte[DIMENSIONS];
            for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
                vector[dimension] = (byte) Math.clamp(Math.round(own.nextGaussian() * 22), -127, 127);
            }
            archive.add(vector);
        }
        return Background.of(archive);
    }

    private static byte[] axis(int at) {
        byte[] vector = new byte[DIMENSIONS];
        vector[at] = 127;
        return vector;
    }

    private static byte[] mixed(int one, int other) {
        byte[] vector = new byte[DIMENSIONS];
        vector[one] = 90;
        vector[other] = 90;
        return vector;
    }
}
