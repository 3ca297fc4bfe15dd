package io.dateline.ingest.dates;

/// Digits of all scripts as the ten of ASCII.
public final class Digits {

    private static final String CHINESE = "〇一二三四五六七八九";

    /// What a Chinese number of a date stands before.
    private static final String COUNTED = "年月日号號時时分";

    /// Longest run of Chinese numerals that is a number of a date: a year written digit by digit.
    private static final int MAX_LENGTH = 4;

    private Digits() {}

    /// @return the text with Arabic-Indic, Devanagari, full-width and all other decimal digits as ASCII, and
    ///     with the Chinese numerals of a date (二〇二六年十一月二十九日) as well
    public static String ascii(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c > 127 && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else {
                plain.appendCodePoint(c);
            }
        });
        return chinese(plain);
    }

    /// @return the text, sign by sign, with the decimal digits of all scripts as ASCII: what stands at a place stands
    ///     there still
    static String decimal(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next > 127 && Character.isDigit(next)) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, (char) ('0' + Character.digit(next, 10)));
            }
        }
        return plain == null ? text : plain.toString();
    }

    private static String chinese(StringBuilder text) {
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && value(text.charAt(to)) >= 0) {
                to++;
            }
            boolean counts =
                    to > from && to - from <= MAX_LENGTH && to < text.length() && COUNTED.indexOf(text.charAt(to)) >= 0;
            if (counts) {
                plain.append(number(text, from, to));
            } else {
                plain.append(text, from, to);
            }
            if (to < text.length()) {
                plain.append(text.charAt(to));
            }
            from = to + 1;
        }
        return plain.toString();
    }

    /// @return 0 to 9, 10 for the ten, -1 for anything else
    private static int value(char c) {
        return c == '十' ? 10 : c == '零' || c == '○' ? 0 : CHINESE.indexOf(c);
    }

    private static String number(CharSequence text, int from, int to) {
        int sum = 0;
        int digit = -1;
        boolean hasTen = false;
        StringBuilder byDigit = new StringBuilder();
        for (int i = from; i < to; i++) {
            int value = value(text.charAt(i));
            if (value == 10) {
                hasTen = true;
                sum += 10 * (digit < 0 ? 1 : digit);
                digit = -1;
            } else {
                digit = value;
                byDigit.append(value);
            }
        }
        return hasTen ? Integer.toString(sum + Math.max(0, digit)) : byDigit.toString();
    }
}
