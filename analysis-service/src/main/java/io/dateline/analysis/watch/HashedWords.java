package io.dateline.analysis.watch;

import io.dateline.analysis.token.LetterRuns;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// The words of a text as hashes, for comparing. A genitive (`Acme's`) is no word of its own.
final class HashedWords {

    /// Longer words are cut for comparing; no name has one.
    private static final int MAX_LENGTH = 100;

    private final String text;
    private int count;
    private long[] folded = new long[64];
    private long[] exact = new long[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    private HashedWords(String text) {
        this.text = text;
    }

    /// @param most UTF-16 units of the text that are looked at
    static HashedWords of(String text, int most) {
        HashedWords words = new HashedWords(text);
        LetterRuns.forEach(text, Math.min(most, text.length()), words::add);
        return words;
    }

    static HashedWords of(String text) {
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
    /// precedes it.
    boolean isInsideKorean(int word) {
        return word > 0
                && ends[word - 1] == starts[word]
                && isKorean(text.codePointAt(starts[word]))
                && isKorean(text.codePointBefore(starts[word]));
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
        String word = text.substring(start, Math.min(end, start + MAX_LENGTH));
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
