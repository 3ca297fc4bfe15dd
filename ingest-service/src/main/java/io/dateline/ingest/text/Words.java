package io.dateline.ingest.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Text made tidy, and how much it says.
public final class Words {

    private Words() {}

    /// Divides the parts of a Japanese headline, where a blank of usual width would mean nothing.
    private static final char WIDE = '\u3000';

    /// One line: NFC, white space collapsed, no control, zero-width or bidi-override characters.
    public static String tidy(@Nullable CharSequence raw) {
        if (raw == null) {
            return "";
        }
        StringBuilder tidy = new StringBuilder(raw.length());
        boolean gap = false;
        boolean wide = false;
        boolean ascii = true;
        for (int i = 0; i < raw.length(); i++) {
            char next = raw.charAt(i);
            if (isBlank(next)) {
                wide = next == WIDE && !gap;
                gap = true;
            } else if (!isJunk(raw, i, next)) {
                if (gap && !tidy.isEmpty()) {
                    tidy.append(wide && isDense(next) ? WIDE : ' ');
                }
                gap = false;
                ascii &= next < 0x300;
                tidy.append(next);
            }
        }
        return ascii || Normalizer.isNormalized(tidy, Normalizer.Form.NFC)
                ? tidy.toString()
                : Normalizer.normalize(tidy, Normalizer.Form.NFC);
    }

    public static boolean isBlank(char next) {
        return next <= ' '
                || next == '\u00a0'
                || next == '\u2028'
                || next == '\u2029'
                || next == '\u3000'
                || next >= '\u2000' && next <= '\u200a'
                || next == '\u202f'
                || next == '\u205f'
                || next == '\u0085';
    }

    /// Zero-width joiners are letters' own business in the scripts that need them, and junk elsewhere.
    private static boolean isJunk(CharSequence raw, int i, char next) {
        if (next < 0x7f) {
            return false;
        }
        if (next == '\u200c' || next == '\u200d') {
            return i == 0 || raw.charAt(i - 1) < '\u0590';
        }
        if (Character.isSurrogate(next)) {
            return Character.isHighSurrogate(next)
                    ? i + 1 >= raw.length() || !Character.isLowSurrogate(raw.charAt(i + 1))
                    : i == 0 || !Character.isHighSurrogate(raw.charAt(i - 1));
        }
        return next <= '\u009f'
                || next == '\u00ad'
                || next == '\u200b'
                || next == '\u200e'
                || next == '\u200f'
                || next >= '\u202a' && next <= '\u202e'
                || next >= '\u2060' && next <= '\u206f'
                || next == '\ufeff'
                || next == '\ufffc'
                || next == '\u180e'
                || next >= '\ufff0' && next <= '\ufffb';
    }

    /// How much a text says, in Latin characters without blanks: a Han, kana or Hangul character counts for several.
    public static int weight(CharSequence text, int from) {
        int weight = 0;
        for (int i = from; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next > ' ' && next != '\u00a0') {
                weight += isDense(next) ? 3 : 1;
            }
        }
        return weight;
    }

    public static boolean isDense(char next) {
        return next >= '\u3040' && next <= '\u9fff' || next >= '\uac00' && next <= '\ud7a3';
    }

    private static final Set<Character> STOPS = Set.of(
            '.', '!', '?', '…', '。', '！', '？', '।', '۔', '؟', '։', '።', '"', '”', '“', '»', '」', '』', '’', ')', '）',
            ':', ';', '؛', '：');

    /// Whether a line ends as a sentence does.
    public static boolean endsSentence(CharSequence text) {
        return !text.isEmpty() && STOPS.contains(text.charAt(text.length() - 1));
    }

    /// Letters and digits in lower case, everything else left out; for comparing titles and lines.
    public static String key(CharSequence text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (Character.isLetterOrDigit(next)) {
                key.append(Character.toLowerCase(next));
            }
        }
        return key.toString();
    }

    /// Splits a class or id into lower-case words: `articleBody__share-bar` is article, body, share, bar.
    public static List<String> tokens(String name) {
        List<String> tokens = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
            boolean hump = letter
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (!letter || hump) {
                if (i > start) {
                    tokens.add(name.substring(start, i).toLowerCase(java.util.Locale.ROOT));
                }
                start = hump ? i : i + 1;
            }
        }
        return tokens;
    }
}
