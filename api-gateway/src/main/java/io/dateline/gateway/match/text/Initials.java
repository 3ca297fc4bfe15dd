package io.dateline.gateway.match.text;

import org.jspecify.annotations.Nullable;

/// Abbreviations and initials with dots or without: `F.B.I.`, `J.P.`, `J. P.`, `J P`.
public final class Initials {

    /// Fewest letters of a name that a missing blank has joined to its initials: `J.P.Morgan`. Shorter ones are
    /// domains and names of their own, as in `x.ai` and `E.ON`.
    private static final int NAME = 3;

    private Initials() {}

    /// What stands between two letters.
    public enum Gap {
        DOTTED,
        BLANK,
        OTHER
    }

    /// Where the initials end that a missing blank has joined to a name.
    ///
    /// @return place of the dot behind the last initial; `from` if there is none
    public static int endBeforeName(String text, int from, int to) {
        int last = from;
        int at = from;
        while (at + 1 < to && isDot(text.charAt(at + 1)) && Character.isLetter(text.charAt(at))) {
            last = at + 1;
            at += 2;
        }
        if (last == from || to - at < NAME) {
            return from;
        }
        for (int i = at; i < to; i++) {
            if (isDot(text.charAt(i))) {
                return from;
            }
        }
        return Character.isLetter(text.charAt(at)) ? last : from;
    }

    /// Letters of an abbreviation, such as `F.B.I` and `Ph.D`.
    ///
    /// @return null if the word is none
    public static @Nullable String withoutDots(String text, int from, int to) {
        boolean dots = false;
        for (int i = from; i < to && !dots; i++) {
            dots = isDot(text.charAt(i));
        }
        if (!dots) {
            return null;
        }
        StringBuilder letters = new StringBuilder();
        boolean single = false;
        int part = 0;
        for (int i = from; i <= to; i++) {
            if (i == to || isDot(text.charAt(i))) {
                if (part == 0 || part > 2) {
                    return null;
                }
                single |= part == 1;
                part = 0;
            } else {
                char c = text.charAt(i);
                if (TextAnalysis.isWildcard(c)) {
                    part = Math.max(part, 1);
                } else if (isPartOfLetter(c)) {
                    part += isMark(c) ? 0 : 1;
                } else {
                    return null;
                }
                letters.append(c);
            }
        }
        return single ? letters.toString() : null;
    }

    /// Whether each part of an abbreviation is one letter.
    public static boolean areSingle(String text, int from, int to) {
        int part = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isDot(c)) {
                part = 0;
            } else if (!isMark(c) && !TextAnalysis.isWildcard(c) && ++part > 1) {
                return false;
            }
        }
        return true;
    }

    /// Whether a word is one letter that may be an initial.
    ///
    /// @param anyCase whether small ones are too
    public static boolean isSingle(String text, int from, int to, boolean anyCase) {
        if (to - from != 1) {
            return false;
        }
        char c = text.charAt(from);
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' || anyCase && c >= 'a' && c <= 'z';
        }
        return Character.isLetter(c)
                && !Character.isIdeographic(c)
                && !TextAnalysis.isWildcard(c)
                && (anyCase || !Character.isLowerCase(c));
    }

    /// What stands between a letter that ends at `end` and the next.
    public static Gap gap(String text, int end, int next, int nextEnd) {
        int blank = text.charAt(end) == '.' ? end + 1 : end;
        boolean parted = next - blank == 1 && (isBlank(text.charAt(blank)) || isHyphen(text.charAt(blank)));
        boolean cased = Character.isUpperCase(text.charAt(end - 1)) || Character.isLowerCase(text.charAt(end - 1));
        if (!parted) {
            return Gap.OTHER;
        }
        boolean dot = nextEnd < text.length() && text.charAt(nextEnd) == '.';
        if (blank > end) {
            return dot ? Gap.DOTTED : Gap.OTHER;
        }
        return !dot && cased ? Gap.BLANK : Gap.OTHER;
    }

    /// Whether a short word looks like an abbreviation: `FBI`, `SpA`, `PhD`.
    public static boolean endInCapital(char[] word, int length, int most) {
        return length >= 2 && length <= most && Character.isUpperCase(word[length - 1]);
    }

    public static boolean haveCase(String letters) {
        return letters.chars()
                .allMatch(c -> Character.isUpperCase(c)
                        || Character.isLowerCase(c)
                        || isMark((char) c)
                        || TextAnalysis.isWildcard((char) c));
    }

    /// How an abbreviation is found by whoever writes it with its dots, apart from the word that it looks like.
    public static String form(String letters) {
        StringBuilder form = new StringBuilder().append(WordStream.FORM);
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            char[] folded = Folding.of(c);
            form.append(folded);
            if (folded.length > 0 && !TextAnalysis.isAnyCharacters(c)) {
                form.append('.');
            }
        }
        return form.toString();
    }

    private static boolean isDot(char c) {
        return c == '.' || c == '．';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static boolean isPartOfLetter(char c) {
        return Character.isLetter(c) || isMark(c);
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
