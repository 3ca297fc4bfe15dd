package io.dateline.gateway.query.text;

/// Signs that are part of a name: `C++`, `C#`, `.NET`, `Canal+`, `AT&T`, `$TSLA`, `@handle`, `#hashtag`, `4.5%`.
/// The one definition for queries and articles; works on the characters around a word.
public final class Signs {

    /// More of a sign than this is decoration.
    private static final int MAX_LENGTH = 3;

    private Signs() {}

    /// The signs behind a word that belong to it, each in its plain form.
    ///
    /// @param start of the word
    /// @param end of the word, exclusive
    /// @return empty if there are none
    public static String behind(CharSequence text, int start, int end) {
        char next = at(text, end);
        if (isUsual(next) && (next != ' ' || isUsual(at(text, end + 1)))) {
            return "";
        }
        if (next == '+' || next == '#') {
            StringBuilder signs = new StringBuilder();
            for (int i = end; at(text, i) == '+' || at(text, i) == '#'; i++) {
                signs.append(at(text, i));
            }
            return signs.length() <= MAX_LENGTH ? signs.toString() : "";
        }
        if (next == '.' && at(text, end + 1) == '&') {
            return behind(text, start, end + 1);
        }
        int sign = isGap(next) ? end + 1 : end;
        char c = at(text, sign);
        if (c == '&') {
            int after = isGap(at(text, sign + 1)) ? sign + 2 : sign + 1;
            return isPartOfWord(at(text, after)) ? "&" : "";
        }
        boolean counts = c == '%' || c == '‰' || isCurrency(c);
        return counts && Character.isDigit(text.charAt(end - 1)) && !isPartOfWord(at(text, sign + 1))
                ? String.valueOf(c)
                : "";
    }

    /// The sign in front of a word that belongs to it, in its plain form.
    ///
    /// @return empty if there is none
    public static String before(CharSequence text, int start) {
        char c = at(text, start - 1);
        char first = text.charAt(start);
        if (c == ' ' && !Character.isDigit(first)) {
            return "";
        }
        if (isGap(c) && Character.isDigit(first) && isCurrency(at(text, start - 2))) {
            return String.valueOf(at(text, start - 2));
        }
        if (isCurrency(c)) {
            return Character.isDigit(first) || !isPartOfWord(at(text, start - 2)) ? String.valueOf(c) : "";
        }
        boolean stands = c == '@' || c == '#' || c == '.' && Character.isLetter(first);
        char beforeThat = at(text, start - 2);
        return stands && !isPartOfWord(beforeThat) && beforeThat != c ? String.valueOf(c) : "";
    }

    /// Where a text has a sign that no search looks at, and that a name might mean: not what separates words anyway.
    ///
    /// @return -1 if there is none
    public static int unused(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isTelling(text, i) && !isUsed(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isTelling(String text, int i) {
        char c = text.charAt(i);
        if (c == '*' || c == '?') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.OTHER_SYMBOL -> !Dashes.is(c);
            case Character.OTHER_PUNCTUATION -> "!#%&@§¡‰".indexOf(plain(c)) >= 0;
            default -> false;
        };
    }

    private static boolean isUsed(String text, int i) {
        int end = i;
        while (end > 0 && (isGap(at(text, end - 1)) || "+#.&%‰".indexOf(at(text, end - 1)) >= 0)) {
            end--;
        }
        int start = i + 1;
        if (isGap(at(text, start))) {
            start++;
        }
        return end > 0
                        && isPartOfWord(text.charAt(end - 1))
                        && behind(text, 0, end).indexOf(plain(text.charAt(i))) >= 0
                || start < text.length()
                        && isPartOfWord(text.charAt(start))
                        && before(text, start).indexOf(plain(text.charAt(i))) >= 0;
    }

    /// What stands behind nearly every word, and is no sign of it.
    private static boolean isUsual(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ' ' || c == ',' || c == '-' || c == '\n' || c == 0;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /// A blank that may stand between a word and its sign: `5 %`, `BT & Q`.
    public static boolean isGap(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }

    private static boolean isCurrency(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    /// @return NUL outside the text
    private static char at(CharSequence text, int i) {
        return i < 0 || i >= text.length() ? 0 : plain(text.charAt(i));
    }

    /// Of wide and small forms the usual one.
    private static char plain(char c) {
        if (c < '\uFE5F') {
            return c;
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - '\uFF01' + '!');
        }
        return switch (c) {
            case '﹟' -> '#';
            case '﹠' -> '&';
            case '﹢' -> '+';
            case '﹩' -> '$';
            case '﹪' -> '%';
            case '﹫' -> '@';
            case '￠' -> '¢';
            case '￡' -> '£';
            case '￥' -> '¥';
            case '￦' -> '₩';
            default -> c;
        };
    }
}
