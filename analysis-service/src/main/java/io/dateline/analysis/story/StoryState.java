package io.dateline.analysis.story;

import io.dateline.analysis.wording.CommonWords;
import io.dateline.analysis.wording.CompactEventVector;
import io.dateline.analysis.wording.TermPostings;
import io.dateline.analysis.wording.TermWeights;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The recent past of one language: which articles are in which story. Filled in order of arrival, so that it
/// can be rebuilt from rows. About a kilobyte an article, all told. Not thread-safe.
public final class StoryState {

    /// An article that was first seen so long ago is compared with no more. By when it was seen, not published:
    /// a date that a publisher made up, of 1970 or 2040, must not make anything else be forgotten.
    static final Duration WINDOW = Duration.ofDays(90);

    /// Bounds the memory, to about a gigabyte: of more articles the oldest are forgotten before their time.
    static final int MAX_ARTICLES = 1_000_000;

    /// Articles that nobody has seen, in which no term stands: else the first hundreds of articles of a
    /// language would make every term rarer than it is. One of 20, 50, 100, 200, 300, 400 and 1,000
    /// (docs/evaluation.md).
    private static final double UNSEEN = 300;

    /// Articles that nobody has seen, in which [CommonWords] stand as often as they are common: for a language with
    /// such a list.
    private static final double IMAGINED = 1_000;

    /// Rarer terms count more than their logarithm says. One of 1, 1.2, 1.3 and 1.4 (docs/evaluation.md).
    private static final double RARITY_POWER = 1.3;

    private static final double MIN_RARITY = 0.05;

    /// Rarities are told apart to a 256th, so that none needs to be raised to a power when it is asked for.
    private static final int STEPS = 256;

    private static final float[] POWERS = powers();

    /// Of a term in one of 55 articles.
    private static final double RATHER_RARE = Math.pow(4, RARITY_POWER);

    /// Stories that are compared with an article in full: of those that share its rarer terms the ones that share
    /// most.
    private static final int COMPARED = 24;

    /// Entries of stories that are gone make up a part of the postings at most; they are swept out in one go.
    private static final int SWEPT = 4;

    private final Map<UUID, StoryProfile> stories = new HashMap<>();
    private final Map<Integer, StoryProfile> byNumber = new HashMap<>();
    private final TermPostings storiesOfTerm = new TermPostings();
    private final TermWeights documentFrequency = new TermWeights();

    /// In the order of arrival.
    private final SequencedMap<UUID, StoryMember> members = new LinkedHashMap<>();

    private final Set<Pair> apart = new HashSet<>();
    private final double unseen;
    private Instant newest = Instant.MIN;
    private int lastNumber;
    private int gone;

    /// @param language BCP 47
    public StoryState(String language) {
        CommonWords common = CommonWords.of(language);
        unseen = common.isEmpty() ? UNSEEN : IMAGINED;
        common.addTo(documentFrequency, unseen);
    }

    /// Two stories, the one with the smaller id first.
    record Pair(UUID first, UUID second) {

        static Pair of(UUID one, UUID other) {
            // As PostgreSQL compares: Java's UUID compares its halves as signed numbers.
            return one.toString().compareTo(other.toString()) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /// A text that is looked up.
    ///
    /// @param tenantId the tenant whose own text it is; null for public ones
    /// @param weights weight times the square of the rarity, of each term, over the length of the text
    record Query(@Nullable UUID tenantId, CompactEventVector terms, TermWeights weights) {

        double likeness(StoryMember article) {
            return article.terms().dot(weights) / article.length();
        }
    }

    /// Puts an article into a story, which begins with it if it is not known yet. An article that is in one already
    /// is taken out of it first.
    ///
    /// @param storyTenantId the tenant whose own texts alone make up the story; null for public stories
    public void add(StoryArticle article, UUID storyId, @Nullable UUID storyTenantId) {
        remove(article.articleId());
        CompactEventVector terms = new CompactEventVector(article.vector());
        add(new StoryMember(
                article.articleId(),
                article.tenantId(),
                article.seenAt().getEpochSecond(),
                terms,
                length(terms),
                article.typicality(),
                story(storyId, storyTenantId)));
    }

    /// Moves an article on to another story; nothing happens if the state does not hold it (any more).
    public void move(UUID articleId, UUID storyId, @Nullable UUID storyTenantId) {
        StoryMember held = members.get(articleId);
        if (held != null) {
            remove(articleId);
            add(held.in(story(storyId, storyTenantId)));
        }
    }

    private StoryProfile story(UUID id, @Nullable UUID tenantId) {
        return stories.computeIfAbsent(id, absent -> {
            StoryProfile story = new StoryProfile(id, tenantId, ++lastNumber);
            byNumber.put(story.number(), story);
            return story;
        });
    }

    private void add(StoryMember article) {
        StoryProfile story = article.story();
        members.put(article.articleId(), article);
        TermWeights before = story.terms();
        boolean compared = story.add(article);
        CompactEventVector terms = article.terms();
        for (int at = 0; at < terms.size(); at++) {
            documentFrequency.add(terms.term(at), 1);
            if (compared && before.get(terms.term(at)) == 0) {
                storiesOfTerm.add(terms.term(at), story.number());
            }
        }
        Instant at = Instant.ofEpochSecond(article.seenSeconds());
        if (at.isAfter(newest)) {
            newest = at;
        }
        forget();
    }

    /// @return the story the article is in; null if the state does not hold it (any more)
    public @Nullable UUID storyOf(UUID articleId) {
        StoryMember held = members.get(articleId);
        return held == null ? null : held.story().id();
    }

    /// The two stories are never united by themselves from now on.
    public void keepApart(UUID one, UUID other) {
        keepApart(Pair.of(one, other));
    }

    /// As [#keepApart(UUID, UUID)].
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
        return !apart.isEmpty() && apart.contains(Pair.of(one, other));
    }

