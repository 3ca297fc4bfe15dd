package io.dateline.analysis.summary;

import io.dateline.analysis.wording.EventVector;
import io.dateline.contract.finding.Citation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Chooses, of the articles of a story, the headline and the few sentences that say most of what all of them say.
///
/// A sentence counts by how near its words are to what the other articles say (their centroid, each article with
/// one vote; Radev and others, 2004), and what has been said already is left out (maximal marginal relevance;
/// Carbonell and Goldstein, 1998). What shares no word with any other article is not the story. The same articles
/// give the same summary. The cost grows with their number alone, which the caller bounds.
public final class Summariser {

    /// Sentences of a summary.
    public static final int SENTENCES = 3;

    /// Likeness from which a sentence says nothing new.
    private static final double SAID = 0.6;

    /// The first sentence of a news text is written to stand for it.
    private static final double FIRST_FACTOR = 1.15;

    /// A headline stays until another is so much nearer to the centre: one that changes with every article confuses.
    private static final double BETTER = 1.1;

    private final List<KeySentences> articles;

    /// Of each article the terms of its head, of length 1.
    private final List<Map<Integer, Double>> votes;

    /// What the articles say in common: the sum of their votes.
    private final Map<Integer, Double> centre = new HashMap<>();

    /// @param articles of one story, in whatever order
    public Summariser(List<KeySentences> articles) {
        this.articles = List.copyOf(articles);
        votes = articles.stream().map(Summariser::vote).toList();
        votes.forEach(vote -> vote.forEach((term, weight) -> centre.merge(term, weight, Double::sum)));
    }

    private record Candidate(KeySentences article, KeySentences.Weighed sentence, double worth) {}

    /// @return up to [#SENTENCES], in the order of publication and of the text; none if no article has a whole one
    public List<Citation> summary() {
        List<Candidate> candidates = candidates();
        candidates.sort(
                Comparator.comparingDouble(Candidate::worth).reversed().thenComparing(Summariser::readingOrder));
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Map<Integer, Double> own = weights(candidate.sentence().vector());
            double length = length(own);
            if (chosen.stream().noneMatch(said -> cosine(said.sentence().vector(), own, length) >= SAID)) {
                chosen.add(candidate);
            }
            if (chosen.size() == SENTENCES) {
                break;
            }
        }
        return chosen.stream()
                .sorted(Summariser::readingOrder)
                .map(candidate -> new Citation(
                        candidate.article().articleId(),
                        candidate.article().revision(),
                        candidate.sentence().span()))
                .toList();
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int at = 0; at < articles.size(); at++) {
            KeySentences article = articles.get(at);
            Map<Integer, Double> others = articles.size() == 1 ? centre : without(votes.get(at));
            double length = length(others);
            for (KeySentences.Weighed sentence : article.sentences()) {
                double factor = sentence == article.sentences().getFirst() ? FIRST_FACTOR : 1;
                double likeness = cosine(sentence.vector(), others, length);
                if (likeness > 0) {
                    candidates.add(new Candidate(article, sentence, factor * likeness));
                }
            }
        }
        return candidates;
    }

    /// @param current the article whose headline stands
    /// @return the article whose headline is to stand; null if there are no articles
    public @Nullable UUID lead(UUID current) {
        double length = length(centre);
        KeySentences best = null;
        double most = -1;
        double currents = -1;
        for (KeySentences article : articles.stream()
                .sorted(Comparator.comparing(KeySentences::at).thenComparing(KeySentences::articleId))
                .toList()) {
            double worth = cosine(article.title(), centre, length);
            if (article.articleId().equals(current)) {
                currents = worth;
            }
            if (worth > most) {
                best = article;
                most = worth;
            }
        }
        if (best == null) {
            return null;
        }
        return currents >= 0 && most < currents * BETTER ? current : best.articleId();
    }

    private static int readingOrder(Candidate one, Candidate other) {
        return Comparator.comparing((Candidate candidate) -> candidate.article().at())
                .thenComparing(candidate -> candidate.article().articleId())
                .thenComparing(candidate -> candidate.sentence().start())
                .compare(one, other);
    }

    private static Map<Integer, Double> vote(KeySentences article) {
        Map<Integer, Double> own = weights(article.title());
        for (KeySentences.Weighed sentence : article.sentences()) {
            weights(sentence.vector()).forEach((term, weight) -> own.merge(term, weight, Double::sum));
        }
        double length = length(own);
        own.replaceAll((term, weight) -> weight / length);
        return own;
    }

    /// The centre of all articles but one.
    private Map<Integer, Double> without(Map<Integer, Double> vote) {
        Map<Integer, Double> others = new HashMap<>(centre);
        vote.forEach((term, weight) -> others.computeIfPresent(term, (key, all) -> {
            double left = all - weight;
            // What only this article says leaves a rounding error, not a word.
            return left > 1e-9 ? Double.valueOf(left) : null;
        }));
        return others;
    }

    private static Map<Integer, Double> weights(EventVector vector) {
        Map<Integer, Double> weights = new HashMap<>();
        for (int at = 0; at < vector.terms().length; at++) {
            weights.put(vector.terms()[at], (double) vector.weights()[at]);
        }
        return weights;
    }

    private static double length(Map<Integer, Double> weights) {
        return Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
    }

    /// @param length of the other, which many are compared with
    private static double cosine(EventVector vector, Map<Integer, Double> other, double length) {
        double product = 0;
        double square = 0;
        for (int at = 0; at < vector.terms().length; at++) {
            double weight = vector.weights()[at];
            product += weight * other.getOrDefault(vector.terms()[at], 0.0);
            square += weight * weight;
        }
        return product == 0 ? 0 : product / (Math.sqrt(square) * length);
    }
}
