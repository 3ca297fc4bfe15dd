package io.dateline.analysis.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The recent past of one language: which articles are in which story. Filled in order of arrival; the same
/// articles in the same order make the same state, so it can be rebuilt from rows. Not thread-safe.
public final class StoryState {

    /// An event that nobody wrote about for so long is over; what comes then is a new story.
    static final Duration WINDOW = Duration.ofDays(30);

    private final Map<UUID, StoryProfile> stories = new HashMap<>();
    private final Map<Integer, Set<UUID>> storiesOfTerm = new HashMap<>();
    private final Map<Integer, Integer> documentFrequency = new HashMap<>();
    private final Map<UUID, Member> members = new HashMap<>();
    private final Deque<Member> arrivals = new ArrayDeque<>();
    private final Set<Pair> apart = new HashSet<>();
    private Instant newest = Instant.MIN;

    /// An article in its story.
    record Member(StoryArticle article, UUID storyId) {}

    /// Two stories, the one with the smaller id first.
    record Pair(UUID first, UUID second) {

        static Pair of(UUID one, UUID other) {
            // As PostgreSQL compares: Java's UUID compares its halves as signed numbers.
            return one.toString().compareTo(other.toString()) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /// Puts an article into a story, which begins with it if it is not known yet. An article that is in one already
    /// is taken out of it first.
    ///
    /// @param storyTenantId the tenant whose own texts alone make up the story; null for public stories
    public void add(StoryArticle article, UUID storyId, @Nullable UUID storyTenantId) {
        remove(article.articleId());
        Member member = new Member(article, storyId);
        members.put(article.articleId(), member);
        arrivals.addLast(member);
        for (int term : article.profile().terms()) {
            documentFrequency.merge(term, 1, Integer::sum);
        }
        StoryProfile story = stories.computeIfAbsent(storyId, id -> new StoryProfile(id, storyTenantId));
        story.add(article);
        for (int term : article.profile().terms()) {
            storiesOfTerm.computeIfAbsent(term, t -> new HashSet<>()).add(storyId);
        }
        if (article.at().isAfter(newest)) {
            newest = article.at();
        }
        forget();
    }

    /// @return the story the article is in; null if the state does not hold it (any more)
    public @Nullable UUID storyOf(UUID articleId) {
        Member member = members.get(articleId);
        return member == null ? null : member.storyId();
    }

    /// Moves an article on to another story; nothing happens if the state does not hold it (any more).
    public void move(UUID articleId, UUID storyId, @Nullable UUID storyTenantId) {
        Member member = members.get(articleId);
        if (member != null) {
            add(member.article(), storyId, storyTenantId);
        }
    }

    /// The two stories are never united by themselves from now on.
    void keepApart(Pair pair) {
        apart.add(pair);
    }

    void allowTogether(Pair pair) {
        apart.remove(pair);
    }

    /// @return the pairs that the story is one of
    List<Pair> apartFrom(UUID storyId) {
        return apart.stream()
                .filter(pair -> pair.first().equals(storyId) || pair.second().equals(storyId))
                .toList();
    }

    boolean areApart(UUID one, UUID other) {
        return apart.contains(Pair.of(one, other));
    }

    /// @return null if the state holds no article of it
    @Nullable
    StoryProfile story(UUID id) {
        return stories.get(id);
    }

    int size() {
        return members.size();
    }

    /// Inverse document frequency over the articles held, never below a little: no term is worthless.
    double idf(int term) {
        int frequency = documentFrequency.getOrDefault(term, 0);
        return Math.log((members.size() + 20.0) / (frequency + 1.0));
    }

    /// The stories that share one of the article's rarer terms, and that the article's readers may see.
    Iterable<StoryProfile> candidates(StoryArticle article) {
        Integer[] order = new Integer[article.profile().terms().length];
        Arrays.setAll(order, i -> i);
        double[] worth = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            worth[i] = article.profile().weights()[i] * idf(article.profile().terms()[i]);
        }
        Arrays.sort(order, (a, b) -> Double.compare(worth[b], worth[a]));
        Map<UUID, StoryProfile> found = new HashMap<>();
        for (int i = 0; i < Math.min(order.length, StoryPolicy.SEARCH_TERMS); i++) {
            Set<UUID> sharing = storiesOfTerm.getOrDefault(article.profile().terms()[order[i]], Set.of());
            for (UUID id : sharing) {
                StoryProfile story = stories.get(id);
                if (story != null && story.visibleTo(article)) {
                    found.put(id, story);
                }
            }
        }
        return found.values();
    }

    private void remove(UUID articleId) {
        Member member = members.remove(articleId);
        if (member != null) {
            arrivals.remove(member);
            release(member);
        }
    }

    private void forget() {
        Instant horizon = newest.minus(WINDOW);
        while (!arrivals.isEmpty() && arrivals.peekFirst().article().at().isBefore(horizon)) {
            Member old = arrivals.removeFirst();
            members.remove(old.article().articleId());
            release(old);
        }
    }

    private void release(Member member) {
        for (int term : member.article().profile().terms()) {
            documentFrequency.computeIfPresent(term, (t, count) -> count == 1 ? null : count - 1);
        }
        StoryProfile story = stories.get(member.storyId());
        if (story != null && story.remove(member.article())) {
            stories.remove(story.id());
            for (int term : story.everyTerm()) {
                storiesOfTerm.computeIfPresent(term, (t, ids) -> {
                    ids.remove(story.id());
                    return ids.isEmpty() ? null : ids;
                });
            }
        }
    }
}
