package io.dateline.analysis.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterRunsTest {

    @Test
    void lettersAndDigitsSideBySideAreOneWord() {
        assertThat(words("Nordfisk's A320neo, über")).containsExactly("Nordfisk", "s", "A320neo", "über");
    }

    @Test
    void markOnALetterBelongsToItsWord() {
        assertThat(words("cafe\u0301 क्षि")).containsExactly("cafe\u0301", "क्षि");
    }

    @Test
    void everyCharacterOfAScriptWithoutBlanksIsAWord() {
        assertThat(words("東京Tower서울")).containsExactly("東", "京", "Tower", "서", "울");
    }

    @Test
    void letterBeyondTheBasicPlaneIsNotCutInTwo() {
        assertThat(words("𐐷𐐨 𠮷野")).containsExactly("𐐷𐐨", "𠮷", "野");
    }

    @Test
    void nothingBehindTheGivenLengthIsRead() {
        List<String> words = new ArrayList<>();
        String text = "one two three";

        LetterRuns.forEach(text, 7, (start, end) -> words.add(text.substring(start, end)));

        assertThat(words).containsExactly("one", "two");
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        LetterRuns.forEach(text, text.length(), (start, end) -> words.add(text.substring(start, end)));
        return words;
    }
}
