package io.dateline.analysis.entity;

import io.dateline.analysis.entity.span.NameClass;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a document says about a word in all its places: a name that is plain in one sentence helps to see it in the
/// next.
final class DocumentEvidence {

    /// How far the other places of a word move its score; chosen on the development parts of the evaluation sets.
    private static final float WEIGHT = 4f;

    private static final int KINDS = NameClass.COUNT + 1;

    private final Map<String, float[]> words = new HashMap<>();

    private DocumentEvidence() {}

    static DocumentEvidence gather(List<List<String>> sentences, List<Lattice> lattices) {
        DocumentEvidence evidence = new DocumentEvidence();
        for (int at = 0; at < sentences.size(); at++) {
            List<String> sentence = sentences.get(at);
            for (int token = 0; token < sentence.size(); token++) {
                String word = sentence.get(token);
                if (counts(word)) {
                    float[] sums = evidence.words.computeIfAbsent(key(word), unused -> new float[KINDS + 1]);
                    add(lattices.get(at), token, sums);
                }
            }
        }
        return evidence;
    }

    /// Moves the scores of every word that stands elsewhere in the document too.
    ///
    /// @return whether any score was moved
    boolean apply(List<String> sentence, Lattice lattice) {
        boolean moved = false;
        float[] own = new float[KINDS + 1];
        for (int token = 0; token < sentence.size(); token++) {
            String word = sentence.get(token);
            float[] sums = counts(word) && isUpper(word) ? words.get(key(word)) : null;
            if (sums == null || sums[KINDS] < 1.5f) {
                continue;
            }
            Arrays.fill(own, 0);
            add(lattice, token, own);
            float others = sums[KINDS] - own[KINDS];
            for (int kind = 0; kind < KINDS; kind++) {
                float share = (sums[kind] - own[kind]) / (others + 0.5f);
                if (kind == 0) {
                    lattice.raise(token, NameClass.OUTSIDE, WEIGHT * share);
                } else {
                    lattice.raise(token, 2 * kind - 1, WEIGHT * share);
                    lattice.raise(token, 2 * kind, WEIGHT * share);
                }
            }
            moved = true;
        }
        return moved;
    }

    private static void add(Lattice lattice, int token, float[] sums) {
        sums[0] += lattice.probability(token, NameClass.OUTSIDE);
        for (int kind = 1; kind < KINDS; kind++) {
            sums[kind] += lattice.probability(token, 2 * kind - 1) + lattice.probability(token, 2 * kind);
        }
        sums[KINDS]++;
    }

    private static boolean counts(String word) {
        return word.length() > 1 && Character.isLetter(word.charAt(0));
    }

    private static boolean isUpper(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
