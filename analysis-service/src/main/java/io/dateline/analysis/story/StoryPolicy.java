package io.dateline.analysis.story;

import io.dateline.analysis.wording.Bisection;
import io.dateline.analysis.wording.TermWeights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides which story an article belongs to: the most alike of the recent ones, if it is alike enough. Likeness is
/// the cosine between the article and the sum of the story's articles, each term weighted by its rarity in the
/// language's recent articles. What the first articles of an event do not show, later ones may: stories that turn out
/// to be one are united, and a story that turns out to be two is split.
public final class StoryPolicy {

    /// Rare terms of an article through which stories are looked up.
    static final int SEARCH_TERMS = 25;

    /// Of a story so many articles, the latest, are looked at for two events in it.
    private static final int EXAMINED = 48;

    /// A story is looked at each time it has grown by so much, so that this costs little an article, however big
    /// it is.
    private static final double GROWTH = 1.25;

    /// Likeness of an article to a second story from which it may bridge the two.
    private static final double BRIDGE = 0.35;

    /// Likeness of two bridged stories from which they are one. High: to unite two events is worse than to keep two
    /// stories of one, and below it the development sets lose (docs/evaluation.md).
    private static final double UNITE = 0.5;

    private final Settings settings;

    /// Numbers that `StorySelection` of bench chooses among others (docs/evaluation.md).
    ///
    /// @param threshold likeness from which an article belongs to a story
    /// @param apart a story is two where articles of different parts are less than this alike, as a share of how
    ///     alike articles of one part are
    /// @param mostAlike likeness of two parts from which they are one; below that of a bridge, so that nothing is
    ///     split that the next bridge would unite
    /// @param leastPart articles that make a part
    public record Settings(double threshold, double apart, double mostAlike, int leastPart) {

        public static final Settings SHIPPED = new Settings(0.18, 0.57, 0.45, 4);
    }

    /// What becomes of a story that is two.
    ///
    /// @param leaving articles that become a story of their own, in the order in which they came: the smaller part
    ///     or, of equals, the later one
    /// @param share how alike articles of the two parts are, as a share of how alike articles of one part are
    public record Split(List<UUID> leaving, double share) {}

    public StoryPolicy() {
        this(Settings.SHIPPED);
    }

    public StoryPolicy(Settings settings) {
        this.settings = settings;
    }

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
            if (likeness >= settings.threshold()) {
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

    /// Whether a story that an article has just joined has come to be about two events.
    ///
    /// @return null while it is one, and where it is not yet time to look again
    public @Nullable Split split(StoryState state, UUID storyId) {
        StoryProfile story = state.story(storyId);
        if (story == null || !isDue(story.articles().size())) {
            return null;
        }
        List<StoryState.Member> articles = story.articles();
        int from = Math.max(0, articles.size() - EXAMINED);
        Bisection bisection = Bisection.of(
                articles.subList(from, articles.size()).stream()
                        .map(StoryState.Member::terms)
                        .toList(),
                state::idf,
                settings.leastPart(),
                settings.mostAlike());
        return bisection == null || bisection.share() >= settings.apart() ? null : split(articles, from, bisection);
    }

    /// @param from place of the first article that was looked at
    private static Split split(List<StoryState.Member> articles, int from, Bisection bisection) {
        List<UUID> first = new ArrayList<>();
        List<UUID> second = new ArrayList<>();
        for (int at = 0; at < articles.size(); at++) {
            StoryState.Member article = articles.get(at);
            boolean isSecond = at < from ? bisection.isSecond(article.terms()) : bisection.isSecond(at - from);
            (isSecond ? second : first).add(article.articleId());
        }
        boolean firstStays = first.size() > second.size()
                || first.size() == second.size()
                        && first.contains(articles.getFirst().articleId());
        return new Split(firstStays ? second : first, bisection.share());
    }

    private boolean isDue(int articles) {
        int first = 2 * settings.leastPart();
        return articles == first || articles > first && step(articles) > step(articles - 1);
    }

    private static int step(int articles) {
        return (int) (Math.log(articles) / Math.log(GROWTH));
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
