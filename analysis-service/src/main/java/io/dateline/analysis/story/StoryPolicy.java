package io.dateline.analysis.story;

import io.dateline.analysis.wording.Profile;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides which story an article belongs to: the most alike of the recent ones, if it is alike enough. Likeness is
/// the cosine between the article and the sum of the story's articles, each term weighted by its rarity in the
/// language's recent articles.
public final class StoryPolicy {

    /// Rare terms of an article through which stories are looked up.
    static final int SEARCH_TERMS = 25;

    /// Likeness from which an article belongs to a story: of 0.15, 0.2, 0.25 and 0.3 the one that is best on both
    /// development sets together (docs/evaluation.md).
    private static final double THRESHOLD = 0.2;

    /// Likeness of an article to a second story from which it bridges the two.
    private static final double BRIDGE = 0.35;

    /// Likeness of two bridged stories from which they are one.
    private static final double UNITE = 0.5;

    /// @param likeness 0 to 1
    public record Match(UUID storyId, double likeness) {}

    /// @return the story to join; null for the beginning of a new one
    public @Nullable Match match(StoryState state, StoryArticle article) {
        double norm = norm(state, article.profile());
        Match best = null;
        for (StoryProfile story : state.candidates(article)) {
            double likeness = cosine(state, article.profile(), norm, story.sum());
            if (best == null || better(likeness, story.id(), best)) {
                best = new Match(story.id(), likeness);
            }
        }
        return best != null && best.likeness() >= THRESHOLD ? best : null;
    }

    /// Whether an article that has joined a story shows that another story is about the same event: it is much like
    /// that one too, and so are the two stories.
    ///
    /// @param joined the story that the article is in now
    /// @return the story to unite with it; null if there is none
    public @Nullable UUID bridged(StoryState state, StoryArticle article, UUID joined) {
        StoryProfile own = state.story(joined);
        if (own == null) {
            return null;
        }
        double norm = norm(state, article.profile());
        double ownNorm = norm(state, own.sum());
        Match best = null;
        for (StoryProfile other : state.candidates(article)) {
            if (other.id().equals(joined)
                    || !Objects.equals(other.tenantId(), own.tenantId())
                    || state.areApart(joined, other.id())) {
                continue;
            }
            double likeness = cosine(state, article.profile(), norm, other.sum());
            if (likeness >= BRIDGE
                    && (best == null || better(likeness, other.id(), best))
                    && cosine(state, own.sum(), ownNorm, other.sum()) >= UNITE) {
                best = new Match(other.id(), likeness);
            }
        }
        return best == null ? null : best.storyId();
    }

    /// Of equals the one with the smaller id, so that the same past gives the same answer.
    private static boolean better(double likeness, UUID storyId, Match best) {
        return likeness > best.likeness() || (likeness == best.likeness() && storyId.compareTo(best.storyId()) < 0);
    }

    private static double cosine(StoryState state, Profile article, double norm, Map<Integer, Double> sum) {
        double product = 0;
        for (int i = 0; i < article.terms().length; i++) {
            Double other = sum.get(article.terms()[i]);
            if (other != null) {
                double idf = state.idf(article.terms()[i]);
                product += article.weights()[i] * other * idf * idf;
            }
        }
        if (product == 0) {
            return 0;
        }
        return product / (norm * norm(state, sum));
    }

    private static double cosine(StoryState state, Map<Integer, Double> one, double norm, Map<Integer, Double> other) {
        double product = 0;
        for (Map.Entry<Integer, Double> term : one.entrySet()) {
            Double weight = other.get(term.getKey());
            if (weight != null) {
                double idf = state.idf(term.getKey());
                product += term.getValue() * weight * idf * idf;
            }
        }
        return product == 0 ? 0 : product / (norm * norm(state, other));
    }

    private static double norm(StoryState state, Map<Integer, Double> sum) {
        double square = 0;
        for (Map.Entry<Integer, Double> term : sum.entrySet()) {
            double weight = term.getValue() * state.idf(term.getKey());
            square += weight * weight;
        }
        return Math.sqrt(square);
    }

    private static double norm(StoryState state, Profile profile) {
        double square = 0;
        for (int i = 0; i < profile.terms().length; i++) {
            double weight = profile.weights()[i] * state.idf(profile.terms()[i]);
            square += weight * weight;
        }
        return Math.sqrt(square);
    }
}
