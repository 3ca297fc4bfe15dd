package io.dateline.analysis.sentiment;

import io.dateline.analysis.pipeline.Document;
import io.dateline.analysis.pipeline.Encoding;
import io.dateline.analysis.pipeline.Outcome;
import io.dateline.analysis.pipeline.Passage;
import io.dateline.analysis.pipeline.SentenceEncoder;
import io.dateline.analysis.pipeline.Stage;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The sentiment towards each entity, from the sentences of the passage that name it, and of the article, from all of
/// them. Neutral unless the sentences show otherwise. English only: other languages get no sentiment.
public final class SentimentStage implements Stage {

    /// Languages in which tone is measured; in all others there is none, which is not neutral.
    public static final Set<String> LANGUAGES = Set.of("en");

    private static final int NEGATIVE = 0;
    private static final int NEUTRAL = 1;
    private static final int POSITIVE = 2;

    private static final int MAX_EVIDENCE = 3;

    private final SentenceEncoder encoder;
    private final SentimentHead head;
    private final Aggregation aggregation;

    public SentimentStage(SentenceEncoder encoder, SentimentHead head) {
        this(encoder, head, Aggregation.CHOSEN);
    }

    /// @param aggregation how sentences add up
    public SentimentStage(SentenceEncoder encoder, SentimentHead head, Aggregation aggregation) {
        this.encoder = encoder;
        this.head = head;
        this.aggregation = aggregation;
    }

    /// What one sentence says.
    ///
    /// @param sentiment probabilities of negative, neutral and positive
    private record Judgement(Span sentence, double weight, double[] sentiment) {

        Judgement times(double factor) {
            return new Judgement(sentence, weight * factor, sentiment);
        }
    }

    @Override
    public Outcome apply(Document document) {
        if (!LANGUAGES.contains(document.language().code())) {
            return new Outcome.Analysed(document);
        }
        Passage passage = Passage.of(document);
        List<Encoding> encodings = encoder.read(passage.words());
        List<Entity> entities = new ArrayList<>();
        List<Judgement> ofArticle = new ArrayList<>();
        Map<Integer, Pronouns.Place> pronouns =
                Pronouns.in(passage, document.entities(), document.article().text());
        for (Entity entity : document.entities()) {
            List<Judgement> judgements = towards(entity, passage, encodings, pronouns);
            judgements.forEach(each -> ofArticle.add(each.times(aggregation.namedWeight())));
            entities.add(entity.withSentiment(towardsEntity(judgements)));
        }
        for (int at = 0; at < encodings.size(); at++) {
            Passage.Line line = passage.lines().get(at);
            double[] sentiment = head.apply(
                    TargetFeatures.of(encodings.get(at), 0, line.words().length()));
            ofArticle.add(new Judgement(line.span(), line.isTitle() ? aggregation.titleWeight() : 1, sentiment));
        }
        return new Outcome.Analysed(document.withEntities(entities)
                .withWatched(watched(document, passage, encodings, pronouns))
                .withSentiment(ofArticle(ofArticle)));
    }

    /// The same towards what teams watch, from the passage and from further sentences that name it.
    private List<Entity> watched(
            Document document, Passage passage, List<Encoding> encodings, Map<Integer, Pronouns.Place> pronouns) {
        if (document.watched().isEmpty()) {
            return List.of();
        }
        Passage further = Passage.ofWatched(document, passage);
        List<Encoding> furtherEncodings = further.lines().isEmpty() ? List.of() : encoder.read(further.words());
        List<Entity> watched = new ArrayList<>();
        for (Entity named : document.watched()) {
            List<Judgement> judgements = new ArrayList<>(towards(named, passage, encodings, Map.of()));
            judgements.addAll(towards(named, further, furtherEncodings, Map.of()));
            for (Entity entity : document.entities()) {
                if (isSame(entity, named)) {
                    judgements.addAll(onlyBy(pronouns, entity, named, passage, encodings));
                }
            }
            watched.add(named.withSentiment(towardsEntity(judgements)));
        }
        return watched;
    }

    private static boolean isSame(Entity entity, Entity named) {
        return entity.mentions().stream()
                .anyMatch(mention -> named.mentions().stream().anyMatch(mention::overlaps));
    }

