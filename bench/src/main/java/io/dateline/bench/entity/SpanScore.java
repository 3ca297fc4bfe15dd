package io.dateline.bench.entity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Precision, recall and F1 over names in texts: a name is right if its place and its type are.
public final class SpanScore {

    private static final String ALL = "";

    /// By type: right, marked, found.
    private final Map<String, int[]> counts = new TreeMap<>();

    public void add(List<NamedText.Name> marked, List<NamedText.Name> found) {
        Set<NamedText.Name> right = new HashSet<>(marked);
        right.retainAll(new HashSet<>(found));
        right.forEach(name -> count(name.type(), 0));
        marked.forEach(name -> count(name.type(), 1));
        found.forEach(name -> count(name.type(), 2));
    }

    public void add(SpanScore other) {
        other.counts.forEach((type, of) -> {
            int[] sums = counts.computeIfAbsent(type, unused -> new int[3]);
            Arrays.setAll(sums, at -> sums[at] + of[at]);
        });
    }

    private void count(String type, int column) {
        counts.computeIfAbsent(type, unused -> new int[3])[column]++;
        counts.computeIfAbsent(ALL, unused -> new int[3])[column]++;
    }

    /// `entity_f1`, `precision`, `recall`, `names` and the F1 `by_type`.
    public Map<String, Object> figures() {
        int[] all = counts.getOrDefault(ALL, new int[3]);
        Map<String, Object> byType = new TreeMap<>();
        counts.forEach((type, of) -> {
            if (!type.equals(ALL)) {
                byType.put(type, f1(of));
            }
        });
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("entity_f1", f1(all));
        figures.put("precision", ratio(all[0], all[2]));
        figures.put("recall", ratio(all[0], all[1]));
        figures.put("names", all[1]);
        figures.put("by_type", byType);
        return figures;
    }

    private static double f1(int[] of) {
        return ratio(2 * of[0], of[1] + of[2]);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : Math.round(1e4 * part / whole) / 1e4;
    }
}
