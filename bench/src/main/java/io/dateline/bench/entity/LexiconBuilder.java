package io.dateline.bench.entity;

import io.dateline.analysis.entity.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Builds a [Lexicon]: how often each word is written with a capital in running text, and its path in [WordTree].
final class LexiconBuilder {

    /// Words that occur less often get no share of capitals.
    private static final int MIN = 2;

    private final Map<String, int[]> small = new HashMap<>();
    private final Map<String, Integer> branches = new HashMap<>();

    /// Counts lower-case and capitalised occurrences; the first word of a sentence, headlines and sentences in
    /// capitals do not count.
    void read(List<String> tokens) {
        long capitals = tokens.stream().filter(LexiconBuilder::isCapital).count();
        if (capitals * 2 > tokens.size()) {
            return;
        }
        for (int at = 1; at < tokens.size(); at++) {
            String token = tokens.get(at);
            boolean afterSign = !Character.isLetterOrDigit(tokens.get(at - 1).charAt(0));
            if (Character.isLetter(token.charAt(0)) && !afterSign) {
                small.computeIfAbsent(token.toLowerCase(Locale.ROOT), unused -> new int[2])[isCapital(token) ? 1 : 0]++;
            }
        }
    }

    void branches(Map<String, Integer> known) {
        branches.putAll(known);
    }

    Lexicon build() {
        Map<Integer, Lexicon.Word> words = new HashMap<>();
        small.forEach((word, counts) -> {
            int all = counts[0] + counts[1];
            if (all >= MIN) {
                words.put(Lexicon.key(word), new Lexicon.Word(branches.getOrDefault(word, -1), 99 * counts[0] / all));
            }
        });
        branches.forEach((word, branch) -> words.putIfAbsent(Lexicon.key(word), new Lexicon.Word(branch, -1)));
        return new Lexicon(words);
    }

    private static boolean isCapital(String token) {
        return Character.isUpperCase(token.charAt(0));
    }
}
