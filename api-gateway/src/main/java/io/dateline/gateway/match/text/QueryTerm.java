package io.dateline.gateway.match.text;

/// One word that a query looks for, after analysis.
///
/// @param text folded, with its wildcards; for [Kind#EXACT] as written
/// @param folded the folded form; for a pattern the letters before its first wildcard, for a fuzzy word its first
///     letter: with these every word that it finds begins
/// @param edits letters added, lost, changed or swapped at most; 0 but for [Kind#FUZZY]
public record QueryTerm(Kind kind, String text, String folded, int edits) {

    /// How the word is compared.
    public enum Kind {
        /// Folded forms are equal.
        LITERAL,
        /// The folded form begins so.
        PREFIX,
        /// `*` stands for any characters, `?` for exactly one.
        PATTERN,
        /// Written forms are equal.
        EXACT,
        /// Same first letter, and few [#edits] between the rest.
        FUZZY
    }

    public static QueryTerm folded(String text) {
        int wildcard = 0;
        while (wildcard < text.length() && !isWildcard(text.charAt(wildcard))) {
            wildcard++;
        }
        if (wildcard == text.length()) {
            return new QueryTerm(Kind.LITERAL, text, text, 0);
        }
        boolean prefix = wildcard == text.length() - 1 && text.charAt(wildcard) == '*';
        return new QueryTerm(prefix ? Kind.PREFIX : Kind.PATTERN, text, text.substring(0, wildcard), 0);
    }

    public static QueryTerm exact(String written, String folded) {
        return new QueryTerm(Kind.EXACT, written, folded, 0);
    }

    public static QueryTerm fuzzy(String text, int edits) {
        return new QueryTerm(Kind.FUZZY, text, text.substring(0, text.offsetByCodePoints(0, 1)), edits);
    }

    private static boolean isWildcard(char c) {
        return c == '*' || c == '?';
    }

    /// Whether it may stand for several words.
    public boolean isOpen() {
        return kind == Kind.PREFIX || kind == Kind.PATTERN || kind == Kind.FUZZY;
    }

    /// Whether an exact word is written as it is folded: an index then keeps no other form of it.
    public boolean isWrittenFolded() {
        return text.equals(folded);
    }

    /// An exact word as indexes keep it: folded and, if it is written otherwise, behind a [TextAnalysis#PART] how.
    public String written() {
        return isWrittenFolded() ? folded : folded + TextAnalysis.PART + text;
    }

    /// Whether an open word finds a word.
    ///
    /// @param word folded
    public boolean finds(String word) {
        return word.startsWith(folded)
                && switch (kind) {
                    case PREFIX -> true;
                    case PATTERN -> Wildcards.match(text, word);
                    case FUZZY ->
                        Wildcards.distance(text.substring(folded.length()), word.substring(folded.length()), edits)
                                <= edits;
                    case LITERAL, EXACT -> throw new IllegalStateException(kind.toString());
                };
    }
}
