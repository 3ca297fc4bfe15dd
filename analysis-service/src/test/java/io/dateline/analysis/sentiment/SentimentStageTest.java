package io.dateline.analysis.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome.Analysed;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Sentiment.Label;
import io.dateline.contract.finding.Span;
import io.dateline.contract.fixture.ArticleBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentStageTest {

    private static OnnxSentenceEncoder encoder;
    private static SentimentStage stage;

    @BeforeAll
    static void load() {
        encoder = new OnnxSentenceEncoder(1);
        stage = new SentimentStage(encoder, SentimentHead.load());
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NEGATIVE | Critics accused Harlow of lying to voters and called the senator a disgrace to the office.",
                "POSITIVE | Residents praised Harlow for a courageous rescue and thanked the senator for the generous"
                        + " help.",
                "NEUTRAL | Harlow arrived in Geneva on Tuesday and will meet the delegation on Thursday.",
                "NEUTRAL | The committee said that Harlow would speak after the second session."
            })
    void toneOfOneSentenceTowardsItsTarget(Label expected, String sentence) {
        assertThat(towards("Harlow", "Session", sentence).label()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSITIVE | Harlow was exonerated by the inquiry, which found that she had acted properly.",
                "POSITIVE | Not a single complaint about Harlow reached the ombudsman.",
                "POSITIVE | Harlow shrank its deficit by two thirds and beat all forecasts.",
                "NEGATIVE | Nobody had a good word for Harlow, who broke every promise.",
                "NEGATIVE | Harlow failed to win over the voters, and her plan was far from a success."
            })
    void reliefIsPraiseAndDeniedPraiseIsNone(Label expected, String sentence) {
        assertThat(towards("Harlow", "Session", sentence).label()).isEqualTo(expected);
    }

    @Test
    void blameIsOfTheOneWhoIsBlamed() {
        String sentence = "The dockers blamed Borman for the lost cargo, Harlow reported on Tuesday.";

        assertThat(towards("Borman", "Session", sentence).label()).isEqualTo(Label.NEGATIVE);
        assertThat(towards("Harlow", "Session", sentence).label()).isEqualTo(Label.NEUTRAL);
    }

    @Test
    void whoDeniesAFailureOfOthersIsNotSpokenIllOf() {
        Sentiment tone =
                towards("Harlow", "Session", "Harlow denies that the bridge failed, the senator said on Monday.");

        assertThat(tone.label()).isNotEqualTo(Label.NEGATIVE);
    }

    @Test
    void evidenceIsTheSentenceThatSpeaksIll() {
        String plain = "Harlow arrived in Geneva on Tuesday. ";
        String ill =
                "Critics accused Harlow of lying, of corruption and of cruelty, and called the senator a disgrace.";

        Sentiment tone = towards("Harlow", "Session", ill + "\n" + plain);

        assertThat(tone.label()).isEqualTo(Label.NEGATIVE);
        assertThat(tone.evidence()).containsExactly(Span.text(0, ill.length()));
    }

    @Test
    void aSentenceThatGoesOnByAPronounCountsForThePersonBefore() {
        String first = "Harlow came to Geneva on Tuesday.";
        String second =
                "She was accused of lying, of corruption and of cruelty, and her critics called her a disgrace.";

        Sentiment tone = towards("Harlow", "Session", first + " " + second);

        assertThat(tone.score()).isLessThan(towards("Harlow", "Session", first).score());
    }

    @Test
    void otherLanguagesGetNoTone() {
        Document document = Document.of(article("Titel", "Harlow kam am Dienstag."))
                .withLanguage(new Language("de", 0.9))
                .withEntities(List.of(entity("Harlow", "Harlow kam am Dienstag.")));

        Document known = ((Analysed) stage.apply(document)).document();

        assertThat(known.sentiment()).isNull();
        assertThat(known.entities().getFirst().sentiment()).isNull();
    }

    @Test
    void whatATeamWatchesGetsItsToneFromSentencesFarDown() {
        String ill = "Critics accused Tolva of lying, of corruption and of cruelty, and called the firm a disgrace.";
        String text = "The delegation met again in Geneva on Tuesday afternoon. ".repeat(40) + ill;
        Document plain = Document.of(article("Session", text)).withLanguage(new Language("en", 0.9));

        Document watched = known(plain.withWatched(List.of(entity("Tolva", text))));

        Sentiment tone = Objects.requireNonNull(watched.watched().getFirst().sentiment());
        assertThat(tone.label()).isEqualTo(Label.NEGATIVE);
        assertThat(tone.evidence()).containsExactly(Span.text(text.length() - ill.length(), text.length()));
    }

    @Test
    void whatTeamsWatchChangesNothingForEverybody() {
        String text = "Harlow praised Tolva. ".repeat(30) + "Critics called Tolva a disgrace.";
        Document plain = Document.of(article("Session", text))
                .withLanguage(new Language("en", 0.9))
                .withEntities(List.of(entity("Harlow", text)));

        Document watched = known(plain.withWatched(List.of(entity("Tolva", text))));

        assertThat(watched.withWatched(List.of())).isEqualTo(known(plain));
    }

    private static Document known(Document document) {
        return ((Analysed) stage.apply(document)).document();
    }

    private static Sentiment towards(String name, String title, String text) {
        Document document = Document.of(article(title, text))
                .withLanguage(new Language("en", 0.9))
                .withEntities(List.of(entity(name, text)));
        Document known = ((Analysed) stage.apply(document)).document();
        return Objects.requireNonNull(known.entities().getFirst().sentiment());
    }

    private static Entity entity(String name, String text) {
        List<Span> mentions = new ArrayList<>();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            mentions.add(Span.text(at, at + name.length()));
        }
        return new Entity(new UUID(2, 1), name, Entity.Type.PERSON, 0.5, mentions, null);
    }

    private static Article article(String title, String text) {
        return new ArticleBuilder(title, text).declaredLanguage("en").build();
    }
}
