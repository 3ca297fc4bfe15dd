package io.dateline.analysis.topic;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Passage;
import io.dateline.analysis.pipeline.SentenceEncoder;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.analysis.pipeline.Vectors;
import io.dateline.contract.Span;
import io.dateline.contract.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says what an article is about, in IPTC Media Topics, without having been trained on labelled articles: by how
/// alike its passage is to sentences that were written to describe each topic, and by the words of the topic that
/// it uses. English only: other languages get no topics.
public final class TopicStage implements Stage {

    /// Weight of one unit of cosine against one unit of word evidence.
    private static final double LIKENESS = 9;

    private static final double WORDS = 1;

    /// Evidence at which an editor would as soon assign a topic as not.
    private static final double EVEN = 5.2;

    private static final double TITLE_FACTOR = 2;
    private static final int MOST_TOPICS = 6;
    private static final int MOST_EVIDENCE = 5;

    private final SentenceEncoder encoder;
    private final TopicTree tree = new TopicTree();
    private final List<Description> descriptions = Description.all();
    private final TopicWords words = new TopicWords(descriptions);
    private final List<float[][]> vectors = new ArrayList<>();

    public TopicStage(SentenceEncoder encoder) {
        this.encoder = encoder;
        for (Description description : descriptions) {
            vectors.add(encoder.encode(description.sentences()));
        }
    }

    @Override
    public Outcome apply(Document document) {
        String language = document.language().code();
        if (!language.startsWith("en")) {
            return new Outcome.Analysed(document);
        }
        return new Outcome.Analysed(document.withTopics(topics(document)));
    }

    /// Evidence for one description in one article.
    private record Evidence(int description, double strength, List<Span> spans) {}

    private List<Topic> topics(Document document) {
        Map<String, Topic> found = new LinkedHashMap<>();
        List<Evidence> evidence = new ArrayList<>(weigh(document));
        evidence.sort(Comparator.comparingDouble(Evidence::strength).reversed());
        for (Evidence one : evidence) {
            double score = 1 / (1 + Math.exp(EVEN - one.strength()));
            boolean best = found.isEmpty();
            if (score < (best ? 0.2 : 0.5) || found.size() >= MOST_TOPICS) {
                break;
            }
            for (String code : tree.path(descriptions.get(one.description()).code())) {
                found.putIfAbsent(code, topic(code, score, one.spans()));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble(Topic::score).reversed())
                .limit(MOST_TOPICS)
                .toList();
    }

    private Topic topic(String code, double score, List<Span> spans) {
        List<String> path = tree.path(code).stream().map(tree::name).toList();
        return new Topic(code, tree.name(code), path, Math.round(score * 1000) / 1000.0, spans);
    }

    private List<Evidence> weigh(Document document) {
        Passage passage = Passage.of(document);
        float[][] lines = encoder.encode(passage.words());
        float[] whole = new float[encoder.dimensions()];
        for (int at = 0; at < lines.length; at++) {
            Vectors.add(whole, lines[at], at == 0 ? 3 : at == 1 ? 2 : 1);
        }
        whole = Vectors.unit(whole);
        List<TopicWords.Hit> hits =
                new ArrayList<>(words.in(Span.Field.TITLE, document.article().title()));
        hits.addAll(words.in(Span.Field.TEXT, document.article().text()));
        Map<Integer, List<TopicWords.Hit>> byDescription = new HashMap<>();
        hits.forEach(hit -> byDescription
                .computeIfAbsent(hit.description(), d -> new ArrayList<>())
                .add(hit));
        List<Evidence> found = new ArrayList<>();
        for (int at = 0; at < descriptions.size(); at++) {
            List<TopicWords.Hit> own = byDescription.getOrDefault(at, List.of());
            double strength = LIKENESS * likeness(whole, vectors.get(at)) + WORDS * worth(own);
            found.add(new Evidence(at, strength, spans(own, passage, lines, vectors.get(at))));
        }
        return found;
    }

    /// Mean of the two description sentences that are most alike.
    private static double likeness(float[] article, float[][] description) {
        double best = -1;
        double second = -1;
        for (float[] sentence : description) {
            double cosine = Vectors.dot(article, sentence);
            if (cosine > best) {
                second = best;
                best = cosine;
            } else if (cosine > second) {
                second = cosine;
            }
        }
        return second < 0 ? best : (best + second) / 2;
    }

    /// Different words count, repeats a little; saturating, since a long article uses many words.
    private static double worth(List<TopicWords.Hit> hits) {
        Map<String, Double> byKey = new HashMap<>();
        for (TopicWords.Hit hit : hits) {
            double worth = hit.worth() * (hit.span().field() == Span.Field.TITLE ? TITLE_FACTOR : 1);
            byKey.merge(hit.key(), worth, (a, b) -> Math.max(a, b) + 0.25 * hit.worth());
        }
        return Math.log1p(
                byKey.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    /// The words that speak for the topic, each once; without any, the line that is most alike.
    private static List<Span> spans(
            List<TopicWords.Hit> hits, Passage passage, float[][] lines, float[][] description) {
        Set<String> seen = new HashSet<>();
        List<Span> spans = hits.stream()
                .sorted(Comparator.comparingDouble(TopicWords.Hit::worth).reversed())
                .filter(hit -> seen.add(hit.key()))
                .limit(MOST_EVIDENCE)
                .map(TopicWords.Hit::span)
                .toList();
        if (!spans.isEmpty()) {
            return spans;
        }
        int best = 0;
        for (int at = 1; at < lines.length; at++) {
            if (likeness(lines[at], description) > likeness(lines[best], description)) {
                best = at;
            }
        }
        return List.of(passage.lines().get(best).span());
    }
}
