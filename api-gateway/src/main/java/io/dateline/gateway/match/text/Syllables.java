package io.dateline.gateway.match.text;

/// Pieces of scripts that put no spaces between words (Thai, Lao, Khmer, Burmese and their kin): a letter with the
/// vowels and marks that belong to it. A word of these scripts begins and ends where a piece does, so that pieces side
/// by side find every word, known to a dictionary or not; as ideographs do for Chinese.
final class Syllables {

    /// More marks than any letter carries are cut off: a word of an index must not grow without end.
    private static final int MAX_LENGTH = 100;

    private Syllables() {}

    /// @param end of the run, exclusive; marks behind it belong to the last piece
    static int end(String text, int start, int end) {
        int first = text.codePointAt(start);
        int at = start + Character.charCount(first);
        if (isVowelInFront(first) && at < end) {
            at += Character.charCount(text.codePointAt(at));
        }
        while (at < text.length() && at - start < MAX_LENGTH) {
            int c = text.codePointAt(at);
            boolean stacked = at < end && isStacker(text.codePointBefore(at)) && Character.isLetter(c);
            if (!stacked && !belongsBehind(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean isVowelInFront(int c) {
        return c >= 0x0E40 && c <= 0x0E44 || c >= 0x0EC0 && c <= 0x0EC4;
    }

    private static boolean belongsBehind(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            // Not the space without width, which parts words.
            case Character.FORMAT -> c == 0x200C || c == 0x200D || c == 0x2060;
            default ->
                c == 0x0E30 || c == 0x0E32 || c == 0x0E33 || c == 0x0E45 || c == 0x0EB0 || c == 0x0EB2 || c == 0x0EB3;
        };
    }

    /// Puts the next letter below the one before.
    private static boolean isStacker(int c) {
        return c == 0x17D2 || c == 0x1039 || c == 0x1A60;
    }
}
