package io.dateline.analysis.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.role.RoleStage;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Quote.Kind;
import io.dateline.contract.finding.Quote.Stance;
import io.dateline.contract.finding.Span;
import io.dateline.contract.fixture.ArticleBuilder;
import io.dateline.contract.fixture.Growth;
import io.dateline.contract.id.EventIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteStageTest {

    @Test
    void aSplitQuoteIsOneQuoteWithTwoParts() {
        Quote quote = only(
                "\"The bridge will open in May,\" Anna Lund said, \"unless the river rises again.\"",
                person("Anna Lund"));

        assertThat(quote.text()).isEqualTo("The bridge will open in May, unless the river rises again.");
        assertThat(quote.parts()).hasSize(2);
        assertThat(quote.kind()).isEqualTo(Kind.DIRECT);
        assertThat(quote.cue()).isEqualTo("said");
        assertThat(speaker(quote)).isEqualTo("Anna Lund");
    }

    @Test
    void everyWayOfNamingTheSpeakerIsRead() {
        for (String text : List.of(
                "“We never saw the drawings,” said Anna Lund, who runs the yard.",
                "“We never saw the drawings,” Anna Lund, an engineer from Oslo, said on Monday.",
                "Anna Lund said: “We never saw the drawings.”",
                "According to Anna Lund, “we never saw the drawings.”",
                "“We never saw the drawings,” according to Anna Lund.",
                "The yard closed early. But, said Anna Lund, “we never saw the drawings.”",
                "“We never saw the drawings.” — Anna Lund")) {
            assertThat(speaker(only(text, person("Anna Lund")))).as(text).isEqualTo("Anna Lund");
        }
    }

    @Test
    void ofTwoSpeakersInOneSentenceEachKeepsTheirWords() {
        for (String text : List.of(
                "Anna Lund insisted that the road was \"quite safe\", and Erik Holm branded the plan \"a farce\".",
                "Anna Lund said the road was \"quite safe\", but union leader Erik Holm dismissed that as \"a farce\".",
                "According to Anna Lund, the road is \"quite safe\" while Erik Holm called it \"a farce\".",
                "Anna Lund said that the road was quite safe, but Erik Holm said that the plan was a farce.")) {
            List<Quote> quotes = find(text, person("Anna Lund"), person("Erik Holm"));

            assertThat(quotes).as(text).extracting(QuoteStageTest::speaker).containsExactly("Anna Lund", "Erik Holm");
            assertThat(quotes.getFirst().text())
                    .as(text)
                    .contains("quite safe")
                    .doesNotContain("Holm")
                    .doesNotContain("farce");
            assertThat(quotes.getLast().text()).as(text).contains("a farce").doesNotContain("safe");
        }
    }

    @Test
    void aWordThatSomebodyCallsSomethingIsAQuote() {
        Quote quote = only("Anna Lund called the whole plan a \"disaster\".", person("Anna Lund"));

        assertThat(quote.text()).isEqualTo("disaster");
        assertThat(speaker(quote)).isEqualTo("Anna Lund");
    }

    @Test
    void wordsAtArmsLengthAreNoQuotes() {
        assertThat(find("The so-called \"experts\" left. Shops sell \"smart\" lamps. A film called \"Stone\" opened."))
                .isEmpty();
    }

    @Test
    void aNameBehindADashOrFromBeforeAQuoteSpeaks() {
        for (String text : List.of(
                "“She will serve the town very well.” -Commissioner Anna Lund",
                "“She will serve the town very well.”\n– Anna Lund, head of research at Velden",
                "And from Chairwoman Anna Lund:\n“She will serve the town very well.”",
                "From the desk of Anna Lund, VP Analyst, Northwind:\n“She will serve the town very well.”",
                "From Anna Lund: “She will serve the town very well.”")) {
            assertThat(speaker(only(text, person("Anna Lund")))).as(text).isEqualTo("Anna Lund");
        }
    }

    @Test
    void everyKindOfMarkIsRead() {
        for (String marked : List.of(
                "\"we will not pay for this\"",
                "“we will not pay for this”",
                "„we will not pay for this“",
                "„we will not pay for this”",
                "«we will not pay for this»",
                "»we will not pay for this«",
                "‘we will not pay for this’",
                "'we will not pay for this'",
                "''we will not pay for this''")) {
            List<Quote> quotes = find("Anna Lund told the council: " + marked + ".", person("Anna Lund"));
            assertThat(quotes).as(marked).extracting(Quote::text).containsExactly("we will not pay for this");
        }
    }

    @Test
    void apostrophesInchesAndMarkupAreNoMarks() {
        assertThat(find("The players' bus wasn't late, and the coach's son, 6'2\" tall, didn't mind the '90s songs."))
                .isEmpty();
        assertThat(find("<a href=\"one two three four\">All of it</a> was left in the text of the page."))
                .isEmpty();
    }

    @Test
    void aNestedQuotationBelongsToTheOuterOne() {
        Quote quote = only("“He told me ‘never again’ and left,” Anna Lund said.", person("Anna Lund"));

        assertThat(quote.text()).isEqualTo("He told me ‘never again’ and left,");
    }

    @Test
    void aQuotationOverParagraphsIsOneQuote() {
        Quote quote = only(
                "“The first winter was hard,” said Anna Lund.\n“The second one was worse.\n“Nobody came to help us.”",
                person("Anna Lund"),
                1);

        assertThat(quote.parts()).hasSize(2);
        assertThat(quote.text()).isEqualTo("The second one was worse. Nobody came to help us.");
        assertThat(speaker(quote)).isEqualTo("Anna Lund");
    }

    @Test
    void titlesAndTermsAreNoQuotes() {
        assertThat(find("She played in the film “The Long Way Home” and sang on “Late Night Tonight” for years."))
                .isEmpty();
        assertThat(find("The so-called “green wave” never reached the northern towns."))
                .isEmpty();
    }

    @Test
    void aPronounPointsToTheLastPersonItCanMean() {
        List<Quote> quotes = find(
                "Mr. Karl Berg met Anna Lund at the harbour. “It is our last chance to save it,” she said. “I would"
                        + " sell it tomorrow,” he replied.",
                person("Karl Berg"),
                person("Anna Lund"));

        assertThat(quotes).extracting(QuoteStageTest::speaker).containsExactly("Anna Lund", "Karl Berg");
        assertThat(quotes.getFirst().source()).isNotNull();
    }

    @Test
    void aRoleMeansThePersonWhoWasCalledSo() {
        List<Quote> quotes = find(
                "Sen. Anna Lund voted against the bill on Friday. “There is nothing in it for the islands,” the"
                        + " senator said.",
                person("Anna Lund"));

        assertThat(quotes).extracting(QuoteStageTest::speaker).containsExactly("Anna Lund");
    }

    @Test
    void theSentenceBehindAnAttributionGoesOnWithTheQuote() {
        List<Quote> quotes = find(
                "“We are late,” said Anna Lund of the harbour board. “The ice came early and stayed.”",
                person("Anna Lund"));

        assertThat(quotes).extracting(QuoteStageTest::speaker).containsExactly("Anna Lund");
        assertThat(quotes.getFirst().parts()).hasSize(2);
    }

    @Test
    void anAffiliationIsReadBesideTheName() {
        String text =
                "“We have no evidence of that,” said Anna Lund, head of research at Nordfisk. Nordfisk engineer Karl"
                        + " Berg said the pumps had failed.";
        List<Quote> quotes = find(text, person("Anna Lund"), person("Karl Berg"), organisation("Nordfisk"));

        assertThat(quotes)
                .extracting(QuoteStageTest::speaker, quote -> quote.speaker().affiliation(), Quote::kind)
                .containsExactly(
                        tuple("Anna Lund", "Nordfisk", Kind.DIRECT), tuple("Karl Berg", "Nordfisk", Kind.INDIRECT));
    }

    @Test
    void aSpokesmanIsNotTheCompany() {
        Quote quote = only(
                "“The line is closed until further notice,” said a spokesman for Nordfisk.", organisation("Nordfisk"));

        assertThat(speaker(quote)).isEqualTo("a spokesman for Nordfisk");
        assertThat(quote.speaker().entityId()).isNull();
        assertThat(quote.speaker().affiliation()).isEqualTo("Nordfisk");
    }

    @Test
    void reportsAreIndirectAndWithMarksInsideMixed() {
        assertThat(find("Anna Lund said that the ferry would sail on Sunday.", person("Anna Lund")))
                .extracting(Quote::text, Quote::kind)
                .containsExactly(tuple("the ferry would sail on Sunday", Kind.INDIRECT));
        assertThat(find("The ferry would sail on Sunday, Anna Lund said.", person("Anna Lund")))
                .extracting(Quote::text, Quote::kind)
                .containsExactly(tuple("The ferry would sail on Sunday", Kind.INDIRECT));
        Quote mixed = only("Anna Lund said the ferry was “in no state to sail” before Sunday.", person("Anna Lund"));
        assertThat(mixed.kind()).isEqualTo(Kind.MIXED);
        assertThat(mixed.parts()).hasSize(1);
    }

    @Test
    void theStanceIsTheVerbsUnlessItIsNegated() {
        assertThat(stance("Anna Lund denied that the ferry had been sold.")).isEqualTo(Stance.DENIES);
        assertThat(stance("Anna Lund confirmed that the ferry had been sold.")).isEqualTo(Stance.CONFIRMS);
        assertThat(stance("Anna Lund did not confirm that the ferry had been sold."))
                .isEqualTo(Stance.DENIES);
        assertThat(stance("Anna Lund suspects that the ferry had been sold.")).isEqualTo(Stance.SUSPECTS);
        assertThat(stance("Anna Lund threatened to sell the ferry before Sunday."))
                .isEqualTo(Stance.THREATENS);
        assertThat(stance("Anna Lund said that the ferry had been sold.")).isEqualTo(Stance.STATES);
        assertThat(stance("“That is not true, and they know it,” Anna Lund said."))
                .isEqualTo(Stance.DENIES);
    }

    @Test
    void inLanguagesWithRulesTheSpeakerIsTheEntityThatIsNamedAndStanceIsNotMeasured() {
        List<Quote> quotes = find(
                "de",
                "Die Fähre fährt nicht. „Wir haben seit Wochen keinen Strom“, sagte Anna Lund.",
                person("Anna Lund"));

        assertThat(quotes).extracting(Quote::text).containsExactly("Wir haben seit Wochen keinen Strom");
        assertThat(speaker(quotes.getFirst())).isEqualTo("Anna Lund");
        assertThat(quotes.getFirst().speaker().entityId()).isNotNull();
        assertThat(quotes.getFirst().stance()).isNull();
    }

    @Test
    void inLanguagesWithoutRulesNobodyIsGuessed() {
        List<Quote> quotes = find(
                "pl", "Prom nie płynie. „Od tygodni nie mamy tu prądu”, powiedziała Anna Lund.", person("Anna Lund"));

        assertThat(quotes).extracting(Quote::text).containsExactly("Od tygodni nie mamy tu prądu");
        assertThat(quotes.getFirst().speaker()).isNull();
        assertThat(quotes.getFirst().stance()).isNull();
    }

    @Test
    void spansAreTheWordsTheyStandFor() {
        String text = "First came the rain. “We were not ready for it,” said Anna Lund.";
        Quote quote = only(text, person("Anna Lund"));

        assertThat(text.substring(quote.span().start(), quote.span().end())).isEqualTo("We were not ready for it,");
        assertThat(text.substring(quote.source().start(), quote.source().end())).isEqualTo("Anna Lund");
    }

    @Test
    void hostileTextsEndInBoundedTime() {
        for (String piece : List.of(
                "\"",
                "“",
                "“a ",
                " 'a",
                "said \"x y z\" ",
                "said that he said that ",
                "“a “b ”",
                "according to the ",
                "'' ")) {
            Growth.assertWithin(
                    piece,
                    20_000,
                    () -> assertThat(find(piece.repeat(60_000 / piece.length())))
                            .hasSizeLessThanOrEqualTo(QuoteStage.MAX_QUOTES));
        }
    }

    private static String speaker(Quote quote) {
        return quote.speaker() == null ? "" : quote.speaker().name();
    }

    private static Stance stance(String text) {
        return only(text, person("Anna Lund")).stance();
    }

    private static Quote only(String text, Named named) {
        return only(text, named, 0);
    }

    private static Quote only(String text, Named named, int at) {
        List<Quote> quotes = find(text, named);
        assertThat(quotes).as(text).hasSize(at + 1);
        return quotes.get(at);
    }

    private record Named(String name, Entity.Type type) {}

    private static Named person(String name) {
        return new Named(name, Entity.Type.PERSON);
    }

    private static Named organisation(String name) {
        return new Named(name, Entity.Type.ORGANISATION);
    }

    private static List<Quote> find(String text, Named... named) {
        return find("en", text, named);
    }

    private static List<Quote> find(String language, String text, Named... named) {
        List<Entity> entities = new ArrayList<>();
        for (Named one : named) {
            List<Span> mentions = new ArrayList<>();
            for (int at = text.indexOf(one.name()); at >= 0; at = text.indexOf(one.name(), at + 1)) {
                mentions.add(Span.text(at, at + one.name().length()));
            }
            entities.add(new Entity(EventIds.of("entity", one.name()), one.name(), one.type(), 0.5, mentions, null));
        }
        Instant then = Instant.EPOCH;
        Article article = new ArticleBuilder("A headline", text).build();
        Document document =
                Document.of(article).withLanguage(new Language(language, 1)).withEntities(entities);
        return ((Outcome.Analysed) new RoleStage().then(new QuoteStage()).apply(document))
                .document()
                .quotes();
    }
}
