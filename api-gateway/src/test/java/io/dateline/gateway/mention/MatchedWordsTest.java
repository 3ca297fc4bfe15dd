package io.dateline.gateway.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatchedWordsTest {

    private static final String TITLE = "Corvane recalls its Sunroot bar";
    private static final String TEXT = "The RECALL was told on Monday.\n" + "Nothing else was said of it. ".repeat(20)
            + "A second\n  recall follows, said Corvane.";

    @Test
    void eachIsNamedOnceInTheOrderOfTheTextHeadlineFirst() {
        List<MatchedWords> words = MatchedWords.of(
                article(TITLE, TEXT),
                List.of(
                        span(TITLE, "Corvane", Span.Field.TITLE),
                        span(TEXT, "RECALL", Span.Field.TEXT),
                        span(TEXT, "recall follows", Span.Field.TEXT),
                        span(TEXT, "Corvane", Span.Field.TEXT)));

        assertThat(words)
                .containsExactly(
                        new MatchedWords("Corvane", "headline", 2),
                        new MatchedWords("RECALL", "lede", 1),
                        new MatchedWords("recall follows", "body", 1));
    }

    @Test
    void wordsOfSeveralLinesStandOnOne() {
        List<MatchedWords> words =
                MatchedWords.of(article(TITLE, TEXT), List.of(span(TEXT, "second\n  recall", Span.Field.TEXT)));

        assertThat(words).extracting(MatchedWords::text).containsExactly("second recall");
    }

    @Test
    void placesThatTheTextDoesNotHaveAreLeftOut() {
        List<Span> beyond = List.of(new Span(Span.Field.TEXT, 5, 9_000), new Span(Span.Field.TITLE, 900, 910));

        assertThat(MatchedWords.of(article(TITLE, TEXT), beyond)).isEmpty();
    }

    @Test
    void manyAndLongOnesAreCut() {
        String text = "word ".repeat(30) + "\uD83D\uDE80".repeat(90);
        List<Span> spans = new ArrayList<>(List.of(new Span(Span.Field.TEXT, 150, text.length())));
        for (int i = 0; i < 30; i++) {
            spans.add(new Span(Span.Field.TEXT, i * 5, i * 5 + 4 - i % 4));
        }
        StringBuilder distinct = new StringBuilder();
        List<Span> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(new Span(Span.Field.TEXT, distinct.length(), distinct.length() + 4));
            distinct.append(String.format("w%03d ", i));
        }

        assertThat(MatchedWords.of(article(TITLE, text), spans).getFirst().text())
                .hasSizeLessThanOrEqualTo(MatchedWords.MAX_LENGTH)
                .endsWith("\uD83D\uDE80…");
        assertThat(MatchedWords.of(article(TITLE, distinct.toString()), many)).hasSize(MatchedWords.MAX);
    }

    @Test
    void sentenceNamesTheFirstAndSaysWhere() {
        assertThat(MatchedWords.sentence(
                        MatchedWords.of(article(TITLE, TEXT), List.of(span(TEXT, "Monday", Span.Field.TEXT)))))
                .isEqualTo("Matched “Monday”, first in the text.");
        assertThat(MatchedWords.sentence(List.of())).isEqualTo("Matched by what is known of the article.");
    }

    private static Span span(String of, String words, Span.Field field) {
        int start = of.indexOf(words);
        return new Span(field, start, start + words.length());
    }

    private static Article article(String title, String text) {
        return Samples.article(new UUID(0, 1), 1, null, title, text);
    }
}
