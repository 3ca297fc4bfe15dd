package io.dateline.analysis.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.contract.fixture.Growth;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class WordTokeniserTest {

    @Test
    void genitiveIsATokenOfItsOwnAndAContractionIsNot() {
        assertThat(prose("Lund’s aide didn't go")).containsExactly("Lund", "’s", "aide", "didn't", "go");
    }

    @Test
    void initialsNumbersAndHyphenatedWordsStayWhole() {
        assertThat(prose("the U.S. paid 1,000.5 for a long-term lease"))
                .containsExactly("the", "U.S.", "paid", "1,000.5", "for", "a", "long-term", "lease");
    }

    @Test
    void fullStopWithoutABlankEndsAWordOfProse() {
        assertThat(prose("It leaked.The theft")).containsExactly("It", "leaked", ".", "The", "theft");
    }

    @Test
    void nameOfASiteOrACompanyWithAnAmpersandIsOneToken() {
        assertThat(texts(WordTokeniser.ofNames("Ann of Salesforce.com and AT&T")))
                .containsExactly("Ann", "of", "Salesforce.com", "and", "AT&T");
    }

    @Test
    void lineBreaksAndSignsAreTokensAndBlanksAreNot() {
        assertThat(prose("One -- two,\n\u00a0“three”"))
                .containsExactly("One", "--", "two", ",", "\n", "“", "three", "”");
    }

    @Test
    void tokensOfAPartKeepTheOffsetsOfTheWholeText() {
        String text = "One two three";

        WordTokeniser tokens = WordTokeniser.ofProse(text, 4, 7);

        assertThat(tokens.next()).isEqualTo(new Token("two", 4, 7));
        assertThat(tokens.hasNext()).isFalse();
    }

    @Test
    void nothingIsLeftBehindTheLastToken() {
        WordTokeniser tokens = WordTokeniser.ofProse(" ", 0, 1);

        assertThat(tokens.hasNext()).isFalse();
        assertThatThrownBy(tokens::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void endlessWordIsReadInLinearTime() {
        String word = "a-b'c.d1,2".repeat(100_000);

        Growth.assertWithin("endless word", 10_000, () -> {
            assertThat(prose(word)).isNotEmpty();
            assertThat(texts(WordTokeniser.ofNames(word))).isNotEmpty();
        });
    }

    private static List<String> prose(String text) {
        return texts(WordTokeniser.ofProse(text, 0, text.length()));
    }

    private static List<String> texts(WordTokeniser tokens) {
        List<String> texts = new ArrayList<>();
        tokens.forEachRemaining(token -> texts.add(token.text()));
        return texts;
    }
}
