package io.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.bench.copies.CopiesEvaluation;
import io.dateline.bench.entity.EntitiesEvaluation;
import io.dateline.bench.extraction.DatesEvaluation;
import io.dateline.bench.extraction.ExtractionEvaluation;
import io.dateline.bench.extraction.LineEvaluation;
import io.dateline.bench.extraction.MetadataEvaluation;
import io.dateline.bench.feed.FeedsEvaluation;
import io.dateline.bench.feed.RobotsEvaluation;
import io.dateline.bench.harness.Evaluation;
import io.dateline.bench.language.LanguagesEvaluation;
import io.dateline.bench.query.QueriesEvaluation;
import io.dateline.bench.quote.QuotesEvaluation;
import io.dateline.bench.sentiment.ArticleSentimentEvaluation;
import io.dateline.bench.sentiment.SentimentEvaluation;
import io.dateline.bench.story.StoriesEvaluation;
import io.dateline.bench.story.StreamEvaluation;
import io.dateline.bench.topic.OwnTopicsEvaluation;
import io.dateline.bench.topic.TopicsEvaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// `./dateline eval TASK DIR`: runs one evaluation and prints its figures as one JSON line, the last of its output.
public final class Eval {

    /// One line a task; keep them in alphabetical order.
    private static final Map<String, Supplier<Evaluation>> TASKS = new TreeMap<>(Map.ofEntries(
            Map.entry("article-sentiment", ArticleSentimentEvaluation::new),
            Map.entry("copies", CopiesEvaluation::new),
            Map.entry("dates", DatesEvaluation::new),
            Map.entry("entities", EntitiesEvaluation::new),
            Map.entry("extraction", ExtractionEvaluation::new),
            Map.entry("feeds", FeedsEvaluation::new),
            Map.entry("languages", LanguagesEvaluation::new),
            Map.entry("line", LineEvaluation::new),
            Map.entry("metadata", MetadataEvaluation::new),
            Map.entry("own-topics", OwnTopicsEvaluation::new),
            Map.entry("queries", QueriesEvaluation::new),
            Map.entry("quotes", QuotesEvaluation::new),
            Map.entry("robots", RobotsEvaluation::new),
            Map.entry("sentiment", SentimentEvaluation::new),
            Map.entry("stories", StoriesEvaluation::new),
            Map.entry("stream", StreamEvaluation::new),
            Map.entry("topics", TopicsEvaluation::new)));

    private Eval() {}

    /// Names of all evaluations.
    static Set<String> tasks() {
        return Set.copyOf(TASKS.keySet());
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2 || !TASKS.containsKey(arguments[0])) {
            System.err.println("usage: ./dateline eval TASK DIR, where TASK is one of " + TASKS.keySet());
            System.exit(2);
        }
        Path folder = Path.of(arguments[1]);
        if (!Files.isDirectory(folder)) {
            System.err.println(folder + " is not a folder; give the folder that holds the data of " + arguments[0]);
            System.exit(2);
        }
        long start = System.nanoTime();
        Map<String, Object> figures =
                Objects.requireNonNull(TASKS.get(arguments[0])).get().run(folder);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("task", arguments[0]);
        line.putAll(figures);
        line.put("seconds", Math.round((System.nanoTime() - start) / 1e7) / 100.0);
        System.out.println(new ObjectMapper().writeValueAsString(line));
    }
}
