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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/// Documents that stream through the story policy: each is assigned at once, stories that are one are united, and
/// stories that are two are split, as in analysis-service.
/// The sets do not say when a document was first seen, so none is too old to be compared with.
final class StoryStream {

    /// Mixes documents into their background; any number will do.
    private static final long SEED = 7;

    private final StoryState state;
    private final StoryPolicy policy;
    private final Map<UUID, UUID> stories = new HashMap<>();
    private final Map<UUID, List<UUID>> articles = new HashMap<>();
    private int united;
    private int split;

    /// A document and the story that it belongs to.
    ///
    /// @param topic the kind of event, where the set gives it: stories of one topic are similar; otherwise the
    /// story
    record LabelledDocument(StoryArticle article, String story, String topic) {}

    /// How well the stories that were found agree with those of the set (B-cubed, over the labelled documents;
    /// a text of the background in the story of a document counts against precision).
    ///
    /// @param found stories with a labelled document
    /// @param united times that two stories became one
    /// @param split times that one became two
    /// @param largestBackground the most texts of the background that are in one story
    record Score(
            int documents,
            int stories,
            int found,
            double precision,
            double recall,
            int united,
            int split,
            int largestBackground) {

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

    /// @return texts without labels, in the order of their file; of none if the folder has no such file
    static List<StoryArticle> background(Path folder) throws IOException {
        List<StoryArticle> background = new ArrayList<>();
        for (JsonNode document : JsonLines.read(folder.resolve("background.jsonl.gz"))) {
            background.add(article(document));
        }
        return background;
    }

    /// @param language `en`, or one without a list of common words
    static Score run(List<LabelledDocument> documents, StoryPolicy.Settings settings, String language) {
        return run(documents, List.of(), settings, language);
    }

    /// Half of the background comes first; the other half is mixed among the documents. Both keep their order.
    static Score run(
            List<LabelledDocument> documents,
            List<StoryArticle> background,
            StoryPolicy.Settings settings,
            String language) {
        StoryStream stream = new StoryStream(settings, language);
        int half = background.size() / 2;
        background.subList(0, half).forEach(stream::assign);
        Random random = new Random(SEED);
        int document = 0;
        int text = half;
        while (document < documents.size() || text < background.size()) {
            int left = documents.size() - document;
            boolean labelled = random.nextInt(left + background.size() - text) < left;
            stream.assign(labelled ? documents.get(document++).article() : background.get(text++));
        }
        return stream.score(documents);
    }

    private void assign(StoryArticle article) {
        StoryPolicy.Match match = policy.match(state, article);
        UUID joined = match.storyId();
        UUID story = joined == null ? EventIds.of("story", article.articleId()) : joined;
        state.add(article.withTypicality(match.typicality()), story, null);
        put(article.articleId(), story);
        for (UUID other : match.alsoLike()) {
            if (policy.areOne(state, story, other)) {
                united++;
                move(List.copyOf(articles.getOrDefault(other, List.of())), story);
            }
        }
        policy.lookAgain(state, story);
        StoryPolicy.Split divided = policy.split(state, story);
        if (divided != null) {
            split++;
            UUID part = EventIds.of("story", EventIds.of("story-divided", story, article.articleId()));
            move(divided.leaving(), part);
            state.keepApart(story, part);
        }
    }

    private void move(List<UUID> moving, UUID story) {
        moving.forEach(article -> {
            put(article, story);
            state.move(article, story, null);
        });
    }

    private void put(UUID article, UUID story) {
        UUID before = stories.put(article, story);
        if (before != null) {
            articles.getOrDefault(before, List.of()).remove(article);
        }
        articles.computeIfAbsent(story, absent -> new ArrayList<>()).add(article);
    }

    private Score score(List<LabelledDocument> documents) {
        Map<String, Integer> gold = new HashMap<>();
        Map<Pair, Integer> both = new HashMap<>();
        Map<UUID, Integer> labelled = new HashMap<>();
        for (LabelledDocument document : documents) {
            UUID found = Objects.requireNonNull(stories.get(document.article().articleId()));
            gold.merge(document.story(), 1, Integer::sum);
            both.merge(new Pair(document.story(), found), 1, Integer::sum);
            labelled.merge(found, 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<Pair, Integer> each : both.entrySet()) {
            double square = (double) each.getValue() * each.getValue();
            precision += square / size(each.getKey().found());
            recall += square / gold.getOrDefault(each.getKey().gold(), 1);
        }
        return new Score(
                documents.size(),
                gold.size(),
                labelled.size(),
                precision / documents.size(),
                recall / documents.size(),
                united,
                split,
                largestBackground(labelled));
    }

    private int largestBackground(Map<UUID, Integer> labelled) {
        return articles.keySet().stream()
                .mapToInt(story -> size(story) - labelled.getOrDefault(story, 0))
                .max()
                .orElse(0);
    }

    private int size(UUID story) {
        return articles.getOrDefault(story, List.of()).size();
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
            return StoryArticle.of(id, null, Instant.EPOCH, EventVector.of(title, text));
        }
        String title = document.path("title").asText("");
        String text = document.path("description").asText("") + "\n"
                + document.path("text").asText("");
        return StoryArticle.of(id, null, Instant.EPOCH, EventVector.of(title, text));
    }
}
