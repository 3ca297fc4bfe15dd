package io.dateline.gateway.match.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;

/// How one character of a word is folded, whatever stands beside it: capitals, accents, breathings, vowel points,
/// nuktas, wide and presentation forms, digits of all scripts. What a script counts as a letter of its own stays one:
/// `й`, `ї` and `ў` are not `и`, `і` and `у`, and `が` is not `か`. Expects NFC.
final class Folding {

    private static final char[] NOTHING = new char[0];

    /// What decomposition does not tell: from, to.
    private static final String MAPPED = "ςσ" // final sigma
            + "\u0671\u0627" // alef wasla
            + "\u0649\u064A\u06CC\u064A" // alef maqsura and Persian yeh
            + "\u06A9\u0643" // kehe
            + "\u0629\u0647" // teh marbuta
            + "\u06C0\u0647\u06C1\u0647\u06C2\u0647\u06C3\u0647" // heh as Persian and Urdu write it
            + "\u0901\u0902" // chandrabindu, which many leave out
            + "’'‘'ʼ'ʻ'‛'";

    private static final char SARA_AM = '\u0E33';
    private static final char LAO_AM = '\u0EB3';

    /// A letter of Malayalam, and how it is written without a vowel.
    private static final Map<Character, Character> CHILLU =
            Map.of('ണ', 'ൺ', 'ന', 'ൻ', 'ര', 'ർ', 'ല', 'ൽ', 'ള', 'ൾ', 'ക', 'ൿ');

    /// By character; filled as characters are met.
    private static final char[] @Nullable [] FOLDED = new char[1 << 16][];

    private Folding() {}

    /// @param c no surrogate
    /// @return what it is folded to; not to be changed
    static char[] of(char c) {
        char[] folded = FOLDED[c];
        if (folded == null) {
            folded = compute(c);
            FOLDED[c] = folded;
        }
        return folded;
    }

