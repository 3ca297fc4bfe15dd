package io.dateline.bench.copies;

import io.dateline.analysis.syndication.CopyArticle;
import io.dateline.analysis.syndication.CopyState;
import io.dateline.analysis.syndication.Sketch;
import io.dateline.bench.harness.Benchmark;
import io.dateline.contract.id.EventIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Templates filled with other names and figures, each filling printed one to three times with edits (a
/// sentence cut, a local sentence in front, a figure corrected). They stream in random order. A filling is told
/// apart if no print of it shares a group with a print of another; pair F1 as in task `copies`.
public final class TemplatesBenchmark implements Benchmark {

    private static final int FILLINGS = 60;
    private static final int MAX_PRINTS = 3;
    private static final long SEED = 17;

    private record Print(String filling, int number, String text) {}

    @Override
    public Map<String, Object> run() {
        Random random = new Random(SEED);
        List<Print> prints = new ArrayList<>();
        for (int template = 0; template < Templates.ALL.size(); template++) {
            for (int filling = 0; filling < FILLINGS; filling++) {
                String text = Templates.filled(Templates.ALL.get(template), random);
                int count = 1 + random.nextInt(MAX_PRINTS);
                for (int number = 0; number < count; number++) {
                    prints.add(new Print(template + "/" + filling, number, number == 0 ? text : edited(text, random)));
                }
            }
        }
        Collections.shuffle(prints, random);
        CopyState state = new CopyState();
        PairScore score = new PairScore();
        Map<UUID, Set<String>> fillings = new HashMap<>();
        for (Print print : prints) {
            UUID id = EventIds.of("article", print.filling() + "/" + print.number());
            CopyArticle article = new CopyArticle(id, null, null, Instant.EPOCH, 0, Sketch.of(print.text()));
            UUID group = CopiesEvaluation.assign(state, article);
            score.add(group, print.filling());
            fillings.computeIfAbsent(group, absent -> new HashSet<>()).add(print.filling());
        }
        Set<String> mixed = new HashSet<>();
        fillings.values().stream().filter(each -> each.size() > 1).forEach(mixed::addAll);
        int all = Templates.ALL.size() * FILLINGS;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("templates", Templates.ALL.size());
        figures.put("fillings", all);
        figures.put("told_apart", Math.round(10_000.0 * (all - mixed.size()) / all) / 10_000.0);
        figures.putAll(score.figures());
        return figures;
    }

    private static String edited(String text, Random random) {
        List<String> sentences = new ArrayList<>(List.of(text.split("(?<=\\.) ")));
        if (random.nextInt(2) == 0) {
            sentences.removeLast();
        }
        if (random.nextInt(3) == 0) {
            sentences.addFirst("This is what the people of the district were told today by their own paper.");
        }
        String print = String.join(" ", sentences);
        return random.nextInt(4) == 0
                ? print.replaceFirst("\\b\\d+\\b", String.valueOf(2 + random.nextInt(398)))
                : print;
    }
}
