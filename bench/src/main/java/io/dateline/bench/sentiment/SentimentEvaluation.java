package io.dateline.bench.sentiment;

import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.analysis.sentiment.SentimentHead;
import io.dateline.bench.harness.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Task `sentiment`: sentiment towards a marked target in one sentence; macro F1 over negative, neutral and positive.
public final class SentimentEvaluation implements Evaluation {

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        Map<String, Object> byFile = new TreeMap<>();
        List<SentimentTargets> all = new ArrayList<>();
        SentimentHead head = SentimentHead.load();
        try (Stream<Path> listed = Files.list(folder);
                OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(2)) {
            List<Path> files = listed.filter(
                            file -> file.getFileName().toString().matches("(?!train).*\\.jsonl(\\.gz)?"))
                    .sorted()
                    .toList();
            for (Path file : files) {
                List<SentimentTargets> targets = SentimentTargets.read(file, encoder);
                byFile.put(file.getFileName().toString(), figures(head, targets));
                all.addAll(targets);
            }
        }
        Map<String, Object> figures = figures(head, all);
        figures.put("by_file", byFile);
        return figures;
    }

    private static Map<String, Object> figures(SentimentHead head, List<SentimentTargets> targets) {
        int[][] confusion = confusion(head, targets);
        int right = 0;
        for (int c = 0; c < SentimentHead.CLASSES; c++) {
            right += confusion[c][c];
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", targets.size());
        figures.put("macro_f1", Math.round(10_000 * macroF1(confusion)) / 10_000.0);
        figures.put("accuracy", targets.isEmpty() ? 0 : Math.round(10_000.0 * right / targets.size()) / 10_000.0);
        return figures;
    }

    /// Counts by gold class and found class.
    private static int[][] confusion(SentimentHead head, List<SentimentTargets> targets) {
        int[][] confusion = new int[SentimentHead.CLASSES][SentimentHead.CLASSES];
        for (SentimentTargets target : targets) {
            double[] probabilities = head.apply(target.features());
            int found = 0;
            for (int c = 1; c < probabilities.length; c++) {
                found = probabilities[c] > probabilities[found] ? c : found;
            }
            confusion[target.label()][found]++;
        }
        return confusion;
    }

    /// @param confusion counts by gold class and found class
    /// @return mean of the F1 of negative, neutral and positive, 0 to 1
    public static double macroF1(int[][] confusion) {
        double sum = 0;
        for (int c = 0; c < SentimentHead.CLASSES; c++) {
            int gold = 0;
            int found = 0;
            for (int other = 0; other < SentimentHead.CLASSES; other++) {
                gold += confusion[c][other];
                found += confusion[other][c];
            }
            sum += gold + found == 0 ? 0 : 2.0 * confusion[c][c] / (gold + found);
        }
        return sum / SentimentHead.CLASSES;
    }
}
