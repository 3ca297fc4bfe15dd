package io.dateline.analysis.naming;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Ways in which the same name is written.
public final class Names {

    /// Legal forms at the end of a company's name, folded.
    private static final Set<String> LEGAL_FORMS = Set.of(
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "ltd",
            "limited",
            "plc",
            "llc",
            "llp",
            "ag",
            "sa",
            "spa",
            "se",
            "nv",
            "bv",
            "gmbh",
            "oyj",
            "asa",
            "ab",
            "as",
            "kk",
            "pty",
            "sarl",
            "sas",
            "pjsc",
            "pao",
            "ojsc",
            "bhd",
            "tbk");

    /// Names of which so little is left without the legal form that it would be another's.
    private static final Set<String> TOO_SHORT = Set.of(
            "news",
            "media",
            "general",
            "national",
            "united",
            "international",
            "first",
            "american",
            "british",
            "group",
            "the",
            "global",
            "world",
            "central",
            "royal",
            "public",
            "standard",
            "universal",
            "continental");

    /// Letters that no accent is taken from.
    private static final Map<Character, String> WHOLE_LETTERS = Map.ofEntries(
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ı', "i"),
            Map.entry('þ', "th"),
            Map.entry('ð', "d"),
            Map.entry('ħ', "h"));

    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "de", "du", "la", "in", "on", "&");

    private Names() {}

    /// Without case, accents and points: `U.S.` and `US` fold alike.
    public static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                char small = Character.toLowerCase(c);
                String whole = small < 0x80 ? null : WHOLE_LETTERS.get(small);
                if (whole == null) {
                    folded.append(small);
                } else {
                    folded.append(whole);
                }
            } else if (Character.isWhitespace(c) || c == '-' || c == '‐') {
                folded.append(folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ' ? "" : " ");
            }
        }
        String result = folded.toString().strip();
        return result.isEmpty() ? name.toLowerCase(Locale.ROOT) : result;
    }

    /// A folded company name without its legal form: `sony` of `sony corp`; other names as they are.
    static String withoutLegalForm(String folded) {
        String name = folded;
        for (int space = name.lastIndexOf(' '); space > 0; space = name.lastIndexOf(' ')) {
            String rest = name.substring(0, space);
            if (!LEGAL_FORMS.contains(name.substring(space + 1)) || TOO_SHORT.contains(rest) || rest.length() < 3) {
                break;
            }
            name = rest;
        }
        return name;
    }

    /// First letters of the words of a name, with and without its small words; empty for a single word.
    public static Set<String> initials(List<String> words) {
        if (words.size() < 2) {
            return Set.of();
        }
        StringBuilder all = new StringBuilder();
        StringBuilder large = new StringBuilder();
        for (String word : words) {
            char first = Character.toLowerCase(word.charAt(0));
            all.append(first);
            large.append(SMALL.contains(word.toLowerCase(Locale.ROOT)) ? "" : first);
        }
        return all.length() == large.length() ? Set.of(all.toString()) : Set.of(all.toString(), large.toString());
    }

    /// Whether a name looks like an acronym: two to six capitals.
    public static boolean isAcronym(String name) {
        String letters = name.replace(".", "");
        return letters.length() >= 2 && letters.length() <= 6 && letters.chars().allMatch(Character::isUpperCase);
    }
}
