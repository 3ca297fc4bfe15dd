package io.dateline.analysis.token;

/// Cuts a text of any script into words to compare: a run of letters, digits and the marks on them is one; of scripts
/// that are written without blanks every character is one, so that a name is found in the middle of a sentence.
public final class LetterRuns {

    /// Takes the offsets of one word.
    @FunctionalInterface
    public interface SpanConsumer {

        /// @param start UTF-16 offset, inclusive
        /// @param end UTF-16 offset, exclusive
        void accept(int start, int end);
    }

    private LetterRuns() {}

    /// @param length UTF-16 units of the text that are looked at
    public static void forEach(String text, int length, SpanConsumer action) {
        int at = 0;
        while (at < length) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (isPart(letter)) {
                next = standsAlone(letter) ? next : end(text, next, length);
                action.accept(at, next);
            }
            at = next;
        }
    }

    private static int end(String text, int from, int length) {
        int at = from;
        while (at < length) {
            int letter = text.codePointAt(at);
            if (!isPart(letter) || standsAlone(letter)) {
                break;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    private static boolean isPart(int letter) {
        if (Character.isLetterOrDigit(letter)) {
            return true;
        }
        int type = letter < 0x300 ? Character.OTHER_SYMBOL : Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean standsAlone(int letter) {
        if (letter < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
