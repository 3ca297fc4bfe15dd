package io.dateline.analysis.quote.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Span;
import io.dateline.contract.id.EventIds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpeechRulesTest {

    /// A plain quotation before its speaker; a language that gets rules needs one here.
    private static final Map<String, String> INVERTED = Map.of(
            "de", "„Wir öffnen im Mai“, sagte Anna Weber.",
            "fr", "« Nous ouvrirons en mai », a déclaré Anne Roche.",
            "es", "«Abriremos en mayo», afirmó Ana Ruiz.",
            "it", "«Apriremo a maggio», ha dichiarato Anna Rossi.",
            "pt", "“Vamos abrir em maio”, afirmou Ana Rocha.",
            "nl", "‘We openen in mei’, zei Anna Smit.");

    static Iterable<String> languages() {
        return SpeechRules.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageTellsTheSpeakerBehindTheVerb(String code) {
        String text = Objects.requireNonNull(INVERTED.get(code), code);

        Quote quote = only(text, code);

        assertThat(quote.speaker()).isNotNull();
        assertThat(quote.speaker().name()).startsWith("An").contains(" ");
        assertThat(text.substring(quote.source().start(), quote.source().end()))
                .isEqualTo(quote.speaker().name());
        assertThat(quote.cue()).isNotBlank();
        assertThat(quote.stance()).isNull();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageReadsHostileTextInLittleTime(String code) {
        for (String unit : List.of(
                "„",
                "Karl von der ",
                "Dr.",
                "„a“ ",
                "«a» dijo, ",
                "« ",
                "\"a ",
                "— ",
                "sagte Huber ",
                "a déclaré, ",
                "‚‘",
                "\n„x",
                "l’",
                "(",
                ": ")) {
            String text = unit.repeat(60_000 / unit.length());
            Instant start = Instant.now();

            assertThat(SpeechRules.find(text, code, List.of())).isNotNull();

            assertThat(Duration.between(start, Instant.now()))
                    .as(code + " " + unit)
                    .isLessThan(Duration.ofSeconds(15));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageKeepsPlacesWithinTheText(String code) {
        for (String text : List.of("", "„", "—", "„“", "a — b", "«»", "„Wir“", "\n\n„Ja", "’", "“”“", "so", "« »")) {
            for (Quote quote : Objects.requireNonNull(SpeechRules.find(text, code, List.of()))) {
                assertThat(quote.span().end()).isLessThanOrEqualTo(text.length());
            }
        }
    }

    @Test
    void languageWithoutRulesHasNone() {
        assertThat(SpeechRules.find("„Tak“, powiedział Jan.", "pl", List.of())).isNull();
    }

    @Test
    void pronounIsNotGuessedAt() {
        String text = "Anna Weber kam spät. „Wir öffnen im Mai wieder“, sagte sie.";

        Quote quote = only(text, "de");

        assertThat(quote.speaker()).isNull();
        assertThat(text.substring(quote.source().start(), quote.source().end())).isEqualTo("sie");
    }

    @Test
    void splitQuoteIsOneWithTwoParts() {
        Quote quote = only("„Der Antrag“, erklärte Jens Lund, „wird im Herbst neu gestellt.“", "de");

        assertThat(quote.text()).isEqualTo("Der Antrag wird im Herbst neu gestellt.");
        assertThat(quote.parts()).hasSize(2);
    }

    @Test
    void quoteOverParagraphsRepeatsItsMarkAndIsOne() {
        Quote quote = only("Anna Weber sagte: „Wir öffnen im Mai.\n„Danach sehen wir weiter.“", "de");

        assertThat(quote.parts()).hasSize(2);
        assertThat(quote.speaker().name()).isEqualTo("Anna Weber");
    }

    @Test
    void dashesOpenDialogueOnlyWhereAVerbOfSayingFollows() {
        assertThat(find("—No vamos a ceder —dijo Carmen Ortiz—. Seguiremos aquí.", "es"))
                .singleElement()
                .satisfies(quote -> assertThat(quote.speaker().name()).isEqualTo("Carmen Ortiz"));
        assertThat(find("— primer punto de la lista — sin más\n— segundo punto de la lista", "es"))
                .isEmpty();
    }

    @Test
    void speakerIsTheEntityThatIsNamedThere() {
        String text = "Karl Huber kam. „Wir öffnen im Mai“, sagte Bahnchef Huber.";
        Entity huber = person("Karl Huber", text, "Karl Huber", "Huber.");

        Quote quote = only(text, "de", huber);

        assertThat(quote.speaker().entityId()).isEqualTo(huber.id());
        assertThat(quote.speaker().name()).isEqualTo("Karl Huber");
    }

    @Test
    void lastNameIsTakenForTheOneFullNameOfTheText() {
        assertThat(only("Karl Huber kam. „Wir öffnen im Mai“, sagte Huber.", "de")
                        .speaker()
                        .name())
                .isEqualTo("Karl Huber");
        assertThat(only("Karl Huber traf Eva Huber. „Wir öffnen im Mai“, sagte Huber.", "de")
                        .speaker()
                        .name())
                .isEqualTo("Huber");
    }

    @Test
    void titlesNamesAndWordsAtArmsLengthAreNoQuotes() {
        for (String text : List.of(
                "Der Film „Das Haus am großen Fluss“ läuft morgen an.",
                "Die sogenannte „Offensive für die kleinen Betriebe“ kostet zwei Milliarden.",
                "Unter dem Motto „Wir sind mehr als ihr denkt“ zogen sie durch Jena.")) {
            assertThat(find(text, "de")).as(text).isEmpty();
        }
    }

    private static List<Quote> find(String text, String code, Entity... entities) {
        return Objects.requireNonNull(SpeechRules.find(text, code, List.of(entities)));
    }

    private static Quote only(String text, String code, Entity... entities) {
        List<Quote> quotes = find(text, code, entities);
        assertThat(quotes).as(text).hasSize(1);
        return quotes.getFirst();
    }

    private static Entity person(String name, String text, String... mentions) {
        List<Span> spans = new ArrayList<>();
        for (String mention : mentions) {
            String bare = mention.replace(".", "");
            int start = text.indexOf(mention);
            spans.add(Span.text(start, start + bare.length()));
        }
        return new Entity(EventIds.of("entity " + name), name, Entity.Type.PERSON, 0.5, spans, null);
    }
}
