package io.dateline.analysis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommonWordsTest {

    @Test
    void commonerWordsStandInMoreOfTheArticlesThatNobodyHasSeen() {
        TermWeights frequency = new TermWeights();
        CommonWords.of("en").addTo(frequency, 1_000);

        assertThat(of(frequency, "people")).isGreaterThan(of(frequency, "earthquake"));
        assertThat(of(frequency, "earthquake")).isGreaterThan(of(frequency, "Skerrin"));
        assertThat(of(frequency, "Skerrin")).isZero();
        frequency.each((term, articles) -> assertThat(articles).isBetween(0f, 900f));
    }

    @Test
    void nothingIsKnownBeforehandOfOtherLanguages() {
        TermWeights frequency = new TermWeights();
        CommonWords.of("de").addTo(frequency, 1_000);

        assertThat(CommonWords.of("de").isEmpty()).isTrue();
        assertThat(frequency.size()).isZero();
    }

    private static float of(TermWeights frequency, String word) {
        return frequency.get(EventVector.fold(word).hashCode());
    }
}
