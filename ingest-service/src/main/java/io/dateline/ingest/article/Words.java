package io.dateline.ingest.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// What an article says: headline and text.
public record Words(String title, String text) {

    /// Whether a reader would see no difference. Spaces, capitals and the shapes of quotation marks and dashes are
    /// none, so that a new template of the site does not make a revision of every page; other signs are, because
    /// 1.5 million is not 15 million.
    boolean sayTheSameAs(Words other) {
        return plain(title).equals(plain(other.title)) && plain(text).equals(plain(other.text));
    }

    /// Share of one text's pieces that stand in the other, from which both are versions of one text whatever is written
    /// above them; below the smaller share they are two texts even under one headline.
    private static final double VERSION = 0.5;

    private static final double UNDER_ONE_HEADLINE = 0.2;

    /// Whether both are versions of one article, as for print or for telephones, cut short or edited: either holds much
    /// of the other.
    boolean areVersionsOf(Words other) {
        String here = plain(text);
        String there = plain(other.text);
        double left = Math.max(left(here, there), left(there, here));
        return left >= VERSION || left >= UNDER_ONE_HEADLINE && plain(title).equals(plain(other.title));
    }

    /// Characters in a row that two texts share only if one was made from the other.
    private static final int PIECE = 10;

    private static final int MAX_LENGTH = 20_000;

    /// Share of a text's pieces that stand in another, 0 to 1.
    private static double left(String text, String other) {
        Set<String> pieces = pieces(text);
        if (pieces.isEmpty()) {
            return text.equals(other) ? 1 : 0;
        }
        Set<String> others = pieces(other);
        return pieces.stream().filter(others::contains).count() / (double) pieces.size();
    }

    private static Set<String> pieces(String text) {
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + PIECE <= text.length() && i < MAX_LENGTH; i++) {
            pieces.add(text.substring(i, i + PIECE));
        }
        return pieces;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(Words::usualShape)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int usualShape(int c) {
        return switch (Character.getType(c)) {
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> '"';
            case Character.DASH_PUNCTUATION -> '-';
            default -> c == '\'' || c == '„' || c == '‚' || c == '`' || c == '´' ? '"' : c;
        };
    }
}
