package io.dateline.analysis.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.analysis.embedding.RecentEncodings;
import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Outcome.Analysed;
import io.dateline.analysis.pipeline.Outcome.Reason;
import io.dateline.analysis.pipeline.Outcome.Rejected;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.analysis.watch.WatchedNames;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Span;
import io.dateline.contract.fixture.ArticleBuilder;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What no newsroom writes ends too: in bounded time, through all stages, with a named outcome.
class PoisonArticlesTest {

    /// A hundred times what an article of 400 words takes; generous, as the machine may be busy.
    private static final Duration BOUND = Duration.ofSeconds(30);

    private static final String PLAIN = "The company said on Tuesday that it would close two of its factories. ";

    private static OnnxSentenceEncoder encoder;
    private static Stage line;

    @BeforeAll
    static void load() {
        encoder = new OnnxSentenceEncoder(1);
        line = StageLine.stages(new RecentEncodings(encoder, 2), () -> WatchedNames.NONE).values().stream()
                .reduce(Stage::then)
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void oneWordOfFiveMegabytesIsTooLong() {
        assertThat(read("x", "a".repeat(5_000_000))).isEqualTo(new Rejected(Reason.TEXT_TOO_LONG));
    }

    @Test
    void oneWordOfNearlyTwoMegabytesIsNoSentence() {
        assertThat(read("x", "a".repeat(1_900_000))).isEqualTo(new Rejected(Reason.TEXT_TOO_SHORT));
    }

    @Test
    void aLongWordInAnArticleLeavesTheArticleReadable() {
        Document known = analysed("Factories close", PLAIN + "b".repeat(1_000_000) + " " + PLAIN);

        assertThat(known.language().code()).isEqualTo("en");
        assertThat(known.topics()).isNotEmpty();
    }

    @Test
    void tenThousandNamesAreFoundAndSpansStayInTheText() {
        String text = IntStream.range(0, 10_000)
                .mapToObj(number ->
                        "Mr. " + name(number) + " met " + name(number + 7) + " and said that the talks would go on.")
                .collect(Collectors.joining(" "));

        Document known = analysed("Ten thousand meet", text);

        assertThat(known.entities()).isNotEmpty();
        assertSpansInside(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“‘“‘“‘“‘ he said, ”’”’",
                "(((((((([[[[[[[[{{{{ ",
                "U.S.U.S.U.S.A. ",
                "a. b. c. d. e. ",
                "Mr. Mr. Mr. ",
                "\u202e\u200b\u200d\u2066 abc \u2069 ",
                "Ω да 中 あ ค א ",
                "\ud83d\ude00\ud83d\ude01 ok ",
                "A\u0301\u0302\u0303\u0304 ",
                "http://a.b/c?d=e&f=g ",
                "-- -- ---- -- ",
                "IBM SAP BMW BBC ",
                "1,000,000.00 ",
                "\n\n\n x\n"
            })
    void endlessRepetitionEnds(String unit) {
        Document known = analysed("Factories close", PLAIN + unit.repeat(60_000 / unit.length()) + PLAIN);

        assertSpansInside(known);
    }

    @Test
    void quotesInsideQuotesEnd() {
        String text = PLAIN + "“He said ".repeat(5_000) + "no" + "”".repeat(5_000) + " " + PLAIN;

        assertSpansInside(analysed("He said", text));
    }

    @Test
    void halvesOfCharactersAreReadAsWhatTheyAre() {
        assertSpansInside(analysed("Factories \ud800 close", PLAIN + "\udc00 \ud83d and \ud800\ud800 said. " + PLAIN));
    }

    private static String name(int number) {
        String letters = "";
        for (int rest = number; rest > 0; rest /= 20) {
            letters += (char) ('a' + rest % 20);
        }
        return "Ander" + letters + " Berg" + letters;
    }

    private static void assertSpansInside(Document known) {
        for (Entity entity : known.entities()) {
            for (Span mention : entity.mentions()) {
                String field = mention.field() == Span.Field.TITLE
                        ? known.article().title()
                        : known.article().text();
                assertThat(mention.start()).isBetween(0, mention.end() - 1);
                assertThat(mention.end()).isLessThanOrEqualTo(field.length());
            }
        }
    }

    private static Document analysed(String title, String text) {
        Outcome outcome = read(title, text);
        assertThat(outcome).isInstanceOf(Analysed.class);
        return ((Analysed) outcome).document();
    }

    private static Outcome read(String title, String text) {
        return assertTimeoutPreemptively(
                BOUND,
                () -> line.apply(Document.of(
                        new ArticleBuilder(title, text).declaredLanguage("en").build())));
    }
}
