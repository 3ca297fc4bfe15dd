package io.dateline.platform.text;

/// Characters that make trouble wherever a text goes.
public final class Characters {

    private static final String BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800";

    private Characters() {}

    /// Whether PostgreSQL can hold the text: it has neither the character NUL nor half of a surrogate pair.
    public static boolean areStorable(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /// Whether anything of the text can be seen: it is more than spaces of whatever width, signs of direction, fillers
    /// and marks that lack the letter which they belong to.
    public static boolean showSomething(CharSequence text) {
        return text.codePoints().anyMatch(Characters::isVisible);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> BLANK_LETTERS.indexOf(c) < 0;
        };
    }

    /// A foreign text as it may stand among words of ours: on one line, without control characters and without the
    /// signs
    /// that turn the direction of all that follows; half of a pair becomes `\ufffd`.
    public static String plain(CharSequence text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            if (!breaksOrTurns(c)) {
                line.appendCodePoint(Character.getType(c) == Character.SURROGATE ? '\ufffd' : c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    /// A text without the characters that XML 1.0 cannot carry.
    public static String inXml(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\n' || c == '\t' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean breaksOrTurns(int c) {
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069';
    }

    /// @param longest in UTF-16 units, at least 1; what is longer ends in `…` and in no half of a character
    public static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /// For the log and for messages: on one line, with control characters, signs of direction and halves of pairs
    /// written out (`\u0000`).
    ///
    /// @param longest in UTF-16 units; what is longer ends in `…`
    public static String onOneLine(CharSequence text, int longest) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length() && line.length() < longest; ) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE,
                        Character.UNASSIGNED -> line.append(written(c));
                default -> line.appendCodePoint(c);
            }
            if (line.length() >= longest && i < text.length()) {
                line.append('…');
            }
        }
        return line.toString();
    }

    private static String written(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c > 0xffff ? String.format("\\u{%x}", c) : String.format("\\u%04x", c);
        };
    }
}
