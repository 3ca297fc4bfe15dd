package io.dateline.analysis.topic;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Passage;
import io.dateline.analysis.pipeline.SentenceEncoder;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.analysis.pipeline.Vectors;
import io.dateline.contract.finding.Span;
import io.dateline.contract.finding.Topic;
import java.util.ArrayList;
import java.util.Collections;
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

    private static final double WORDS = 1.5;

    /// How far several descriptions of one topic add up: 0 would be the strongest alone.
    private static final double SOFTNESS = 0.5;

    /// Evidence at which an editor would as soon assign a topic as not, and how sharply that turns; a logistic curve
    /// of these two numbers over the top levels of 1,540 articles with one label each, 2026-11-23.
    private static final double EVEN = 6.3;

    private static final double SLOPE = 1.5;

    /// The strongest topic is told even when it is doubtful, further ones only when they are likely.
    private static final double MIN_FIRST = 0.05;

    private static final double MIN = 0.35;

    /// Some topics are filed far less often than others and need more evidence. A guess from how desks file, not
    /// counted on any labelled set.
    private static final Map<String, Double> RARITY = Map.of(
            "medtop:08000000", 0.4,
            "medtop:09000000", 0.4,
            "medtop:10000000", 0.4,
            "medtop:14000000", 0.4,
            "medtop:17000000", 0.4,
            "medtop:02000000", 0.2,
            "medtop:03000000", 0.2,
            "medtop:05000000", 0.2,
            "medtop:06000000", 0.2,
            "medtop:16000000", 0.2);

    private static final double TITLE_FACTOR = 2;
    private static final int MAX_TOPICS = 8;
    private static final int MAX_EVIDENCE = 5;

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

    /// What an article shows of one description.
    private record Evidence(int description, double likeness, List<TopicWords.Hit> hits) {

        double own() {
            return LIKENESS * likeness + WORDS * worth(hits);
        }
    }

    /// An article as the encoder sees it.
    private record Seen(Passage passage, float[][] lines, float[] whole) {}

    private List<Topic> topics(Document document) {
        Seen seen = see(document);
        Map<String, List<Evidence>> byTop = new LinkedHashMap<>();
        for (Evidence evidence : weigh(document, seen.whole())) {
            String code = descriptions.get(evidence.description()).code();
            byTop.computeIfAbsent(tree.path(code).getFirst(), top -> new ArrayList<>())
                    .add(evidence);
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        byTop.forEach((top, evidence) -> scores.put(top, score(top, evidence)));
        double best = Collections.max(scores.values());
        List<Topic> found = new ArrayList<>();
        byTop.forEach((top, evidence) -> {
            double score = scores.getOrDefault(top, 0.0);
            if (score >= MIN || score == best && score >= MIN_FIRST) {
                found.addAll(tell(top, score, evidence, seen));
            }
        });
        // The sort is stable, so a broader topic stays before the narrower ones of equal score.
        found.sort(Comparator.comparingDouble(Topic::score).reversed());
        return found.subList(0, Math.min(MAX_TOPICS, found.size()));
    }

    private Seen see(Document document) {
        Passage passage = Passage.of(document);
        float[][] lines = encoder.encode(passage.words());
        float[] whole = new float[encoder.dimensions()];
        for (int at = 0; at < lines.length; at++) {
            Vectors.add(whole, lines[at], at == 0 ? 3 : at == 1 ? 2 : 1);
        }
        return new Seen(passage, lines, Vectors.unit(whole));
    }

    private List<Evidence> weigh(Document document, float[] whole) {
        List<TopicWords.Hit> hits =
                new ArrayList<>(words.in(Span.Field.TITLE, document.article().title()));
        hits.addAll(words.in(Span.Field.TEXT, document.article().text()));
        Map<Integer, List<TopicWords.Hit>> byDescription = new HashMap<>();
        hits.forEach(hit -> byDescription
                .computeIfAbsent(hit.description(), d -> new ArrayList<>())
                .add(hit));
        List<Evidence> found = new ArrayList<>();
        for (int at = 0; at < descriptions.size(); at++) {
            found.add(new Evidence(at, likeness(whole, vectors.get(at)), byDescription.getOrDefault(at, List.of())));
        }
        return found;
    }

    /// A top level has the words of all its descriptions together: a word for cinema also speaks for culture.
    private static double score(String top, List<Evidence> evidence) {
        double all = WORDS * worth(hits(evidence));
        double sum = 0;
        for (Evidence one : evidence) {
            sum += Math.exp((LIKENESS * one.likeness() + all) / SOFTNESS);
        }
        double strength = SOFTNESS * Math.log(sum) - RARITY.getOrDefault(top, 0.0);
        return 1 / (1 + Math.exp(SLOPE * (EVEN - strength)));
    }

    private static List<TopicWords.Hit> hits(List<Evidence> evidence) {
        return evidence.stream().flatMap(one -> one.hits().stream()).toList();
    }

    /// The top level, and the narrower topics that hold enough of its evidence.
    private List<Topic> tell(String top, double score, List<Evidence> evidence, Seen seen) {
        double strongest = evidence.stream().mapToDouble(Evidence::own).max().orElse(0);
        Map<String, List<Evidence>> byCode = new LinkedHashMap<>();
        Map<String, Double> shares = new LinkedHashMap<>();
        double total = 0;
        for (Evidence one : evidence) {
            double share = Math.exp(one.own() - strongest);
            total += share;
            for (String code : tree.path(descriptions.get(one.description()).code())) {
                byCode.computeIfAbsent(code, c -> new ArrayList<>()).add(one);
                shares.merge(code, share, Double::sum);
            }
        }
        List<Topic> told = new ArrayList<>();
        for (Map.Entry<String, List<Evidence>> entry : byCode.entrySet()) {
            String code = entry.getKey();
            double own = code.equals(top) ? score : score * shares.getOrDefault(code, 0.0) / total;
            if (code.equals(top) || own >= MIN) {
                List<String> path = tree.path(code).stream().map(tree::name).toList();
                double rounded = Math.round(own * 1000) / 1000.0;
                told.add(new Topic(code, tree.name(code), path, rounded, spans(entry.getValue(), seen)));
            }
        }
        return told;
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
    private List<Span> spans(List<Evidence> evidence, Seen seen) {
        Set<String> told = new HashSet<>();
        List<Span> spans = hits(evidence).stream()
                .sorted(Comparator.comparingDouble(TopicWords.Hit::worth).reversed())
                .filter(hit -> told.add(hit.key()))
                .limit(MAX_EVIDENCE)
                .map(TopicWords.Hit::span)
                .toList();
        if (!spans.isEmpty()) {
            return spans;
        }
        int best = 0;
        double most = -1;
        for (int at = 0; at < seen.lines().length; at++) {
            for (Evidence one : evidence) {
                double alike = likeness(seen.lines()[at], vectors.get(one.description()));
                if (alike > most) {
                    most = alike;
                    best = at;
                }
            }
        }
        return List.of(seen.passage().lines().get(best).span());
    }
}
