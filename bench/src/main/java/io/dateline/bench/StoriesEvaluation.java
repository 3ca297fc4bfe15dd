package io.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.analysis.story.StoryArticle;
import io.dateline.analysis.story.StoryPolicy;
import io.dateline.analysis.story.StoryState;
import io.dateline.analysis.wording.Profile;
import io.dateline.contract.EventIds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Task `stories`: documents stream through the story policy in the order of the file, which is that of their dates
/// where they have some; each is assigned at once, and stories that one bridges are united for good. B-cubed precision,
/// recall and F1 over documents.
/// The sets do not say when a document was first seen, so none is too old to be compared with.
final class StoriesEvaluation implements Evaluation {

    /// A gold story and the story that the policy gave a document of it.
    private record Assigned(String gold, UUID story) {}

    @Override
    public Map<String, Object> run(Path folder) throws IOException {
        List<JsonNode> documents = JsonLines.read(folder.resolve("docs.jsonl.gz"));
        StoryState state = new StoryState();
        StoryPolicy policy = new StoryPolicy();
        Map<UUID, UUID> stories = new LinkedHashMap<>();
        Map<UUID, String> gold = new HashMap<>();
        for (JsonNode document : documents) {
            StoryArticle article = article(document);
            StoryPolicy.Match match = policy.match(state, article);
            UUID story = match == null ? EventIds.of("story", article.articleId()) : match.storyId();
            state.add(article, story, null);
            stories.put(article.articleId(), story);
            gold.put(article.articleId(), document.get("story").asText());
            UUID bridged = match == null ? null : policy.bridged(state, match);
            if (bridged != null) {
                for (Map.Entry<UUID, UUID> before : stories.entrySet()) {
                    if (before.getValue().equals(bridged)) {
                        before.setValue(story);
                        state.move(before.getKey(), story, null);
                    }
                }
            }
        }
        return score(stories.entrySet().stream()
                .map(each -> new Assigned(gold.getOrDefault(each.getKey(), ""), each.getValue()))
                .toList());
    }

    private static StoryArticle article(JsonNode document) {
        UUID id = EventIds.of("article", document.get("id").asText());
        if (document.has("sentences")) {
            List<String> sentences = new ArrayList<>();
            document.get("sentences").forEach(sentence -> {
                String text = sentence.asText();
                if (!text.startsWith("http")) {
                    sentences.add(text);
                }
            });
            String title = sentences.isEmpty() ? "" : sentences.getFirst();
            String text = String.join("\n", sentences.subList(Math.min(1, sentences.size()), sentences.size()));
            return new StoryArticle(id, null, Instant.EPOCH, Profile.of(title, text));
        }
        String title = document.path("title").asText("");
        String text = document.path("description").asText("") + "\n"
                + document.path("text").asText("");
        return new StoryArticle(id, null, Instant.EPOCH, Profile.of(title, text));
    }

    private static Map<String, Object> score(List<Assigned> assigned) {
        Map<String, Integer> gold = new HashMap<>();
        Map<UUID, Integer> found = new HashMap<>();
        Map<Assigned, Integer> both = new HashMap<>();
        for (Assigned document : assigned) {
            gold.merge(document.gold(), 1, Integer::sum);
            found.merge(document.story(), 1, Integer::sum);
            both.merge(document, 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Assigned document : assigned) {
            double shared = both.getOrDefault(document, 0);
            precision += shared / found.getOrDefault(document.story(), 1);
            recall += shared / gold.getOrDefault(document.gold(), 1);
        }
        precision /= assigned.size();
        recall /= assigned.size();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", assigned.size());
        figures.put("stories", gold.size());
        figures.put("stories_found", found.size());
        figures.put("bcubed_f1", round(2 * precision * recall / (precision + recall)));
        figures.put("bcubed_precision", round(precision));
        figures.put("bcubed_recall", round(recall));
        return figures;
    }

    private static double round(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }
}
