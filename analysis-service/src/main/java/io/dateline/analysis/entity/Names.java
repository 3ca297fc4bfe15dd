package io.dateline.analysis.entity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Ways in which the same name is written.
final class Names {

    /// Forms of one name that have no word in common; by folded form.
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("us", "United States"),
            Map.entry("usa", "United States"),
            Map.entry("america", "United States"),
            Map.entry("united states of america", "United States"),
            Map.entry("united states", "United States"),
            Map.entry("uk", "United Kingdom"),
            Map.entry("united kingdom", "United Kingdom"),
            Map.entry("britain", "United Kingdom"),
            Map.entry("great britain", "United Kingdom"),
            Map.entry("uae", "United Arab Emirates"),
            Map.entry("united arab emirates", "United Arab Emirates"),
            Map.entry("dprk", "North Korea"),
            Map.entry("n korea", "North Korea"),
            Map.entry("s korea", "South Korea"),
            Map.entry("ussr", "Soviet Union"),
            Map.entry("un", "United Nations"),
            Map.entry("united nations", "United Nations"),
            Map.entry("eu", "European Union"),
            Map.entry("european union", "European Union"));

    private static final Set<String> COMPANY_FORMS = Set.of(
            "inc",
            "corp",
            "corporation",
            "co",
            "company",
            "ltd",
            "limited",
            "plc",
            "llc",
            "ag",
            "sa",
            "spa",
            "nv",
            "gmbh",
            "holdings",
            "group");

    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "de", "du", "la", "in", "on", "&");

    private Names() {}

    /// Without case, accents and points: `U.S.` and `US` fold alike.
    static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                folded.append(Character.toLowerCase(c));
            } else if (Character.isWhitespace(c) || c == '-' || c == '‐') {
                folded.append(folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ' ? "" : " ");
            }
        }
        String result = folded.toString().strip();
        return result.isEmpty() ? name.toLowerCase(Locale.ROOT) : result;
    }

    /// The usual form of a name that goes by several; the name itself for all others.
    static String usual(String name) {
        return SAME.getOrDefault(fold(name), name);
    }

    static boolean isCompanyForm(String foldedWord) {
        return COMPANY_FORMS.contains(foldedWord);
    }

    /// First letters of the words of a name, with and without its small words; empty for a single word.
    static Set<String> initials(List<String> words) {
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
    static boolean isAcronym(String name) {
        String letters = name.replace(".", "");
        return letters.length() >= 2 && letters.length() <= 6 && letters.chars().allMatch(Character::isUpperCase);
    }
}
