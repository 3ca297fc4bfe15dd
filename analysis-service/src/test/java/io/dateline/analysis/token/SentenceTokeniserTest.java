package io.dateline.analysis.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.fixture.Growth;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTokeniserTest {

    @Test
    void cliticsAndSignsAreTokensOfTheirOwn() {
        assertThat(words("Sony's lawyers didn't reply (yet)."))
                .containsExactly(List.of("Sony", "'s", "lawyers", "did", "n't", "reply", "(", "yet", ")", "."));
    }

    @Test
    void abbreviationsDoNotEndASentence() {
        assertThat(words("Mr. Smith of the U.S. Treasury met J. P. Jones. They talked."))
                .containsExactly(
                        List.of("Mr.", "Smith", "of", "the", "U.S.", "Treasury", "met", "J.", "P.", "Jones", "."),
                        List.of("They", "talked", "."));
    }

    @Test
    void sentenceEndsWithoutASpaceBehindIt() {
        assertThat(words("The data was leaked.The theft began.")).hasSize(2);
    }

    @Test
    void placeBeforeBasedIsATokenOfItsOwn() {
        assertThat(words("the Dallas-based firm")).containsExactly(List.of("the", "Dallas", "-based", "firm"));
    }

    @Test
    void tokensStandWhereTheirOffsetsSay() {
        String text = "“Über alles”,  said Zoë’s\tfriend at booking.com: 1,000.50 @home #tag 😀 — end";

        for (List<Token> sentence : SentenceTokeniser.sentences(text)) {
            for (Token token : sentence) {
                assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
            }
        }
    }

    @Test
    void endlessWordIsCutInLinearTime() {
        Growth.assertWithin(
                "a-",
                3_000,
                () -> assertThat(SentenceTokeniser.sentences("a-".repeat(1_000_000)))
                        .allSatisfy(sentence -> assertThat(sentence).hasSizeLessThanOrEqualTo(260)));
    }

    private static List<List<String>> words(String text) {
        return SentenceTokeniser.sentences(text).stream()
                .map(sentence -> sentence.stream().map(Token::text).toList())
                .toList();
    }
}
