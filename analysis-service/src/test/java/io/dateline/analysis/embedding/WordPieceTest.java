package io.dateline.analysis.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected ids: the reference implementation (Hugging Face tokenizers) on the same vocabulary.
class WordPieceTest {

    private static final WordPiece WORD_PIECE = new WordPiece(OnnxSentenceEncoder.vocabulary(), 512);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dateline reads the news. | 101 3058 4179 9631 1996 2739 1012 102",
                "Café-owner Zoë O’Neill's naïve £5m bid; “unbelievable”! | 101 7668 1011 3954 11199 1051 1521 11511 1005 "
                        + "1055 15743 27813 2213 7226 1025 1523 23653 1524 999 102",
                "Überwachung: Straßenbahn 東京 2024 | 101 19169 4213 20760 3070 1024 2358 27807 27698 4430 2078 1879 1755 "
                        + "16798 2549 102",
                "antidisestablishmentarianism\u200b x\ufffdy  snowman☃ | 101 3424 10521 4355 7875 13602 3672 12199 2964 "
                        + "1060 2100 100 102",
                "Привет мир | 101 1194 16856 10325 25529 15290 22919 1191 10325 16856 102",
                "A😀B | 101 100 102"
            })
    void idsEqualTheReferenceImplementation(String text, String ids) {
        assertThat(WORD_PIECE.tokens(text).ids())
                .containsExactly(java.util.Arrays.stream(ids.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    @Test
    void everyTokenKnowsItsPlaceInUtf16() {
        WordPiece.Tokens tokens = WORD_PIECE.tokens("😀 Zoë O’Neill");

        assertThat(tokens.starts()).containsExactly(-1, 0, 3, 7, 8, 9, -1);
        assertThat(tokens.ends()).containsExactly(-1, 2, 6, 8, 9, 14, -1);
    }

    @Test
    void longTextIsCutAtTheWindowAndKeepsItsEndMark() {
        WordPiece.Tokens tokens =
                new WordPiece(OnnxSentenceEncoder.vocabulary(), 6).tokens("one two three four five six");

        assertThat(tokens.ids()).hasSize(6).startsWith(101).endsWith(102);
    }

    @Test
    void wordOfFiveMillionLettersIsOneUnknownToken() {
        WordPiece.Tokens tokens = WORD_PIECE.tokens("a".repeat(5_000_000));

        assertThat(tokens.ids()).containsExactly(101, 100, 102);
        assertThat(tokens.ends()[1]).isEqualTo(5_000_000);
    }

    @Test
    void vocabularyWithoutMarksIsRefused() {
        assertThatThrownBy(() -> new WordPiece(Map.of("a", 1), 512)).hasMessageContaining("[UNK]");
    }
}
