package io.dateline.bench.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Precision and recall of texts, on multisets of word shingles.
final class ExtractionMetrics {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final int width;
    private int pages;
    private double precisions;
    private double recalls;

    /// @param width words a shingle
    ExtractionMetrics(int width) {
        this.width = width;
    }

    /// Adds one page.
    ///
    /// @return F1 of this page alone
    double add(String expected, String found) {
        Map<String, Integer> gold = shingles(expected);
        Map<String, Integer> got = shingles(found);
        int right = 0;
        for (Map.Entry<String, Integer> shingle : got.entrySet()) {
            right += Math.min(shingle.getValue(), gold.getOrDefault(shingle.getKey(), 0));
        }
        double surplus = total(got) - right;
        double missing = total(gold) - right;
        double precision = right + surplus > 0 ? right / (right + surplus) : missing == 0 ? 1 : 0;
        double recall = right + missing > 0 ? right / (right + missing) : surplus == 0 ? 1 : 0;
        pages++;
        precisions += precision;
        recalls += recall;
        return harmonic(precision, recall);
    }

    double precision() {
        return pages == 0 ? 0 : precisions / pages;
    }

    double recall() {
        return pages == 0 ? 0 : recalls / pages;
    }

    double f1() {
        return harmonic(precision(), recall());
    }

    int pages() {
        return pages;
    }

    static double harmonic(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /// Four digits are enough for a figure.
    static double rounded(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }

    private Map<String, Integer> shingles(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        Map<String, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, tokens.size() - width + 1); i++) {
            List<String> shingle = tokens.subList(i, Math.min(i + width, tokens.size()));
            if (!shingle.isEmpty()) {
                shingles.merge(String.join(" ", shingle), 1, Integer::sum);
            }
        }
        return shingles;
    }

    private static int total(Map<String, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }
}
