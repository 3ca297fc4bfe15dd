package io.dateline.analysis.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected ids: the reference implementation (Hugging Face tokenizers) on the same vocabulary.
class WordPieceTest {

    private static final WordPiece WORD_PIECE =
            new WordPiece(OnnxSentenceEncoder.vocabulary(), 512, WordPiece.Letters.UNCASED);

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
        WordPiece.Tokens tokens = new WordPiece(OnnxSentenceEncoder.vocabulary(), 6, WordPiece.Letters.UNCASED)
                .tokens("one two three four five six");

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
        assertThatThrownBy(() -> new WordPiece(Map.of("a", 1), 512, WordPiece.Letters.UNCASED))
                .hasMessageContaining("[UNK]");
    }

    @Test
    void casedModelsReadLettersAsTheyAreWrittenAndIdeographsOneByOne() {
        Map<String, Integer> pieces = Map.of(
                "[UNK]", 0, "[CLS]", 1, "[SEP]", 2, "Zürich", 3, "東", 4, "京", 5, "Ber", 6, "##lin", 7, "-", 8, "が", 9);
        WordPiece cased = new WordPiece(pieces, 512, WordPiece.Letters.CASED);

        WordPiece.Tokens tokens = cased.tokens("Zürich-Berlin zürich 東京が");

        assertThat(tokens.ids()).containsExactly(1, 3, 8, 6, 7, 0, 4, 5, 9, 2);
        assertThat(tokens.starts()).containsExactly(-1, 0, 6, 7, 10, 14, 21, 22, 23, -1);
        assertThat(tokens.ends()).containsExactly(-1, 6, 7, 10, 13, 20, 22, 23, 24, -1);
    }

    @Test
    void casedModelsCountLettersBeyondTheBasicPlaneAsTwoUnits() {
        Map<String, Integer> pieces = Map.of("[UNK]", 0, "[CLS]", 1, "[SEP]", 2, "𐌀𐌁", 3);

        WordPiece.Tokens tokens = new WordPiece(pieces, 512, WordPiece.Letters.CASED).tokens("a 𐌀𐌁");

        assertThat(tokens.ids()).containsExactly(1, 0, 3, 2);
        assertThat(tokens.starts()).containsExactly(-1, 0, 2, -1);
        assertThat(tokens.ends()).containsExactly(-1, 1, 6, -1);
    }
}
