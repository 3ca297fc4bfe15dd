package io.dateline.bench.pipeline;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.watch.WatchStage;
import io.dateline.analysis.watch.WatchedNames;
import io.dateline.bench.harness.Benchmark;
import io.dateline.contract.NameWatched;
import io.dateline.contract.finding.Entity;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/// Processor time that the search for watched names takes in an article of 400 words, with no, a thousand and fifty
/// thousand names of three aliases each, and the time to load fifty thousand.
public final class WatchBenchmark implements Benchmark {

    private static final int ROUNDS = 20;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public Map<String, Object> run() throws IOException {
        Random random = new Random(20261125);
        List<Document> documents =
                AnalyseBenchmark.written().stream().map(Document::of).toList();
        String[] vocabulary = documents.stream()
                .map(document -> document.article().text())
                .collect(Collectors.joining(" "))
                .split("\\W+");
        Map<String, Object> figures = new LinkedHashMap<>();
        for (int count : new int[] {0, 1_000, 50_000}) {
            List<NameWatched> names = names(count, vocabulary, random);
            WatchedNames.of(names);
            long began = threads.getCurrentThreadCpuTime();
            WatchedNames watched = WatchedNames.of(names);
            long made = threads.getCurrentThreadCpuTime() - began;
            figures.put("microseconds_per_article_with_" + count, microseconds(documents, watched));
            if (count == 50_000) {
                figures.put("milliseconds_to_take_in_" + count, made / 100_000 / 10.0);
                figures.put("found_per_article", found(documents, watched));
            }
        }
        return figures;
    }

    private double microseconds(List<Document> documents, WatchedNames watched) {
        WatchStage stage = new WatchStage(() -> watched);
        for (int round = 0; round < ROUNDS; round++) {
            documents.forEach(stage::apply);
        }
        long began = threads.getCurrentThreadCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            documents.forEach(stage::apply);
        }
        return (threads.getCurrentThreadCpuTime() - began) / (ROUNDS * documents.size()) / 100 / 10.0;
    }

    private static double found(List<Document> documents, WatchedNames watched) {
        WatchStage stage = new WatchStage(() -> watched);
        int found = 0;
        for (Document document : documents) {
            if (stage.apply(document) instanceof Outcome.Analysed(Document known)) {
                found += known.watched().size();
            }
        }
        return Math.round(10.0 * found / documents.size()) / 10.0;
    }

    /// Names that begin with a word of the articles and go on with an invented one; one of 500 with another of their
    /// words, so that an article holds a few.
    private static List<NameWatched> names(int count, String[] vocabulary, Random random) {
        List<NameWatched> names = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            List<String> phrases = new ArrayList<>();
            for (int phrase = 0; phrase < 4; phrase++) {
                String second = random.nextInt(500) == 0
                        ? vocabulary[random.nextInt(vocabulary.length)]
                        : "x" + Integer.toString(random.nextInt(1 << 24), 36);
                phrases.add(vocabulary[random.nextInt(vocabulary.length)] + " " + second);
            }
            NameWatched.Words words = new NameWatched.Words(
                    phrases.getFirst(), Entity.Type.ORGANISATION, phrases.subList(1, 4), List.of(), false);
            names.add(NameWatched.of(new UUID(1, at), 1, words));
        }
        return names;
    }
}
