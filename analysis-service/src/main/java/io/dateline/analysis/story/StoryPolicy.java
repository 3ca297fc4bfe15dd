package io.dateline.analysis.story;

import io.dateline.analysis.wording.Bisection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides which story an article belongs to. What counts is not how alike it is to a story but how much more
/// than to its next-best ones, and than the story's articles are to others: a quarterly report is like many, a
/// rescue is like none but the reports of that rescue.
///
/// What the first articles of an event do not show, later ones may: stories that turn out to be one are united,
/// and a story that turns out to be two is split.
public final class StoryPolicy {

    /// Rare terms of an article through which stories are looked up.
    static final int SEARCH_TERMS = 25;

    /// Of a story so many articles, the latest, are looked at for two events in it.
    private static final int EXAMINED = 48;

    /// A story is looked at each time it has grown by so much, so that this costs little an article, however big
    /// it is.
    private static final double GROWTH = 1.25;

    /// A story is compared with others each time it grows, up to so many articles; then as [#GROWTH] says.
    private static final int SMALL = 6;

    /// Stories that may be united with one at a time.
    private static final int UNITED = 3;

    /// The best stories, by place, that typicality leaves out: an event in two or three pieces must not stand
    /// in its own way.
    private static final int LEFT_OUT = 2;

    /// The stories, by place, up to which typicality is reckoned.
    private static final int TYPICAL = 8;

    /// However short texts are, so much of what a usual article needs they need too.
    private static final double MIN_FACTOR = 0.1;

    /// Of fewer articles, those imagined among them, none counts as crowded.
    private static final double FEW_ARTICLES = 1_100;

    /// With so many articles, half of what is expected of a text's typicality still counts.
    private static final double FIRST_ARTICLES = 200;

    /// A story of so many articles needs a reason to grow on.
    private static final int LARGE = 10;

    /// A story of so many articles shows what it has to itself.
    private static final int TELLING = 5;

    /// How fast bounds loosen as texts become shorter: none is left for headlines.
    private static final double STRICTNESS = 0.35;

    /// An article that is so alike to a second story, as a share of what it takes to unite two, may stand
    /// between two.
    private static final double NEARLY = 0.8;

    /// Stories are alike in part, so that comparing with all of them gives chance a little less room than their number
    /// says: as a power of it. One of .85, .92 and 1 (docs/evaluation.md).
    private static final double COMPARISONS = 0.92;

    private final Settings settings;

