package io.dateline.gateway.query.text;

import java.util.Set;

/// What is cut off a word at its apostrophes: the English `’s`, and the elided articles of French and Italian. The one
/// definition for queries and articles.
public final class Apostrophes {

    private static final String SIGNS = "'’‘ʼʻ‛＇";

    private static final Set<String> ELIDED = Set.of(
            "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu", "dell", "all", "nell",
            "sull", "dall", "un");

    private static final int MAX_ELIDED_LENGTH = 6;

    private Apostrophes() {}

    public static boolean is(char c) {
        return c == '\'' || c > '\u02BA' && SIGNS.indexOf(c) >= 0;
    }

    /// Where a word begins behind an elided article.
    ///
    /// @return its start if it has none
    public static int behindElided(CharSequence text, int start, int end) {
        for (int i = start + 1; i < end - 1 && i - start <= MAX_ELIDED_LENGTH; i++) {
            if (is(text.charAt(i))) {
                return ELIDED.contains(text.subSequence(start, i).toString().toLowerCase(java.util.Locale.ROOT))
                        ? i + 1
                        : start;
            }
        }
        return start;
    }

    /// Where a word ends without its `’s`.
    ///
    /// @return its end if it has none
    public static int beforePossessive(CharSequence text, int start, int end) {
        boolean possessive = end - start > 2
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                && is(text.charAt(end - 2));
        return possessive ? end - 2 : end;
    }
}