    /// A whole word, supplementary characters included.
    static String of(String word) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            if (Character.isBmpCodePoint(c)) {
                folded.append(of((char) c));
                return;
            }
            String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            if (Character.isBmpCodePoint(plain.codePointAt(0))) {
                folded.append(of(plain));
            } else if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                folded.append((char) ('0' + Character.digit(c, 10)));
            } else if (!isLeftOut(c)) {
                folded.appendCodePoint(Character.toLowerCase(c));
            }
        });
        return folded.toString();
    }

    /// Whether a word with this character may be written in several ways that mean the same to Unicode.
    static boolean mayCombine(char c) {
        return c >= '\u0300' && c < '\u0370'
                || c >= '\u0653' && c <= '\u0655'
                || c >= '\u0900' && c <= '\u1200'
                || c == '\u0582'
                || c == '\u0552'
                || c == '\u3099'
                || c == '\u309A'
                || c >= '\uFF65' && c <= '\uFF9F';
    }

    /// A word as Unicode composes it. Of narrow katakana, whose voicing marks stand apart, the wide ones.
    static String composed(String word) {
        boolean narrow = word.chars().anyMatch(c -> c >= '\uFF65' && c <= '\uFF9F');
        return sequenced(Normalizer.normalize(word, narrow ? Normalizer.Form.NFKC : Normalizer.Form.NFC));
    }

    /// What can be typed as one character or several, or in two orders, and Unicode does not compose: sara am and its
    /// tone in Thai and Lao, the chillu letters of Malayalam, the Armenian yev.
    private static String sequenced(String word) {
        StringBuilder sequenced = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int last = sequenced.length() - 1;
            char before = last < 0 ? 0 : sequenced.charAt(last);
            boolean joined = c == '\u200D' && before == '\u0D4D' && last > 0;
            char chillu = joined ? CHILLU.getOrDefault(sequenced.charAt(last - 1), '\0') : 0;
            if ((c == 'ւ' || c == 'Ւ') && (before == 'ե' || before == 'Ե')) {
                sequenced.append(c == 'ւ' ? 'վ' : 'Վ');
            } else if (chillu != 0) {
                sequenced.setLength(last - 1);
                sequenced.append(chillu);
            } else if (isTone(c) && (before == SARA_AM || before == LAO_AM)) {
                sequenced.setCharAt(last, c);
                sequenced.append(before);
            } else if (c == SARA_AM - 1 || c == LAO_AM - 1) {
                int at = last;
                while (at >= 0 && isTone(sequenced.charAt(at))) {
                    at--;
                }
                boolean ring = at >= 0 && sequenced.charAt(at) == (c < LAO_AM - 1 ? '\u0E4D' : '\u0ECD');
                if (ring) {
                    sequenced.deleteCharAt(at);
                }
                sequenced.append(ring ? (char) (c + 1) : c);
            } else {
                sequenced.append(c);
            }
        }
        return sequenced.toString();
    }

    private static boolean isTone(char c) {
        return c >= 0x0E48 && c <= 0x0E4B || c >= 0x0EC8 && c <= 0x0ECB;
    }

    private static char[] compute(char c) {
        if (c < 0x80) {
            return new char[] {Character.toLowerCase(c)};
        }
        if (isLeftOut(c)) {
            return NOTHING;
        }
        for (int i = 0; i < MAPPED.length(); i += 2) {
            if (MAPPED.charAt(i) == c) {
                return new char[] {MAPPED.charAt(i + 1)};
            }
        }
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return new char[] {(char) ('0' + Character.digit(c, 10))};
        }
        switch (c) {
            case 'և' -> {
                return "եվ".toCharArray();
            }
            case 'װ' -> {
                return "וו".toCharArray();
            }
            case 'ױ' -> {
                return "וי".toCharArray();
            }
            case 'ײ' -> {
                return "יי".toCharArray();
            }
            default -> {}
        }
        if (isLetterOfItsOwn(c)) {
            return new char[] {Character.toLowerCase(c)};
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        if (parts.length() > 1 && isSpelledOut(parts) || parts.length() == 1 && parts.charAt(0) != c) {
            StringBuilder folded = new StringBuilder();
            parts.chars().forEach(part -> folded.append(of((char) part)));
            return folded.toString().toCharArray();
        }
        char lower = Character.toLowerCase(c);
        if (lower != c) {
            return of(lower);
        }
        char[] plain = new char[4];
        int length = ASCIIFoldingFilter.foldToASCII(new char[] {c}, 0, plain, 0, 1);
        return length == 1 ? new char[] {Character.toLowerCase(plain[0])} : Arrays.copyOf(plain, length);
    }

    /// Letters and marks alone: a fraction or a number in brackets stays what it is.
    private static boolean isSpelledOut(String parts) {
        return parts.codePoints()
                .allMatch(part ->
                        Character.isLetterOrDigit(part) || Character.getType(part) == Character.NON_SPACING_MARK);
    }

    /// Marks that are written or not as the writer likes, and characters that say only how to set others.
    private static boolean isLeftOut(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> true;
            case Character.NON_SPACING_MARK -> isAccent(c) || isPoint(c) || isNukta(c);
            case Character.ENCLOSING_MARK -> true;
            // Tatweel, geresh and gershayim, signs of Armenian inside the word, the dot of Catalan and Greek.
            default ->
                c == 0x0640 || c == 0x05F3 || c == 0x05F4 || c >= 0x055A && c <= 0x055F || c == 0x00B7 || c == 0x0387;
        };
    }

    private static boolean isAccent(int c) {
        return c >= 0x0300 && c <= 0x036F
                || c >= 0x0483 && c <= 0x0487
                || c >= 0x1AB0 && c <= 0x1AFF
                || c >= 0x1DC0 && c <= 0x1DFF
                || c >= 0x20D0 && c <= 0x20FF
                || c >= 0xFE00 && c <= 0xFE2F
                || c >= 0xE0100 && c <= 0xE01EF;
    }

    /// Vowel points and reading marks of Hebrew, Arabic and Syriac.
    private static boolean isPoint(int c) {
        return c >= 0x0591 && c <= 0x05C7
                || c >= 0x0610 && c <= 0x061A
                || c >= 0x064B && c <= 0x065F
                || c == 0x0670
                || c >= 0x06D6 && c <= 0x06ED
                || c >= 0x0730 && c <= 0x074A
                || c >= 0x0898 && c <= 0x08FF
                || c == 0xFB1E;
    }

    /// The dot below of Indian scripts.
    private static boolean isNukta(int c) {
        return switch (c) {
            case 0x093C, 0x09BC, 0x0A3C, 0x0ABC, 0x0B3C, 0x0C3C, 0x0CBC, 0x110BA, 0x11173 -> true;
            default -> false;
        };
    }

    /// Where a mark makes another letter and no accented one, or where the parts are no letters.
    private static boolean isLetterOfItsOwn(char c) {
        boolean cyrillic = c >= 0x0400 && c <= 0x052F;
        if (cyrillic) {
            return "ёЁѐЀѝЍ".indexOf(c) < 0;
        }
        boolean hangul = c >= 0x1100 && c <= 0x11FF || c >= 0x3130 && c <= 0x318F || c >= 0xA960 && c <= 0xD7FF;
        boolean kana = c >= 0x3040 && c <= 0x30FF;
        boolean mark = Character.getType(c) == Character.COMBINING_SPACING_MARK
                || Character.getType(c) == Character.NON_SPACING_MARK;
        boolean thaiOrLao = c >= 0x0E00 && c <= 0x0EFF;
        return hangul || kana || mark || thaiOrLao;
    }
}
