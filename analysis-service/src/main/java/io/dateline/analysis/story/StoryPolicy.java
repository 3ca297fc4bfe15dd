package io.dateline.analysis.story;

import io.dateline.analysis.wording.TermWeights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides which story an article belongs to: the most alike of the recent ones, if it is alike enough. Likeness is
/// the cosine between the article and the sum of the story's articles, each term weighted by its rarity in the
/// language's recent articles.
public final class StoryPolicy {

    /// Rare terms of an article through which stories are looked up.
    static final int SEARCH_TERMS = 25;

    /// Likeness from which an article belongs to a story: between 0.2 and 0.28 the one that is best on both development
    /// sets together (docs/evaluation.md).
    private static final double THRESHOLD = 0.24;

    /// Likeness of an article to a second story from which it may bridge the two.
    private static final double BRIDGE = 0.35;

    /// Likeness of two bridged stories from which they are one. High: to unite two events is worse than to keep two
    /// stories of one, and below it the development sets lose (docs/evaluation.md).
    private static final double UNITE = 0.5;

    /// @param likeness 0 to 1
    /// @param alsoLike further stories that the article is much like, the most alike first
    public record Match(UUID storyId, double likeness, List<UUID> alsoLike) {}

    private record Scored(UUID storyId, double likeness) {}

    /// @return the story to join; null for the beginning of a new one
    public @Nullable Match match(StoryState state, StoryArticle article) {
        StoryState.Query query = state.query(article);
        List<Scored> alike = new ArrayList<>();
        for (StoryProfile story : state.candidates(query)) {
            double product = story.dot(query.weights(), query.terms());
            double likeness = product == 0 ? 0 : product / (query.norm() * story.norm(state));
            if (likeness >= THRESHOLD) {
                alike.add(new Scored(story.id(), likeness));
            }
        }
        if (alike.isEmpty()) {
            return null;
        }
        // Of equals the one with the smaller id, so that the same past gives the same answer.
        alike.sort(Comparator.comparingDouble(Scored::likeness).reversed().thenComparing(Scored::storyId));
        return new Match(
                alike.getFirst().storyId(),
                alike.getFirst().likeness(),
                alike.stream()
                        .skip(1)
                        .filter(scored -> scored.likeness() >= BRIDGE)
                        .map(Scored::storyId)
                        .toList());
    }

    /// Whether an article that has joined a story shows that another story is about the same event: it is much like
    /// that one too, and so are the two stories.
    ///
    /// @param match of the article, which is in that story by now
    /// @return the story to unite with it; null if there is none
    public @Nullable UUID bridged(StoryState state, Match match) {
        StoryProfile own = state.story(match.storyId());
        for (UUID id : match.alsoLike()) {
            StoryProfile other = state.story(id);
            if (own != null
                    && other != null
                    && Objects.equals(other.tenantId(), own.tenantId())
                    && !state.areApart(own.id(), id)
                    && likeness(state, own, other) >= UNITE) {
                return id;
            }
        }
        return null;
    }

    private static double likeness(StoryState state, StoryProfile one, StoryProfile other) {
        TermWeights others = other.terms();
        double[] product = new double[1];
        one.terms().each((term, weight) -> {
            double idf = state.idf(term);
            product[0] += weight * others.get(term) * idf * idf;
        });
        return product[0] == 0 ? 0 : product[0] / (one.norm(state) * other.norm(state));
    }
}