    /// @return null if the state holds no article of it
    @Nullable
    StoryProfile story(UUID id) {
        return stories.get(id);
    }

    /// @return how many articles it holds
    public int size() {
        return members.size();
    }

    /// @return how many articles rarities are reckoned from, those that nobody has seen among them
    double counted() {
        return members.size() + unseen;
    }

    /// @return how many of them have the term
    double frequency(int term) {
        return documentFrequency.get(term);
    }

    /// How rare a term is among the articles held: above 0, as no term is worthless.
    double rarity(int term) {
        double inverse = Math.log((members.size() + unseen + 1) / (documentFrequency.get(term) + 1.0));
        return POWERS[Math.min(POWERS.length - 1, (int) (Math.max(MIN_RARITY, inverse) * STEPS))];
    }

    /// How far what two texts share speaks against chance: the negative logarithm of how likely it is that a text has
    /// the shared terms, less the logarithm of how many ways there are to choose so many terms of the other. So a
    /// term that one text in a thousand has says nothing in a text of a thousand terms.
    ///
    /// @return nats; 0 or less where nothing, or nothing rare, is shared
    double evidence(Query query, StoryMember article) {
        CompactEventVector terms = article.terms();
        double evidence = 0;
        int shared = 0;
        for (int at = 0; at < terms.size(); at++) {
            if (query.weights().get(terms.term(at)) != 0) {
                evidence += Math.log((counted() + 1) / (frequency(terms.term(at)) + 1));
                shared++;
            }
        }
        return evidence - choices(query.terms().size(), shared);
    }

    /// @return the logarithm of how many sets of so many there are
    private static double choices(int all, int chosen) {
        double choices = 0;
        for (int at = 1; at <= chosen; at++) {
            choices += Math.log((double) (all - chosen + at) / at);
        }
        return choices;
    }

    /// @return how many stories it holds
    int stories() {
        return stories.size();
    }

    private static float[] powers() {
        float[] powers = new float[16 * STEPS];
        for (int at = 0; at < powers.length; at++) {
            powers[at] = (float) Math.pow((at + 0.5) / STEPS, RARITY_POWER);
        }
        return powers;
    }

    /// A text of nothing but common words is like nothing: in its length no term counts less than a rather rare
    /// one.
    private float length(CompactEventVector terms) {
        double square = 0;
        for (int at = 0; at < terms.size(); at++) {
            double worth = terms.weight(at) * Math.max(RATHER_RARE, rarity(terms.term(at)));
            square += worth * worth;
        }
        return (float) Math.max(1e-3, Math.sqrt(square));
    }

    Query query(StoryArticle article) {
        return query(article.tenantId(), new CompactEventVector(article.vector()));
    }

    /// @return the story looked up as if it were an article
    Query query(StoryProfile story) {
        return query(story.tenantId(), story.asArticle(this::rarity));
    }

    private Query query(@Nullable UUID tenantId, CompactEventVector terms) {
        TermWeights weights = new TermWeights(terms.size());
        float length = length(terms);
        for (int at = 0; at < terms.size(); at++) {
            double rarity = rarity(terms.term(at));
            weights.add(terms.term(at), (float) (terms.weight(at) * rarity * rarity / length));
        }
        return new Query(tenantId, terms, weights);
    }

    /// The stories that share most of the article's rarer terms, [#COMPARED] at most, and that the article's
    /// readers may see.
    List<StoryProfile> candidates(Query query) {
        CompactEventVector terms = query.terms();
        TermWeights weights = query.weights();
        double[] worth = new double[terms.size()];
        for (int at = 0; at < worth.length; at++) {
            worth[at] = weights.get(terms.term(at)) * terms.weight(at);
        }
        double[] sorted = worth.clone();
        Arrays.sort(sorted);
        double least = sorted.length == 0 ? 0 : sorted[Math.max(0, sorted.length - StoryPolicy.SEARCH_TERMS)];
        TermWeights shared = new TermWeights(StoryPolicy.SEARCH_TERMS * TermPostings.MAX_STORIES / 2);
        for (int at = 0; at < worth.length; at++) {
            if (worth[at] >= least) {
                float square = (float) worth[at];
                storiesOfTerm.each(terms.term(at), number -> shared.add(number, square));
            }
        }
        List<StoryProfile> found = new ArrayList<>();
        for (int number : shared.heaviest(2 * COMPARED)) {
            StoryProfile story = byNumber.get(number);
            if (story != null && story.visibleTo(query.tenantId()) && found.size() < COMPARED) {
                found.add(story);
            }
        }
        return found;
    }

    private void remove(UUID articleId) {
        StoryMember held = members.remove(articleId);
        if (held != null) {
            release(held);
        }
    }

    private void forget() {
        Instant horizon = newest.minus(WINDOW);
        while (members.size() > MAX_ARTICLES || members.firstEntry().getValue().isBefore(horizon)) {
            release(members.pollFirstEntry().getValue());
        }
    }

    private void release(StoryMember article) {
        for (int at = 0; at < article.terms().size(); at++) {
            documentFrequency.add(article.terms().term(at), -1);
        }
        StoryProfile story = article.story();
        if (story.remove(article)) {
            stories.remove(story.id());
            byNumber.remove(story.number());
            if (++gone > 1_000 + stories.size() / SWEPT) {
                storiesOfTerm.keep(byNumber::containsKey);
                gone = 0;
            }
        }
    }
}
