package io.dateline.bench.entity;

import io.dateline.analysis.entity.NameTagger;
import io.dateline.bench.harness.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Names found in sentences with marked names: entity-level micro F1, exact span and type. Reads every file of the
/// folder whose name ends in `.conll` or `.conll.gz` and is not that of a training part. `learned` is the share of
/// sentences (of at least five words) that the shipped weights were trained on; where it is not near 0 the figure
/// proves nothing, and docs/evaluation.md has the one from models that had not seen them.
///
/// Files `LANGUAGE.NAME.jsonl.gz` ([NamedText]) are judged `by_language`, over persons, places and
/// organisations, each line as an article without a title. Other languages than English need the encoder of
/// many languages; without it they are counted in `not_available_here` and in nothing else. A folder may hold
/// files of either kind or of both.
public final class EntitiesEvaluation implements Evaluation {

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        List<Path> texts = files(folder, EntitiesEvaluation::isOfTexts);
        List<Path> columns = files(folder, EntitiesEvaluation::isOfColumns);
        if (texts.isEmpty() && columns.isEmpty()) {
            throw new IOException("no file *.conll, *.conll.gz or LANGUAGE.NAME.jsonl.gz to judge in " + folder);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        if (!columns.isEmpty()) {
            figures.putAll(columns(columns));
        }
        if (!texts.isEmpty()) {
            TextsEvaluation.figures(texts).forEach(figures::putIfAbsent);
        }
        return figures;
    }

    private static Map<String, Object> columns(List<Path> files) throws IOException {
        NameTagger tagger = NameTagger.load();
        NameScore total = new NameScore();
        Map<String, Object> byFile = new TreeMap<>();
        LearnedSentences learned = LearnedSentences.load();
        int sentences = 0;
        int judged = 0;
        int seen = 0;
        for (Path path : files) {
            ConllFile file = ConllFile.read(path);
            NameScore score = new NameScore();
            score.add(file, tagger);
            total.add(score);
            byFile.put(path.getFileName().toString(), score.figures());
            for (ConllFile.Sentence sentence : file.sentences()) {
                sentences++;
                // Short sentences are the same in many places.
                if (sentence.tokens().size() >= 5) {
                    judged++;
                    seen += learned.holds(sentence.tokens()) ? 1 : 0;
                }
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", sentences);
        figures.putAll(total.figures());
        figures.put("learned", Math.round(1e4 * seen / Math.max(1, judged)) / 1e4);
        figures.put("by_file", byFile);
        return figures;
    }

    private static List<Path> files(Path folder, Predicate<Path> judged) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(judged).sorted().toList();
        }
    }

    private static boolean isOfColumns(Path path) {
        String name = path.getFileName().toString();
        boolean training = name.startsWith("train") || name.contains("train.");
        boolean columns = name.endsWith(".conll") || name.endsWith(".conll.gz");
        return columns && !training;
    }

    private static boolean isOfTexts(Path path) {
        return path.getFileName().toString().matches("[a-z]{2,3}\\..+\\.jsonl(\\.gz)?");
    }
}
