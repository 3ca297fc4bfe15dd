package io.dateline.bench;

import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.analysis.sentiment.ToneHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Task `sentiment`: tone towards a marked target in one sentence; macro F1 over negative, neutral and positive.
public final class SentimentEvaluation implements Evaluation {

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        Map<String, Object> byFile = new TreeMap<>();
        List<ToneTargets> all = new ArrayList<>();
        ToneHead head = ToneHead.load();
        try (Stream<Path> listed = Files.list(folder);
                OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(2)) {
            List<Path> files = listed.filter(
                            file -> file.getFileName().toString().matches("(?!train).*\\.jsonl(\\.gz)?"))
                    .sorted()
                    .toList();
            for (Path file : files) {
                List<ToneTargets> targets = ToneTargets.read(file, encoder);
                byFile.put(file.getFileName().toString(), figures(head, targets));
                all.addAll(targets);
            }
        }
        Map<String, Object> figures = figures(head, all);
        figures.put("by_file", byFile);
        return figures;
    }

    private static Map<String, Object> figures(ToneHead head, List<ToneTargets> targets) {
        int[][] confusion = confusion(head, targets);
        int right = 0;
        for (int c = 0; c < ToneHead.CLASSES; c++) {
            right += confusion[c][c];
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", targets.size());
        figures.put("macro_f1", Math.round(10_000 * macroF1(confusion)) / 10_000.0);
        figures.put("accuracy", targets.isEmpty() ? 0 : Math.round(10_000.0 * right / targets.size()) / 10_000.0);
        return figures;
    }

    /// @return mean of the F1 of negative, neutral and positive, 0 to 1
    public static double macroF1(ToneHead head, List<ToneTargets> targets) {
        return macroF1(confusion(head, targets));
    }

    /// Counts by gold class and found class.
    private static int[][] confusion(ToneHead head, List<ToneTargets> targets) {
        int[][] confusion = new int[ToneHead.CLASSES][ToneHead.CLASSES];
        for (ToneTargets target : targets) {
            double[] tone = head.apply(target.features());
            int found = 0;
            for (int c = 1; c < tone.length; c++) {
                found = tone[c] > tone[found] ? c : found;
            }
            confusion[target.label()][found]++;
        }
        return confusion;
    }

    /// @param confusion counts by gold class and found class
    public static double macroF1(int[][] confusion) {
        double sum = 0;
        for (int c = 0; c < ToneHead.CLASSES; c++) {
            int gold = 0;
            int found = 0;
            for (int other = 0; other < ToneHead.CLASSES; other++) {
                gold += confusion[c][other];
                found += confusion[other][c];
            }
            sum += gold + found == 0 ? 0 : 2.0 * confusion[c][c] / (gold + found);
        }
        return sum / ToneHead.CLASSES;
    }
}
