package io.dateline.bench.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuoteScoreTest {

    private final QuoteScore score = new QuoteScore();

    @Test
    void quoteWithItsSpeakerCountsInAllFigures() {
        score.right("Ann Carrick", "Ann Carrick");

        assertThat(score.figures())
                .containsEntry("quote_f1", 1.0)
                .containsEntry("speaker_accuracy", 1.0)
                .containsEntry("attributed_f1_strict", 1.0);
    }

    @Test
    void surnameIsTheRightSpeakerButNotStrictlyWhereTheGoldNamesMore() {
        score.right("Carrick", "Ann Carrick, head of the harbour board");

        assertThat(score.figures())
                .containsEntry("speaker_accuracy", 1.0)
                .containsEntry("speaker_accuracy_strict", 0.0);
    }

    @Test
    void quoteWhoseSpeakerTheGoldDoesNotNameIsJudgedForItsWordsAlone() {
        score.right("Carrick", null);
        score.missed(null);

        assertThat(score.figures())
                .containsEntry("quotes", 2)
                .containsEntry("quote_recall", 0.5)
                .containsEntry("quote_precision", 1.0)
                .containsEntry("speaker_accuracy", 0.0)
                .containsEntry("attributed_f1", 0.0);
    }

    @Test
    void quoteWithoutASpeakerIsAMissedSpeaker() {
        score.right(null, "Ann Carrick");

        assertThat(score.figures()).containsEntry("quote_f1", 1.0).containsEntry("attributed_f1", 0.0);
    }

    @Test
    void whatIsNoQuoteCostsPrecision() {
        score.right("Carrick", "Carrick");
        score.wrong();

        assertThat(score.figures())
                .containsEntry("quote_precision", 0.5)
                .containsEntry("quote_f1", 0.6667)
                .containsEntry("attributed_f1", 0.6667);
    }

    @Test
    void wordsAreComparedWithoutCaseAndSigns() {
        assertThat(QuoteScore.tokenF1("The board, it said", "the BOARD it said"))
                .isEqualTo(1);
        assertThat(QuoteScore.tokenF1("no no", "no")).isCloseTo(2.0 / 3, within(1e-9));
    }
}
