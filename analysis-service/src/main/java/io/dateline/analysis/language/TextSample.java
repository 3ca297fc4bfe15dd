package io.dateline.analysis.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/// The part of an article by which its language is judged: the headline, and words from the beginning, the middle
/// and the end of the text.
///
/// @param text words and spaces only, at most about 2,000 UTF-16 units
/// @param letters letters in [#text]
/// @param words words in [#text] that are no longer than a word can be
/// @param scripts letters by script
record TextSample(String text, int letters, int words, Map<UnicodeScript, Integer> scripts) {

    /// Units taken from each of the three parts.
    private static final int WINDOW = 600;

    /// The longest run of letters that counts as a word; longer runs are cut (they are no language, or are written
    /// without spaces).
    private static final int MAX_WORD_LENGTH = 40;

    /// Fewer words than this are no sentence.
    private static final int MIN_WORDS = 3;

    /// In scripts without spaces, fewer letters than this are no sentence.
    private static final int MIN_UNSPACED_LETTERS = 6;

    static TextSample of(String title, String text) {
        StringBuilder sample = new StringBuilder(3 * WINDOW + 300);
        copyWords(title, 0, Math.min(title.length(), 300), sample);
        if (text.length() <= 3 * WINDOW) {
            copyWords(text, 0, text.length(), sample);
        } else {
            int middle = (text.length() - WINDOW) / 2;
            copyWords(text, 0, WINDOW, sample);
            copyWords(text, middle, middle + WINDOW, sample);
            copyWords(text, text.length() - WINDOW, text.length(), sample);
        }
        return count(sample.toString());
    }

    /// Whether this could be a sentence: a few words, or a few letters in a script written without spaces.
    boolean holdsSentence() {
        return words >= MIN_WORDS || unspaced() >= MIN_UNSPACED_LETTERS;
    }

    /// The script of most letters.
    UnicodeScript mainScript() {
        return scripts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.UNKNOWN);
    }

    int lettersIn(UnicodeScript script) {
        return scripts.getOrDefault(script, 0);
    }

    /// Letters that only Vietnamese writes: with two signs, or with a horn.
    int vietnameseLetters() {
        return (int) text.codePoints()
                .filter(point -> point >= 0x1ea0 && point <= 0x1ef9
                        || point == 'ơ'
                        || point == 'ư'
                        || point == 'Ơ'
                        || point == 'Ư')
                .count();
    }

    private int unspaced() {
        return lettersIn(UnicodeScript.HAN)
                + lettersIn(UnicodeScript.HIRAGANA)
                + lettersIn(UnicodeScript.KATAKANA)
                + lettersIn(UnicodeScript.THAI)
                + lettersIn(UnicodeScript.KHMER)
                + lettersIn(UnicodeScript.LAO)
                + lettersIn(UnicodeScript.MYANMAR)
                + lettersIn(UnicodeScript.TIBETAN);
    }

    /// Copies letters and marks; everything else becomes one space. Addresses and handles are left out.
    private static void copyWords(String from, int start, int end, StringBuilder to) {
        int run = 0;
        int at = start;
        while (at < end) {
            int point = from.codePointAt(at);
            boolean inside = Character.isLetter(point)
                    || Character.getType(point) == Character.NON_SPACING_MARK
                    || Character.getType(point) == Character.COMBINING_SPACING_MARK
                    || (run > 0 && (point == '\'' || point == '’'));
            if (inside && run < MAX_WORD_LENGTH) {
                to.appendCodePoint(point);
                run++;
            } else if (!inside && run > 0) {
                to.append(' ');
                run = 0;
            }
            at += Character.charCount(point);
        }
        to.append(' ');
    }

    private static TextSample count(String text) {
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        int words = 0;
        int run = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (Character.isLetter(point)) {
                letters++;
                scripts.merge(UnicodeScript.of(point), 1, Integer::sum);
            }
            if (point == ' ') {
                words += run > 0 && run < MAX_WORD_LENGTH ? 1 : 0;
                run = 0;
            } else {
                run++;
            }
            at += Character.charCount(point);
        }
        return new TextSample(text, letters, words, Map.copyOf(scripts));
    }
}
