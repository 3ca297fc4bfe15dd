package io.dateline.bench;

import io.dateline.analysis.entity.NameTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Names found in sentences with marked names: entity-level micro F1, exact span and type. Reads every file of the
/// folder whose name holds `.conll` and does not begin with `train` or `wnut17train`.
final class EntitiesEvaluation implements Evaluation {

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        NameTagger tagger = NameTagger.load();
        NameScore total = new NameScore();
        Map<String, Object> byFile = new TreeMap<>();
        int sentences = 0;
        for (Path path : files(folder)) {
            ConllFile file = ConllFile.read(path);
            NameScore score = new NameScore();
            score.add(file, tagger);
            total.add(score);
            byFile.put(path.getFileName().toString(), score.figures());
            sentences += file.sentences().size();
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", sentences);
        figures.putAll(total.figures());
        figures.put("by_file", byFile);
        return figures;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(EntitiesEvaluation::isJudged).sorted().toList();
            if (files.isEmpty()) {
                throw new IOException("no file *.conll or *.conll.gz to judge in " + folder);
            }
            return files;
        }
    }

    private static boolean isJudged(Path path) {
        String name = path.getFileName().toString();
        boolean training = name.startsWith("train") || name.contains("train.");
        boolean columns = name.endsWith(".conll") || name.endsWith(".conll.gz");
        return columns && !training;
    }
}
