package io.dateline.analysis.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
    private Instant newest = Instant.MIN;

    /// An article in its story.
    record Member(StoryArticle article, UUID storyId) {}

    /// Puts an article into a story, which begins with it if it is not known yet. An article that is in one already
    /// is taken out of it first.
    public void add(StoryArticle article, UUID storyId) {
        remove(article.articleId());
        Member member = new Member(article, storyId);
        members.put(article.articleId(), member);
        arrivals.addLast(member);
        for (int term : article.profile().terms()) {
            documentFrequency.merge(term, 1, Integer::sum);
        }
        StoryProfile story = stories.computeIfAbsent(storyId, id -> new StoryProfile(id, article.tenantId()));
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
