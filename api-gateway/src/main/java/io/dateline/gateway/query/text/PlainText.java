package io.dateline.gateway.query.text;

/// A text with the usual character in place of each that a reader takes for it, and that rules for words would take
/// for something else. Every character stays at its place. The one definition for queries and articles.
public final class PlainText {

    /// Joins what stands beside it, and is no part of a word.
    private static final char JOINER = '\u2060';

    private static final char GERESH = '\u05F3';
    private static final char GERSHAYIM = '\u05F4';

    /// They stand for an apostrophe where they part two letters, and are none to those who cut words.
    private static final String STAND_INS = "´`′ʹ";

    private PlainText() {}

    public static String of(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && c != '\'' && c != '`') {
                continue;
            }
            char usual = usual(text, i, c);
            if (usual != c) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, usual);
            }
        }
        return plain == null ? text : plain.toString();
    }

    private static char usual(String text, int i, char c) {
        if (Apostrophes.is(c) || STAND_INS.indexOf(c) >= 0) {
            // Two of them make the sign of an abbreviation.
            boolean second = Apostrophes.is(at(text, i - 1)) && isHebrew(at(text, i - 2));
            if (second || isHebrew(at(text, i - 1))) {
                return GERESH;
            }
            boolean parts = Character.isLetter(at(text, i - 1)) && Character.isLetter(at(text, i + 1));
            return parts && !Apostrophes.is(c) ? '’' : c;
        }
        return switch (c) {
            case '“', '”', '„', '‟' -> isHebrew(at(text, i - 1)) && isHebrew(at(text, i + 1)) ? GERSHAYIM : c;
            // Unicode lets this blank of French typography join words.
            case '\u202F' -> '\u00A0';
            case '\u200B', '\uFEFF' -> joined(text, i);
            case '®', '™', '©', '℠' -> ' ';
            case '₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉' -> {
                char before = at(text, i - 1);
                boolean formula = Character.isLetterOrDigit(before) || before >= '₀' && before <= '₉';
                yield formula ? (char) (c - '₀' + '0') : c;
            }
            default -> c;
        };
    }

    /// A space without width says where a line may break. It parts words of scripts that put no spaces between them,
    /// and none of the others.
    ///
    /// @return what joins, in place of a space without width inside a word; otherwise what stands there
    public static char joined(String text, int i) {
        char c = text.charAt(i);
        boolean none = c == '\u200B' || c == '\uFEFF';
        return none && isSpaced(at(text, i - 1)) && isSpaced(at(text, i + 1)) ? JOINER : c;
    }

    /// Whether it is of a script that puts spaces between words.
    private static boolean isSpaced(char c) {
        boolean run = c >= 0x0E00 && c < 0x0F00
                || c >= 0x1000 && c < 0x10A0
                || c >= 0x1780 && c < 0x1800
                || c >= 0x1950 && c < 0x1AB0
                || c >= 0x2E80 && c < 0xAC00;
        return Character.isLetterOrDigit(c) && !run;
    }

    private static boolean isHebrew(char c) {
        return c >= '\u05D0' && c <= '\u05EA' || c >= '\u05B0' && c <= '\u05C7' && c != '\u05BE' && c != '\u05C0';
    }

    /// @return NUL outside the text
    private static char at(String text, int i) {
        return i < 0 || i >= text.length() ? 0 : text.charAt(i);
    }
}
