package io.dateline.ingest.article;

import java.util.Locale;

/// What an article says: headline and text.
public record Words(String title, String text) {

    /// Whether a reader would see no difference. Spaces, capitals and the shapes of quotation marks and dashes are
    /// none, so that a new template of the site does not make a revision of every page; other signs are, because
    /// 1.5 million is not 15 million.
    boolean sayTheSameAs(Words other) {
        return plain(title).equals(plain(other.title)) && plain(text).equals(plain(other.text));
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
