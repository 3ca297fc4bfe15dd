package io.dateline.bench.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.analysis.story.StoryArticle;
import io.dateline.analysis.story.StoryPolicy;
import io.dateline.analysis.story.StoryState;
import io.dateline.analysis.wording.EventVector;
import io.dateline.bench.harness.JsonLines;
import io.dateline.contract.id.EventIds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Documents that stream through the story policy: each is assigned at once, stories that one bridges are united,
/// and stories that it shows to be two are split, as in analysis-service.
/// The sets do not say when a document was first seen, so none is too old to be compared with.
final class StoryStream {

    private final StoryState state;
    private final StoryPolicy policy;
    private final Map<UUID, UUID> stories = new LinkedHashMap<>();
    private int united;
    private int split;

    /// A document and the story that it belongs to.
    ///
    /// @param topic the kind of event, where the set gives it: stories of one topic are similar; otherwise the
    /// story
    record LabelledDocument(StoryArticle article, String story, String topic) {}

    /// How well the stories that were found agree with those of the set (B-cubed, over documents).
    ///
    /// @param united times that two stories became one
    /// @param split times that one became two
    record Score(int documents, int stories, int found, double precision, double recall, int united, int split) {

        public double f1() {
            return 2 * precision * recall / (precision + recall);
        }
    }

    /// A story of the set and the one that was found for a document of it.
    private record Pair(String gold, UUID found) {}

    private StoryStream(StoryPolicy.Settings settings, String language) {
        policy = new StoryPolicy(settings);
        state = new StoryState(language);
    }

    /// @return the documents of a set in the order of its file, which is chronological where they are dated
    static List<LabelledDocument> read(Path folder) throws IOException {
        List<LabelledDocument> documents = new ArrayList<>();
        for (JsonNode document : JsonLines.read(folder.resolve("docs.jsonl.gz"))) {
            String story = document.get("story").asText();
            documents.add(new LabelledDocument(
                    article(document), story, document.path("topic").asText(story)));
        }
        return documents;
    }

    /// @param language `en`, or one without a list of common words
    static Score run(List<LabelledDocument> documents, StoryPolicy.Settings settings, String language) {
        StoryStream stream = new StoryStream(settings, language);
        documents.forEach(document -> stream.assign(document.article()));
        return stream.score(documents);
    }

    private void assign(StoryArticle article) {
        StoryPolicy.Match match = policy.match(state, article);
        UUID story = match == null ? EventIds.of("story", article.articleId()) : match.storyId();
        state.add(article, story, null);
        stories.put(article.articleId(), story);
        UUID bridged = match == null ? null : policy.bridged(state, match);
        if (bridged != null) {
            united++;
            move(
                    stories.entrySet().stream()
                            .filter(each -> each.getValue().equals(bridged))
                            .map(Map.Entry::getKey)
                            .toList(),
                    story);
        }
        StoryPolicy.Split divided = policy.split(state, story);
        if (divided != null) {
            split++;
            UUID part = EventIds.of("story", EventIds.of("story-divided", story, article.articleId()));
            move(divided.leaving(), part);
            state.keepApart(story, part);
        }
    }

    private void move(List<UUID> articles, UUID story) {
        articles.forEach(article -> {
            stories.put(article, story);
            state.move(article, story, null);
        });
    }

    private Score score(List<LabelledDocument> documents) {
        Map<String, Integer> gold = new HashMap<>();
        Map<UUID, Integer> found = new HashMap<>();
        Map<Pair, Integer> both = new HashMap<>();
        List<Pair> pairs = documents.stream()
                .map(document -> new Pair(
                        document.story(),
                        Objects.requireNonNull(stories.get(document.article().articleId()))))
                .toList();
        for (Pair pair : pairs) {
            gold.merge(pair.gold(), 1, Integer::sum);
            found.merge(pair.found(), 1, Integer::sum);
            both.merge(pair, 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<Pair, Integer> each : both.entrySet()) {
            double square = (double) each.getValue() * each.getValue();
            precision += square / found.getOrDefault(each.getKey().found(), 1);
            recall += square / gold.getOrDefault(each.getKey().gold(), 1);
        }
        return new Score(
                pairs.size(),
                gold.size(),
                found.size(),
                precision / pairs.size(),
                recall / pairs.size(),
                united,
                split);
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
            return new StoryArticle(id, null, Instant.EPOCH, EventVector.of(title, text));
        }
        String title = document.path("title").asText("");
        String text = document.path("description").asText("") + "\n"
                + document.path("text").asText("");
        return new StoryArticle(id, null, Instant.EPOCH, EventVector.of(title, text));
    }
}
