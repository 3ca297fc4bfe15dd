package io.dateline.gateway.article;

import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.List;

/// A piece of a text, small enough for a list.
///
/// @param text at most 280 characters, one line; `…` stands where the article's text goes on
/// @param marks where matches stand in it
public record Snippet(String text, List<Mark> marks) {

    /// With two `…` at most 280.
    private static final int LENGTH = 278;

    private static final String GOES_ON = "…";

    /// Characters of context in front of the first match.
    private static final int LEAD = 60;

    /// @param start UTF-16 offset in the snippet, inclusive
    /// @param end exclusive
    public record Mark(int start, int end) {}

    static Snippet of(String text, List<Span> matches) {
        List<Span> inText = matches.stream()
                .filter(span -> span.field() == Span.Field.TEXT && span.end() <= text.length())
                .toList();
        int from = inText.isEmpty() ? 0 : wordBefore(text, inText.getFirst().start() - LEAD);
        int to = from + LENGTH >= text.length() ? text.length() : wordEnd(text, from, from + LENGTH);
        String before = from == 0 ? "" : GOES_ON;
        String after = text.substring(to).isBlank() ? "" : GOES_ON;
        int shift = before.length() - from;
        List<Mark> marks = new ArrayList<>();
        for (Span span : inText) {
            if (span.start() >= from && span.end() <= to) {
                marks.add(new Mark(span.start() + shift, span.end() + shift));
            }
        }
        // One line, and not a character longer or shorter, so that the marks stay where they are.
        return new Snippet(before + text.substring(from, to).replace('\n', ' ') + after, marks);
    }

    private static int wordBefore(String text, int at) {
        if (at <= 0) {
            return 0;
        }
        int cut = at;
        while (cut < text.length() && !Character.isWhitespace(text.charAt(cut)) && cut < at + LEAD / 2) {
            cut++;
        }
        int start = cut < text.length() && Character.isWhitespace(text.charAt(cut)) ? cut + 1 : at;
        return Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
    }

    private static int wordEnd(String text, int from, int at) {
        int cut = at;
        while (cut > from + LENGTH / 2 && !Character.isWhitespace(text.charAt(cut))) {
            cut--;
        }
        int end = cut > from + LENGTH / 2 ? cut : at;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
