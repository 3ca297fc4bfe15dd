package io.dateline.analysis.quote.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationMarksTest {

    @Test
    void straightCurlyAndGermanMarksAreFound() {
        assertThat(found("He said \"one\", “two” and „drei“.")).containsExactly("one", "two", "drei");
    }

    @Test
    void apostropheIsNoMark() {
        assertThat(found("It's the Lunds' boat, isn't it?")).isEmpty();
    }

    @Test
    void quotationThatEachParagraphOpensAgainGoesOn() {
        List<QuotedSpan> spans = QuotationMarks.find("“First line.\n“Second line.”");

        assertThat(spans).hasSize(2);
        assertThat(spans.getFirst().continues()).isFalse();
        assertThat(spans.getLast().continues()).isTrue();
    }

    @Test
    void nestedQuotationBelongsToTheOuterOne() {
        assertThat(found("“She called it ‘a scandal’ twice”, he said."))
                .containsExactly("She called it ‘a scandal’ twice");
    }

    @Test
    void spanThatCoversAnOffsetIsFoundAndNoneOutsideOfThem() {
        String text = "He said \"one\" and \"two\".";
        List<QuotedSpan> spans = QuotationMarks.find(text);

        QuotedSpan second = QuotationMarks.at(spans, text.indexOf("two"));

        assertThat(second).isEqualTo(spans.getLast());
        assertThat(QuotationMarks.at(spans, text.indexOf("and"))).isNull();
    }

    private static List<String> found(String text) {
        return QuotationMarks.find(text).stream().map(span -> span.in(text)).toList();
    }
}
