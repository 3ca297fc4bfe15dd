package io.dateline.gateway.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.finding.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetTest {

    private static final String LONG = "Opening words of a report on the harbour. ".repeat(12)
            + "Corvane is named here. " + "Closing words follow for a while. ".repeat(12);

    @Test
    void wholeTextHasNoEllipsis() {
        assertThat(Snippet.of("Corvane recalls its bar.\n", List.of()).text()).isEqualTo("Corvane recalls its bar. ");
    }

    @Test
    void ellipsesSayWhereTheTextGoesOn() {
        Snippet begin = Snippet.of(LONG, List.of());
        int at = LONG.indexOf("Corvane");
        Snippet middle = Snippet.of(LONG, List.of(new Span(Span.Field.TEXT, at, at + 7)));

        assertThat(begin.text()).startsWith("Opening").endsWith("…");
        assertThat(middle.text()).startsWith("…").endsWith("…");
        assertThat(middle.marks()).hasSize(1);
        Snippet.Mark mark = middle.marks().getFirst();
        assertThat(middle.text().substring(mark.start(), mark.end())).isEqualTo("Corvane");
    }

    @Test
    void snippetIsNeverLongerThanItMayBe() {
        for (String text : List.of(LONG, "x".repeat(5_000), "\uD83D\uDE80".repeat(2_000), "word ".repeat(900))) {
            for (int at = 0; at + 9 < text.length(); at += 211) {
                Snippet snippet = Snippet.of(text, List.of(new Span(Span.Field.TEXT, at, at + 8)));
                assertThat(snippet.text()).hasSizeLessThanOrEqualTo(280);
                assertThat(snippet.text().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                        .isTrue();
            }
        }
    }
}
