package io.dateline.analysis.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static List<String> split(String text) {
        return Sentences.of(text).stream().map(sentence -> sentence.in(text)).toList();
    }

    @Test
    void fullStopBeforeACapitalEndsASentence() {
        assertThat(split("The mill burned down. Nobody was hurt! Why did it burn?"))
                .containsExactly("The mill burned down.", "Nobody was hurt!", "Why did it burn?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. Lena Ortiz met Gov. Hale on Friday.",
                "J. R. Pell of Pell Bros. Ltd. said so.",
                "Shares rose 4.5 per cent to $12.30 at Acme Inc. Tuesday.",
                "The U.S. Senate voted on the bill.",
                "It opens at 9 a.m. Monday in St. Albans.",
                "The order No. 7 stands.",
                "He visited example.com and left."
            })
    void abbreviationsInitialsAndNumbersDoNotEndASentence(String text) {
        assertThat(split(text)).containsExactly(text);
    }

    @Test
    void abbreviationEndsASentenceBeforeAWordThatOpensOne() {
        assertThat(split("She moved to the U.S. The court agreed."))
                .containsExactly("She moved to the U.S.", "The court agreed.");
    }

    @Test
    void closingQuotationMarkBelongsToItsSentence() {
        assertThat(split("“We will pay.” The board agreed. \"Never!\" he said."))
                .containsExactly("“We will pay.”", "The board agreed.", "\"Never!\" he said.");
    }

    @Test
    void lostBlankAfterAFullStopStillEndsASentence() {
        assertThat(split("The files were leaked.The company is silent. See Booking.Com now."))
                .containsExactly("The files were leaked.", "The company is silent.", "See Booking.Com now.");
    }

    @Test
    void lineBreaksEndSentencesAndOffsetsFit() {
        String text = "  A heading\n\nFirst line without stop\nSecond. ";

        assertThat(Sentences.of(text)).containsExactly(new Sentence(2, 11), new Sentence(13, 36), new Sentence(37, 44));
    }

    @Test
    void otherScriptsEndSentencesWithTheirOwnMarks() {
        assertThat(split("今日は雨です。明日は晴れます。")).containsExactly("今日は雨です。", "明日は晴れます。");
        assertThat(split("यह पहला है। यह दूसरा है।")).containsExactly("यह पहला है।", "यह दूसरा है।");
    }

    @Test
    void blankTextHasNoSentences() {
        assertThat(Sentences.of(" \n\t ")).isEmpty();
    }

    @Test
    void fiveMillionStopsEndInBoundedTime() {
        assertThat(Sentences.of("A.".repeat(2_500_000))).hasSize(1);
        assertThat(Sentences.of("A. ".repeat(1_000_000))).isNotEmpty();
    }
}
