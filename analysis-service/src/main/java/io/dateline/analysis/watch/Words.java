package io.dateline.analysis.watch;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// A text as a row of words, for comparing. A run of letters and digits is a word; of scripts that are written without
/// blanks every character is one, so that a name is found in the middle of a sentence. A genitive (`Acme's`) is no
/// word of its own.
final class Words {

    /// Longer words are cut for comparing; no name has one.
    private static final int LONGEST = 100;

    private final String text;
    private int count;
    private long[] folded = new long[64];
    private long[] exact = new long[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    private Words(String text) {
        this.text = text;
    }

    /// @param most UTF-16 units of the text that are looked at
    static Words of(String text, int most) {
        Words words = new Words(text);
        int length = Math.min(most, text.length());
        int at = 0;
        while (at < length) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (isPart(letter)) {
                next = standsAlone(letter) ? next : end(text, next, length);
                words.add(at, next);
            }
            at = next;
        }
        return words;
    }

    static Words of(String text) {
        return of(text, text.length());
    }

    int count() {
        return count;
    }

    /// Hash of a word without capitals and accents.
    long folded(int word) {
        return folded[word];
    }

    /// Hash of a word as written.
    long exact(int word) {
        return exact[word];
    }

    long[] exact() {
        return Arrays.copyOf(exact, count);
    }

    /// UTF-16 offset, inclusive.
    int start(int word) {
        return starts[word];
    }

    /// UTF-16 offset, exclusive.
    int end(int word) {
        return ends[word];
    }

    boolean isCapitalised(int word) {
        return Character.isUpperCase(text.codePointAt(starts[word]));
    }

    /// Whether nothing but one blank parts a word from the one before it.
    boolean followsClosely(int word) {
        return word > 0 && starts[word] - ends[word - 1] == 1 && text.charAt(ends[word - 1]) == ' ';
    }

    /// Whether a word is in the middle of what Korean writes as one: particles follow a name there, but nothing
    /// precedes
    /// it.
    boolean isInsideKorean(int word) {
        return word > 0
                && ends[word - 1] == starts[word]
                && isKorean(text.codePointAt(starts[word]))
                && isKorean(text.codePointBefore(starts[word]));
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

    private static boolean isKorean(int letter) {
        return letter >= 0x1100 && Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
    }

    private void add(int start, int end) {
        if (isGenitive(start, end)) {
            return;
        }
        if (count == starts.length) {
            folded = Arrays.copyOf(folded, 2 * count);
            exact = Arrays.copyOf(exact, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        String word = text.substring(start, Math.min(end, start + LONGEST));
        folded[count] = hash(fold(word));
        exact[count] = hash(word);
        starts[count] = start;
        ends[count] = end;
        count++;
    }

    private boolean isGenitive(int start, int end) {
        return end - start == 1
                && (text.charAt(start) == 's' || text.charAt(start) == 'S')
                && count > 0
                && ends[count - 1] == start - 1
                && (text.charAt(start - 1) == '\'' || text.charAt(start - 1) == '’');
    }

    private static String fold(String word) {
        boolean plain = true;
        for (int at = 0; at < word.length() && plain; at++) {
            plain = word.charAt(at) < 0x80;
        }
        if (plain) {
            return word.toLowerCase(Locale.ROOT);
        }
        StringBuilder folded = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .codePoints()
                .filter(letter -> !isAccent(letter))
                .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /// Accents mean nothing; signs of other scripts that Unicode counts as marks too are part of a word.
    private static boolean isAccent(int letter) {
        return letter >= 0x0300 && letter <= 0x036F;
    }

    /// FNV-1a over 64 bits, stirred at the end: two words of a text meet by chance about once in 10^19.
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < word.length(); at++) {
            hash = (hash ^ word.charAt(at)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    static long mix(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return mixed ^ mixed >>> 33;
    }
}
