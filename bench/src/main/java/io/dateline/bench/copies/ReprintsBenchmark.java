package io.dateline.bench.copies;

import io.dateline.analysis.syndication.CopyArticle;
import io.dateline.analysis.syndication.CopyState;
import io.dateline.analysis.syndication.Sketch;
import io.dateline.bench.entity.ConllFile;
import io.dateline.bench.entity.WrittenSentences;
import io.dateline.bench.harness.Benchmark;
import io.dateline.contract.id.EventIds;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Generated agency texts and edited reprints of them: cut, with a local paragraph in front, with words changed, with
/// paragraphs in another order, or all of it. They stream in random order. Pair F1 as in task `copies`, and the time
/// of one decision.
public final class ReprintsBenchmark implements Benchmark {

    private static final int AGENCY_TEXTS = 3_000;
    private static final int MAX_PRINTS = 12;
    private static final long SEED = 11;

    /// A print and the agency text it was made from.
    private record Print(int origin, int number, String text) {}

    @Override
    public Map<String, Object> run() throws IOException {
        Random random = new Random(SEED);
        List<String> sentences = sentences();
        List<Print> prints = new ArrayList<>();
        for (int origin = 0; origin < AGENCY_TEXTS; origin++) {
            List<String> agency = article(sentences, 8 + random.nextInt(22), random);
            int count = 1 + random.nextInt(MAX_PRINTS);
            for (int number = 0; number < count; number++) {
                prints.add(new Print(origin, number, edited(agency, sentences, random)));
            }
        }
        Collections.shuffle(prints, random);
        CopyState state = new CopyState();
        PairScore score = new PairScore();
        long nanos = 0;
        for (Print print : prints) {
            UUID id = EventIds.of("article", print.origin() + "/" + print.number());
            long start = System.nanoTime();
            CopyArticle article = new CopyArticle(id, null, null, Instant.EPOCH, 0, Sketch.of(print.text()));
            UUID group = CopiesEvaluation.assign(state, article);
            nanos += System.nanoTime() - start;
            score.add(group, print.origin());
        }
        Map<String, Object> figures = new LinkedHashMap<>(score.figures());
        figures.put("microseconds_per_article", Math.round(nanos / 1e3 / prints.size()));
        return figures;
    }

    private static List<String> sentences() throws IOException {
        List<String> sentences = new ArrayList<>();
        for (ConllFile.Sentence sentence : new WrittenSentences(SEED).make(60)) {
            if (sentence.tokens().size() >= 8) {
                sentences.add(String.join(" ", sentence.tokens()));
            }
        }
        return sentences;
    }

    private static List<String> article(List<String> sentences, int length, Random random) {
        List<String> article = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            article.add(sentences.get(random.nextInt(sentences.size())));
        }
        return article;
    }

    /// Edits that a newspaper may make; at least half of the text stays.
    private static String edited(List<String> agency, List<String> sentences, Random random) {
        List<String> print = new ArrayList<>(agency);
        if (random.nextInt(3) == 0) {
            int kept = Math.max(4, (int) (print.size() * (0.4 + 0.6 * random.nextDouble())));
            print = new ArrayList<>(print.subList(0, Math.min(kept, print.size())));
        }
        if (random.nextInt(4) == 0 && print.size() > 4) {
            print.add(print.remove(1 + random.nextInt(print.size() - 1)));
        }
        if (random.nextInt(3) == 0) {
            int local = 1 + random.nextInt(Math.max(1, print.size() / 4));
            print.addAll(0, article(sentences, local, random));
        }
        String text = String.join(" ", print);
        return random.nextInt(3) == 0 ? withWordsChanged(text, 0.03, random) : text;
    }

    private static String withWordsChanged(String text, double share, Random random) {
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (random.nextDouble() < share) {
                words[i] = "changed" + random.nextInt(100);
            }
        }
        return String.join(" ", words);
    }
}