    /// What is said of somebody by a pronoun alone.
    private List<Judgement> onlyBy(
            Map<Integer, Pronouns.Place> pronouns,
            Entity entity,
            Entity named,
            Passage passage,
            List<Encoding> encodings) {
        List<Judgement> judgements = new ArrayList<>();
        pronouns.forEach((at, place) -> {
            Passage.Line line = passage.lines().get(at);
            if (place.entity().equals(entity.id()) && place(named, line, null) == null) {
                double[] sentiment = head.apply(TargetFeatures.of(encodings.get(at), place.start(), place.end()));
                judgements.add(new Judgement(line.span(), named.salience() + 0.1, sentiment));
            }
        });
        return judgements;
    }

    private List<Judgement> towards(
            Entity entity, Passage passage, List<Encoding> encodings, Map<Integer, Pronouns.Place> pronouns) {
        List<Judgement> judgements = new ArrayList<>();
        for (int at = 0; at < encodings.size(); at++) {
            Passage.Line line = passage.lines().get(at);
            Pronouns.Place place = place(entity, line, pronouns.get(at));
            if (place != null) {
                double[] sentiment = head.apply(TargetFeatures.of(encodings.get(at), place.start(), place.end()));
                judgements.add(new Judgement(line.span(), entity.salience() + 0.1, sentiment));
            }
        }
        return judgements;
    }

    /// Where a line speaks of an entity first: by a name, else by a pronoun; null if it does not.
    private static Pronouns.@Nullable Place place(Entity entity, Passage.Line line, Pronouns.@Nullable Place pronoun) {
        for (Span mention : entity.mentions()) {
            if (line.holds(mention)) {
                int offset = line.sentence().start();
                return new Pronouns.Place(entity.id(), mention.start() - offset, mention.end() - offset);
            }
        }
        return pronoun != null && pronoun.entity().equals(entity.id()) ? pronoun : null;
    }

    /// The likeliest of the three. A sentence that says nothing of an entity's worth speaks less loudly than one that
    /// does, or every praise would drown among the sentences around it.
    private Sentiment towardsEntity(List<Judgement> judgements) {
        double[] mean = mean(judgements.stream()
                .map(each -> new Judgement(
                        each.sentence(), aggregation.loudest() - each.sentiment()[NEUTRAL], each.sentiment()))
                .toList());
        int label = mean[POSITIVE] > mean[NEGATIVE] ? POSITIVE : NEGATIVE;
        boolean neutral = mean[label] <= aggregation.neutralFactor() * mean[NEUTRAL];
        return sentiment(judgements.isEmpty() || neutral ? NEUTRAL : label, mean, judgements);
    }

    private Sentiment ofArticle(List<Judgement> judgements) {
        double[] mean = mean(judgements);
        double score = mean[POSITIVE] - mean[NEGATIVE];
        double leaning = aggregation.leaning();
        int label = score <= -leaning ? NEGATIVE : score >= leaning ? POSITIVE : NEUTRAL;
        return sentiment(label, mean, judgements);
    }

    private static double[] mean(List<Judgement> judgements) {
        double[] mean = new double[SentimentHead.CLASSES];
        double weights = 0;
        for (Judgement judgement : judgements) {
            for (int c = 0; c < mean.length; c++) {
                mean[c] += judgement.weight() * judgement.sentiment()[c];
            }
            weights += judgement.weight();
        }
        for (int c = 0; c < mean.length; c++) {
            mean[c] = weights == 0 ? 0 : mean[c] / weights;
        }
        return mean;
    }

    private static Sentiment sentiment(int label, double[] mean, List<Judgement> judgements) {
        double score = Math.round(1000 * (mean[POSITIVE] - mean[NEGATIVE])) / 1000.0;
        return new Sentiment(label(label), score, label == NEUTRAL ? List.of() : evidence(judgements, label));
    }

    private static List<Span> evidence(List<Judgement> judgements, int label) {
        return judgements.stream()
                .filter(judgement -> judgement.sentiment()[label] >= judgement.sentiment()[NEUTRAL])
                .sorted(Comparator.comparingDouble(
                                (Judgement judgement) -> judgement.sentiment()[label])
                        .reversed())
                .map(Judgement::sentence)
                .distinct()
                .limit(MAX_EVIDENCE)
                .toList();
    }

    private static Sentiment.Label label(int index) {
        return switch (index) {
            case NEGATIVE -> Sentiment.Label.NEGATIVE;
            case POSITIVE -> Sentiment.Label.POSITIVE;
            default -> Sentiment.Label.NEUTRAL;
        };
    }
}
