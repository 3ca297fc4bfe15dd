package io.dateline.bench.copies;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts pairs that a grouping puts together, and that belong together.
final class PairScore {

    private record Both(Object found, Object gold) {}

    private final Map<Object, Integer> found = new HashMap<>();
    private final Map<Object, Integer> gold = new HashMap<>();
    private final Map<Both, Integer> both = new HashMap<>();
    private int count;

    void add(Object foundGroup, Object goldGroup) {
        found.merge(foundGroup, 1, Integer::sum);
        gold.merge(goldGroup, 1, Integer::sum);
        both.merge(new Both(foundGroup, goldGroup), 1, Integer::sum);
        count++;
    }

    Map<String, Object> figures() {
        double right = pairs(both.values());
        double precision = right / Math.max(1, pairs(found.values()));
        double recall = right / Math.max(1, pairs(gold.values()));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", count);
        figures.put("groups", gold.size());
        figures.put("groups_found", found.size());
        figures.put("pair_f1", round(2 * precision * recall / Math.max(1e-9, precision + recall)));
        figures.put("pair_precision", round(precision));
        figures.put("pair_recall", round(recall));
        return figures;
    }

    private static double pairs(Collection<Integer> sizes) {
        return sizes.stream().mapToDouble(size -> size * (size - 1.0) / 2).sum();
    }

    private static double round(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }
}
