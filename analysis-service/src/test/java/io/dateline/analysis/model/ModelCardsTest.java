package io.dateline.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.entity.EntityStage;
import io.dateline.analysis.pipeline.NameLanguages;
import io.dateline.analysis.quote.QuoteStage;
import io.dateline.analysis.quote.speech.SpeechRules;
import io.dateline.analysis.sentiment.SentimentStage;
import io.dateline.contract.ModelPublished;
import io.dateline.contract.ModelPublished.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ModelCardsTest {

    private static final NameLanguages EVERYWHERE = language -> Level.FULL;

    @Test
    void everyCardSaysWhatItsModelCannotDo() {
        assertThat(ModelCards.all(EVERYWHERE)).isNotEmpty().allSatisfy(card -> {
            assertThat(card.limits()).isNotEmpty();
            assertThat(card.licence()).isNotBlank();
        });
        assertThat(ModelCards.all(EVERYWHERE)).extracting(ModelPublished::name).doesNotHaveDuplicates();
    }

    @Test
    void theCardOfNamesSupportsTheLanguagesOfItsStage() {
        assertThat(card("entities").languages()).containsExactlyInAnyOrderElementsOf(EntityStage.LANGUAGES);
    }

    @Test
    void theCardOfNamesListsTheLanguagesThatAreFoundHereAndItsEditionGrowsWithThem() {
        ModelPublished english =
                ModelCards.all(language -> language.equals("en") ? Level.FULL : Level.UNAVAILABLE).stream()
                        .filter(each -> each.name().equals("entities"))
                        .findFirst()
                        .orElseThrow();

        assertThat(english.languages()).containsExactly("en");
        assertThat(english.levelIn("en")).isEqualTo(Level.FULL);
        assertThat(english.levelIn("de")).isEqualTo(Level.UNAVAILABLE);
        assertThat(english.levelIn("th")).isEqualTo(Level.NONE);
        assertThat(english.edition()).isLessThan(card("entities").edition());
        assertThat(english.eventId()).isNotEqualTo(card("entities").eventId());
    }

    @Test
    void theCardOfQuotesSupportsTheLanguagesOfItsStageAndCallsTheRulesExperimental() {
        Set<String> languages = new TreeSet<>(QuoteStage.LANGUAGES);
        languages.addAll(SpeechRules.LANGUAGES);

        assertThat(card("quotes").languages()).containsExactlyInAnyOrderElementsOf(languages);
        assertThat(SpeechRules.LANGUAGES)
                .allSatisfy(
                        language -> assertThat(card("quotes").levelIn(language)).isEqualTo(Level.EXPERIMENTAL));
        assertThat(QuoteStage.LANGUAGES)
                .allSatisfy(
                        language -> assertThat(card("quotes").levelIn(language)).isEqualTo(Level.FULL));
    }

    /// A language that the card does not name gets no tone, and one that it names does.
    @Test
    void theCardOfToneSupportsTheLanguagesOfItsStage() {
        assertThat(card("tone").languages()).containsExactlyElementsOf(SentimentStage.LANGUAGES);
        assertThat(card("tone").levelIn("fr")).isEqualTo(Level.NONE);
    }

    @Test
    void everyScoreStandsInTheTableOfEvaluationsWithTheSameFigure() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/evaluation.md"));

        for (ModelPublished card : ModelCards.all(EVERYWHERE)) {
            for (ModelPublished.Figure figure : card.scores()) {
                String whole = String.format(Locale.ROOT, "%.3f", figure.value());
                String value = whole.startsWith("0") ? whole.substring(1) : whole;
                assertThat(rows)
                        .as(card.name() + " on " + figure.set())
                        .anyMatch(row -> row.contains("| " + value + " |") && row.contains(figure.measuredOn()));
            }
        }
    }

    private static ModelPublished card(String name) {
        return ModelCards.all(EVERYWHERE).stream()
                .filter(card -> card.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
