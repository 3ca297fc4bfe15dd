package io.dateline.bench.topic;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.analysis.embedding.OnnxSentenceEncoder;
import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.topic.TopicStage;
import io.dateline.bench.harness.Evaluation;
import io.dateline.bench.harness.JsonLines;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Topic;
import io.dateline.contract.fixture.ArticleBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Task `topics`: whether the strongest topic lies under the top level that the label stands for, with no training
/// on the set. An article without a topic counts as wrong.
public final class TopicsEvaluation implements Evaluation {

    private static final Map<String, String> TOP_LEVEL_OF_LABEL = Map.of(
            "entertainment", "01000000",
            "business", "04000000",
            "health", "07000000",
            "politics", "11000000",
            "religion", "12000000",
            "technology", "13000000",
            "sports", "15000000");

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        Map<String, Object> byFile = new TreeMap<>();
        int right = 0;
        int all = 0;
        int english = 0;
        try (Stream<Path> listed = Files.list(folder);
                OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(2)) {
            TopicStage stage = new TopicStage(encoder);
            List<Path> files = listed.filter(
                            file -> file.getFileName().toString().matches("(?!train).*\\.jsonl(\\.gz)?"))
                    .sorted()
                    .toList();
            for (Path file : files) {
                String language = language(file);
                List<JsonNode> rows = JsonLines.read(file);
                int rightHere = (int)
                        rows.stream().filter(row -> right(stage, row, language)).count();
                byFile.put(file.getFileName().toString(), figures(rightHere, rows.size()));
                // Other languages are not supported and not guessed; their figures stand under by_file.
                if (language.equals("en")) {
                    right += rightHere;
                    english += rows.size();
                }
                all += rows.size();
            }
        }
        Map<String, Object> figures = figures(right, english);
        figures.put("documents", all);
        figures.put("by_file", byFile);
        return figures;
    }

    private static String language(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("eng.") || name.startsWith("docs.") ? "en" : name.substring(0, name.indexOf('.'));
    }

    private static boolean right(TopicStage stage, JsonNode row, String language) {
        String gold = row.has("iptc")
                ? row.get("iptc").asText().substring(0, 8)
                : TOP_LEVEL_OF_LABEL.getOrDefault(row.path("category").asText(), "");
        Article article = new ArticleBuilder(
                        row.has("title")
                                ? row.get("title").asText("-")
                                : row.path("headline").asText("-"),
                        row.get("text").asText())
                .id(UUID.nameUUIDFromBytes(row.toString().getBytes(StandardCharsets.UTF_8)))
                .build();
        Document document = Document.of(article).withLanguage(new Language(language, 1));
        return switch (stage.apply(document)) {
            case Outcome.Analysed(Document known) -> {
                List<Topic> topics = known.topics();
                yield !topics.isEmpty()
                        && topics.stream()
                                .anyMatch(topic -> topic.code().equals("medtop:" + gold)
                                        && topic.score() >= topics.getFirst().score());
            }
            case Outcome.Rejected ignored -> false;
        };
    }

    private static Map<String, Object> figures(int right, int all) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", all);
        figures.put("accuracy", all == 0 ? 0 : Math.round(10_000.0 * right / all) / 10_000.0);
        return figures;
    }
}
