package io.dateline.bench.train;

import io.dateline.analysis.entity.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Gathers what a [Lexicon] holds: how words are written in running text, and their branches in a tree of meanings.
final class LexiconBuilder {

    /// Words seen less often say nothing about how they are written.
    private static final int FEWEST = 2;

    private final Map<String, int[]> small = new HashMap<>();
    private final Map<String, Integer> branches = new HashMap<>();

    /// Counts small and capital beginnings; the first word, headlines and sentences in capitals do not count.
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
            if (all >= FEWEST) {
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
