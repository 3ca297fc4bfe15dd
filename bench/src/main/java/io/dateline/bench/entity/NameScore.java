package io.dateline.bench.entity;

import io.dateline.analysis.entity.NameTagger;
import io.dateline.analysis.entity.Style;
import io.dateline.analysis.entity.span.NameClass;
import io.dateline.analysis.entity.span.NameSpan;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Precision, recall and F1 over names: a name is right if its tokens and its type are (conlleval).
final class NameScore {

    private static final String ALL = "";

    private final Map<String, int[]> counts = new TreeMap<>();

    /// The type of a data set that corresponds to a class of the tagger; empty where the set has none.
    static String typeOf(NameClass found, boolean wnut) {
        return switch (found) {
            case PERSON -> wnut ? "person" : "PER";
            case PLACE -> wnut ? "location" : "LOC";
            case COMPANY -> wnut ? "corporation" : "ORG";
            case GROUP -> wnut ? "group" : "ORG";
            case PRODUCT -> wnut ? "product" : "MISC";
            case WORK -> wnut ? "creative-work" : "MISC";
            case OTHER -> wnut ? "" : "MISC";
        };
    }

    /// Tags a file and counts.
    void add(ConllFile file, NameTagger tagger) {
        boolean wnut = file.isWnut();
        Style style = wnut ? Style.SOCIAL : Style.EDITED;
        for (List<ConllFile.Sentence> document : file.documents()) {
            List<List<String>> tokens =
                    document.stream().map(ConllFile.Sentence::tokens).toList();
            List<List<NameSpan>> found = tagger.tag(tokens, style);
            for (int at = 0; at < document.size(); at++) {
                add(document.get(at).names(), found.get(at), wnut);
            }
        }
    }

    /// Adds what another score counted.
    void add(NameScore other) {
        other.counts.forEach((type, of) -> {
            int[] sums = counts.computeIfAbsent(type, unused -> new int[3]);
            for (int column = 0; column < 3; column++) {
                sums[column] += of[column];
            }
        });
    }

    void add(List<ConllFile.Name> gold, List<NameSpan> found, boolean wnut) {
        Set<ConllFile.Name> open = new HashSet<>(gold);
        for (ConllFile.Name name : gold) {
            count(name.type(), 1);
        }
        for (NameSpan span : found) {
            String type = typeOf(span.type(), wnut);
            if (type.isEmpty()) {
                continue;
            }
            count(type, 2);
            if (open.contains(new ConllFile.Name(span.first(), span.end(), type))) {
                count(type, 0);
            }
        }
    }

    private void count(String type, int column) {
        counts.computeIfAbsent(type, unused -> new int[3])[column]++;
        counts.computeIfAbsent(ALL, unused -> new int[3])[column]++;
    }

    double f1() {
        return figures(counts.getOrDefault(ALL, new int[3]))[2];
    }

    /// `entity_f1`, `precision`, `recall`, `names` and the F1 `by_type`.
    Map<String, Object> figures() {
        int[] all = counts.getOrDefault(ALL, new int[3]);
        double[] total = figures(all);
        Map<String, Object> byType = new TreeMap<>();
        counts.forEach((type, of) -> {
            if (!type.equals(ALL)) {
                byType.put(type, figures(of)[2]);
            }
        });
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("entity_f1", total[2]);
        figures.put("precision", total[0]);
        figures.put("recall", total[1]);
        figures.put("names", all[1]);
        figures.put("by_type", byType);
        return figures;
    }

    private static double[] figures(int[] of) {
        double precision = of[2] == 0 ? 0 : (double) of[0] / of[2];
        double recall = of[1] == 0 ? 0 : (double) of[0] / of[1];
        double f1 = of[0] == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new double[] {round(precision), round(recall), round(f1)};
    }

    private static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
