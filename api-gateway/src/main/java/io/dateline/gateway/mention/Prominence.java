package io.dateline.gateway.mention;

import io.dateline.contract.finding.Span;
import java.util.List;
import java.util.Locale;

/// How prominently a match stands in an article.
public enum Prominence {
    /// In the headline.
    HEADLINE,
    /// In the first paragraph, or the first 300 characters where that is longer.
    LEDE,
    /// Twice or more in the body, or once in its first half; or found by what is known of the article, not by
    /// words.
    BODY,
    /// Once, in the second half of the body.
    PASSING;

    private static final int LEDE_LENGTH = 300;

    static Prominence of(List<Span> spans, String text) {
        if (spans.isEmpty()) {
            return BODY;
        }
        if (spans.getFirst().field() == Span.Field.TITLE) {
            return HEADLINE;
        }
        if (isInLede(spans.getFirst(), text)) {
            return LEDE;
        }
        return spans.size() > 1 || spans.getFirst().start() < text.length() / 2 ? BODY : PASSING;
    }

    /// Whether a match in the text stands in its first paragraph.
    static boolean isInLede(Span span, String text) {
        int paragraph = text.indexOf('\n');
        return span.start() < Math.max(LEDE_LENGTH, paragraph < 0 ? 0 : paragraph);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
