package io.dateline.gateway.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Two lines compared word by word.
final class WordDiff {

    /// A word with the space after it, so that a replaced run of words is one piece and not a ladder of spaces; a
    /// sign; or one character of a script that writes no spaces.
    private static final Pattern TOKEN = Pattern.compile("(?:\\p{IsHan}|\\p{IsHiragana}|\\p{IsKatakana}|\\p{IsThai})"
            + "|[\\p{L}\\p{N}\\p{M}]+\\s*|[^\\p{L}\\p{N}\\s]\\s*|\\s+");

    private WordDiff() {}

    static List<Piece> between(Sequence sequence, String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder gone = new StringBuilder();
        StringBuilder fresh = new StringBuilder();
        StringBuilder same = new StringBuilder();
        for (Sequence.Step<String> step : sequence.steps(tokens(before), tokens(after))) {
            if (step.op() == Piece.Op.SAME) {
                flush(pieces, Piece.Op.GONE, gone);
                flush(pieces, Piece.Op.NEW, fresh);
                same.append(step.value());
            } else {
                flush(pieces, Piece.Op.SAME, same);
                (step.op() == Piece.Op.GONE ? gone : fresh).append(step.value());
            }
        }
        flush(pieces, Piece.Op.GONE, gone);
        flush(pieces, Piece.Op.NEW, fresh);
        flush(pieces, Piece.Op.SAME, same);
        return pieces;
    }

    private static void flush(List<Piece> pieces, Piece.Op op, StringBuilder text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(op, text.toString()));
            text.setLength(0);
        }
    }

    /// Share of common words of two lines, 0 to 1; see [#words].
    static double likeness(Set<String> words, Set<String> others) {
        if (words.isEmpty() || others.isEmpty()) {
            return 0;
        }
        long common = words.stream().filter(others::contains).count();
        return common / (double) Math.max(words.size(), others.size());
    }

    static Set<String> words(String line) {
        return tokens(line).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
                .collect(Collectors.toSet());
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