    /// Numbers that `StorySelection` of bench judges (docs/evaluation.md). A usual article has a hundred terms;
    /// shorter ones share less, and need less.
    ///
    /// @param join likeness from which a usual article belongs to a story; so much it must also lead by
    /// @param nearest weight of the nearest article of a story in the likeness; the rest is that of their mean
    /// @param coherence power of a story's cohesion by which the mean is divided
    /// @param typical weight of the typicality of the article, which its lead is less
    /// @param expected typicality of an article while none has come that it could be compared with
    /// @param typicalStory weight of the mean typicality of the story's articles
    /// @param crowd how fast the article's typicality counts less the more articles there are, as a power:
    ///     among many articles some are alike by chance
    /// @param drift share of how alike a story's articles are that an article must reach
    /// @param exclusive share of what its articles have in common that a large story must have to itself
    /// @param typicalShort how much more both count for shorter texts, by the logarithm of their length
    /// @param shorter how much less shorter texts need, by the logarithm of their length
    /// @param unite likeness from which two stories are one
    /// @param uniteCoherence power of either cohesion by which it is divided
    /// @param uniteTypical weight of either typicality, which it must exceed too
    /// @param uniteGrowth how much more larger stories need, by the logarithm of the smaller's size
    /// @param apart a story is two where articles of different parts are less than this alike, as a share of how
    ///     alike articles of one part are
    /// @param mostAlike likeness of two parts from which they are one
    /// @param leastPart articles that make a part
    public record Settings(
            double join,
            double nearest,
            double coherence,
            double typical,
            double expected,
            double typicalStory,
            double crowd,
            double drift,
            double exclusive,
            double typicalShort,
            double shorter,
            double unite,
            double uniteCoherence,
            double uniteTypical,
            double uniteGrowth,
            double apart,
            double mostAlike,
            int leastPart) {

        public static final Settings SHIPPED = new Settings(
                0.075, 0.4, 0.3, 1, 0.05, 0.75, 0.15, 0.5, 0.25, 0.1, 0.3, 0.1445, 0.4, 0.95, 0.15, 0.57, 0.45, 3);
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

    /// @param storyId the story to join; null for the beginning of a new one
    /// @param typicality how alike the article is to its next-best stories: high for a text like many others
    /// @param alsoLike further stories that the article is much like, the most alike first
    public record Match(@Nullable UUID storyId, double typicality, List<UUID> alsoLike) {}

    private record Scored(StoryProfile story, double likeness) {}

    public Match match(StoryState state, StoryArticle article) {
        StoryState.Query query = state.query(article);
        List<Scored> alike = alike(state, query, null);
        double typicality = mean(alike, LEFT_OUT, TYPICAL);
        double crowded = Math.max(typicality, expected(state))
                * Math.pow(Math.max(1, state.counted() / FEW_ARTICLES), -settings.crowd());
        double logTerms = StoryMember.logTerms(query.terms().size());
        Scored best = null;
        double bestLead = settings.join() * factor(logTerms);
        double shortness = 1 - settings.typicalShort() * logTerms;
        for (Scored scored : alike) {
            StoryProfile story = scored.story();
            double lead = scored.likeness()
                    - shortness
                            * (settings.typical() * crowded
                                    + settings.typicalStory()
                                            * Math.max(story.typicality(typicality), expected(state)));
            if (scored.likeness() >= settings.join()
                    && lead >= bestLead
                    && !story.isFormulaic()
                    && !isByChance(state, query, story)
                    && !drifts(state, query, story, logTerms)) {
                best = scored;
                bestLead = lead;
            }
        }
        StoryProfile joined = best == null ? null : best.story();
        return new Match(
                joined == null ? null : joined.id(), typicality, joined == null ? List.of() : ids(alike, joined));
    }

    /// Among few articles a text is typical of nothing only because there is nothing yet to compare it with.
    private double expected(StoryState state) {
        return settings.expected() / (1 + state.size() / FIRST_ARTICLES);
    }

    /// @param excluded a story that is not compared
    /// @return the stories that the text is somewhat like, the most alike first
    private List<Scored> alike(StoryState state, StoryState.Query query, @Nullable StoryProfile excluded) {
        List<Scored> alike = new ArrayList<>();
        for (StoryProfile story : state.candidates(query)) {
            double likeness = story == excluded ? 0 : likeness(state, query, story);
            if (likeness > 0) {
                alike.add(new Scored(story, likeness));
            }
        }
        // Of equals the one with the smaller id, so that the same past gives the same answer.
        alike.sort(Comparator.comparingDouble(Scored::likeness)
                .reversed()
                .thenComparing(scored -> scored.story().id()));
        return alike;
    }

    private double likeness(StoryState state, StoryState.Query query, StoryProfile story) {
        double mean = story.likeness(query);
        return mean == 0
                ? 0
                : (1 - settings.nearest()) * mean / Math.pow(story.cohesion(state), settings.coherence())
                        + settings.nearest() * story.nearest(query);
    }

    /// @param from place of the first story that counts
    /// @param to the place after the last one; where there are fewer, the others are like nothing
    private static double mean(List<Scored> alike, int from, int to) {
        double sum = 0;
        for (Scored scored : alike.subList(Math.min(from, alike.size()), Math.min(to, alike.size()))) {
            sum += scored.likeness();
        }
        return sum / (to - from);
    }

    /// Whether a text shares with a story no more than chance brings about: the fewer words a text has and the more
    /// stories it is compared with, the likelier some story has a rare one of them too. For texts of an article's
    /// length this never decides.
    private static boolean isByChance(StoryState state, StoryState.Query query, StoryProfile story) {
        return story.evidence(query, state) < COMPARISONS * Math.log(state.stories() + 1);
    }

    /// Whether a story would wander off with an article: its articles are far more alike than the article is to
    /// them or, of a large story, the article is not like those that it began with.
    private boolean drifts(StoryState state, StoryState.Query query, StoryProfile story, double logTerms) {
        int size = story.size();
        if (size == 1) {
            return false;
        }
        double within = Math.max(0, (story.cohesion(state) * size - 1) / (size - 1));
        double strictness = strictness(logTerms);
        return story.likeness(query) < settings.drift() * strictness * within
                || size >= LARGE && story.likenessToSeed(query) < settings.join() * strictness;
    }

    /// Headlines share few words even if their event is the same: bounds that long articles keep do not hold
    /// for them.
    private static double strictness(double logTerms) {
        return Math.max(0, 1 + STRICTNESS * logTerms);
    }

    private double factor(double logTerms) {
        return Math.max(MIN_FACTOR, 1 + settings.shorter() * logTerms);
    }

    /// @return the first few that are alike enough to be looked at
    private List<UUID> ids(List<Scored> alike, StoryProfile joined) {
        return alike.stream()
                .filter(scored -> scored.story() != joined && scored.likeness() >= NEARLY * settings.unite())
                .limit(UNITED)
                .map(scored -> scored.story().id())
                .toList();
    }

    /// Looks at a story that an article has just joined as a whole, where it is time to: the words that its
    /// articles share may have become common since they came. A story that is by now like many others asks for
    /// more; a large one that has little to itself is a template or a beat, no event, and grows no further.
    public void lookAgain(StoryState state, UUID storyId) {
        StoryProfile story = state.story(storyId);
        if (story != null && story.size() > 1 && (story.size() <= SMALL || hasGrown(story.size()))) {
            List<Scored> others = alike(state, state.query(story), story);
            // The sum of many articles is more like anything than each of them is, the less they have in common.
            story.take(
                    mean(others, 0, TYPICAL - LEFT_OUT) * Math.sqrt(story.cohesion(state)),
                    story.size() >= LARGE && hasLittleToItself(state, story, story.size()));
        }
    }

    /// @param size of the story that it is to be a part of
    private boolean hasLittleToItself(StoryState state, StoryProfile story, int size) {
        double strictness = Math.min(1, 2 * strictness(story.logTerms()));
        return story.exclusivity(state) * size / story.size() < settings.exclusive() * strictness;
    }

    /// Whether two stories are about the same event.
    public boolean areOne(StoryState state, UUID one, UUID other) {
        StoryProfile first = state.story(one);
        StoryProfile second = state.story(other);
        if (first == null
                || second == null
                || first == second
                || !Objects.equals(first.tenantId(), second.tenantId())
                || state.areApart(one, other)) {
            return false;
        }
        double likeness = first.likeness(second, state)
                / Math.pow(first.cohesion(state) * second.cohesion(state), settings.uniteCoherence());
        double logTerms = (first.logTerms() + second.logTerms()) / 2;
        double grown = 1 + settings.uniteGrowth() * Math.log(Math.min(first.size(), second.size()));
        double typicality = first.typicality(second.typicality(0)) + second.typicality(first.typicality(0));
        return likeness >= settings.unite() * grown * factor(logTerms) + settings.uniteTypical() * typicality
                && !isFormulaic(state, first, second);
    }

    private boolean isFormulaic(StoryState state, StoryProfile first, StoryProfile second) {
        int size = first.size() + second.size();
        return first.isFormulaic()
                || second.isFormulaic()
                || size >= LARGE
                        && (first.size() >= TELLING && hasLittleToItself(state, first, size)
                                || second.size() >= TELLING && hasLittleToItself(state, second, size));
    }

    /// Whether a story that an article has just joined has come to be about two events.
    ///
    /// @return null while it is one, and where it is not yet time to look again
    public @Nullable Split split(StoryState state, UUID storyId) {
        StoryProfile story = state.story(storyId);
        if (story == null || !isDue(story.articles().size())) {
            return null;
        }
        List<StoryMember> articles = story.articles();
        int from = Math.max(0, articles.size() - EXAMINED);
        Bisection bisection = Bisection.of(
                articles.subList(from, articles.size()).stream()
                        .map(StoryMember::terms)
                        .toList(),
                state::rarity,
                settings.leastPart(),
                settings.mostAlike());
        return bisection == null || bisection.share() >= settings.apart() ? null : split(articles, from, bisection);
    }

    /// @param from place of the first article that was looked at
    private static Split split(List<StoryMember> articles, int from, Bisection bisection) {
        List<UUID> first = new ArrayList<>();
        List<UUID> second = new ArrayList<>();
        for (int at = 0; at < articles.size(); at++) {
            StoryMember article = articles.get(at);
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
        return articles == first || articles > first && hasGrown(articles);
    }

    private static boolean hasGrown(int articles) {
        return step(articles) > step(articles - 1);
    }

    private static int step(int articles) {
        return (int) (Math.log(articles) / Math.log(GROWTH));
    }
}
