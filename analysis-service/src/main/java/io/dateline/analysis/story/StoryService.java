package io.dateline.analysis.story;

import io.dateline.analysis.wording.EventVector;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.StoryCommand;
import io.dateline.contract.StoryUpdated;
import io.dateline.contract.StoryUpdated.StoryChange;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.StoryMembership;
import io.dateline.contract.id.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts each article into its story, unites stories that one bridges, splits a story that has come to be two, and
/// tells so.
@ApplicationScoped
public class StoryService {

    private final StoryMemory memory;
    private final GroupedArticles articles;
    private final Stories stories;
    private final StoryMoves moves;
    private final PastChanges changes;
    private final InstantSource clock;
    private final StoryPolicy policy = new StoryPolicy();

    StoryService(
            StoryMemory memory,
            GroupedArticles articles,
            Stories stories,
            StoryMoves moves,
            PastChanges changes,
            InstantSource clock) {
        this.memory = memory;
        this.articles = articles;
        this.stories = stories;
        this.moves = moves;
        this.changes = changes;
        this.clock = clock;
    }

    /// An article keeps its story when it is revised or analysed again: somebody may have put it there.
    ///
    /// @return the story that the article is in from now on
    @Transactional(Transactional.TxType.MANDATORY)
    public StoryMembership assign(ArticleEnriched enriched) {
        String language = enriched.findings().language().code();
        return memory.work(language, (state, sequence) -> assign(enriched.article(), language, state, sequence));
    }

    private StoryMembership assign(Article article, String language, StoryState state, long sequence) {
        GroupedArticle known = articles.findById(article.id());
        if (known != null && article.revision() < known.revision) {
            return new StoryMembership(known.storyId, known.membershipVersion);
        }
        boolean revised = known != null && article.revision() > known.revision;
        GroupedArticle grouped = known == null ? new GroupedArticle(article) : known;
        StoryArticle candidate = StoryArticle.of(
                article.id(), grouped.tenantId, article.firstSeenAt(), EventVector.of(article.title(), article.text()));
        if (known == null) {
            StoryPolicy.Match match = policy.match(state, candidate);
            grouped.take(article, language, candidate.withTypicality(match.typicality()), sequence);
            begin(grouped, match, state, sequence);
        } else {
            grouped.take(
                    article,
                    language,
                    candidate.withTypicality(grouped.toStoryArticle().typicality()),
                    sequence);
            Story story = Objects.requireNonNull(stories.findById(known.storyId), "stories are never deleted");
            state.add(grouped.toStoryArticle(), story.id, story.tenantId);
            if (revised && Objects.equals(story.tenantId, grouped.tenantId)) {
                if (story.leadArticleId.equals(grouped.articleId)) {
                    story.lead(grouped);
                }
                // Its headline or summary may quote words that are no longer there.
                moves.tell(story, List.of(), null);
            }
        }
        return new StoryMembership(grouped.storyId, grouped.membershipVersion);
    }

    private void begin(GroupedArticle article, StoryPolicy.Match match, StoryState state, long sequence) {
        // Named after its first article, so that grouping the same past again finds the same ids.
        UUID joined = match.storyId();
        article.storyId = joined == null ? EventIds.of("story", article.articleId) : joined;
        Story known = stories.findById(article.storyId);
        Story story = known == null ? new Story(article.storyId, article.language, article) : known;
        articles.persist(article);
        state.add(article.toStoryArticle(), story.id, story.tenantId);
        if (!Objects.equals(story.tenantId, article.tenantId)) {
            // A tenant's own text in a public story changes nothing about the story, and nobody else hears of it.
            return;
        }
        story.grow(article);
        moves.tell(
                story, List.of(new StoryUpdated.Moved(article.articleId, story.id, article.membershipVersion)), null);
        for (UUID other : match.alsoLike()) {
            if (policy.areOne(state, article.storyId, other)) {
                unite(article, other, state, sequence);
            }
        }
        policy.lookAgain(state, article.storyId);
        StoryPolicy.Split split = policy.split(state, article.storyId);
        if (split != null && !changes.isTouched(article.storyId)) {
            split(split, article, state, sequence);
        }
    }

    /// The story that began first goes on, so that most people's links still lead to the very story.
    ///
    /// @param bridge an article of one of the two, with which it was seen that they are one
    private void unite(GroupedArticle bridge, UUID otherId, StoryState state, long sequence) {
        Story joined = Objects.requireNonNull(stories.findById(bridge.storyId), "stories are never deleted");
        @Nullable Story other = stories.findById(otherId);
        if (other == null || !other.language.equals(joined.language)) {
            return;
        }
        boolean otherFirst = other.firstAt.isBefore(joined.firstAt);
        Story from = otherFirst ? joined : other;
        Story into = otherFirst ? other : joined;
        List<GroupedArticle> moving = articles.in(from.id);
        StoryChange change = new StoryChange(
                EventIds.of("story-bridged", from.id, into.id, bridge.articleId),
                StoryCommand.Kind.MERGE,
                from.id,
                into.id,
                moving.stream().map(article -> article.articleId).toList(),
                null,
                null,
                null,
                clock.instant(),
                null,
                null);
        moves.move(moving, from, into, change, state, sequence);
        moves.inheritApart(from, into, change.id(), state);
    }

    /// The larger part goes on under the story's id. The two are kept apart, so that nothing swings to and fro; a
    /// person may put them together again.
    ///
    /// @param last the article with which the story was seen to be two
    private void split(StoryPolicy.Split split, GroupedArticle last, StoryState state, long sequence) {
        Story from = Objects.requireNonNull(stories.findById(last.storyId), "stories are never deleted");
        List<GroupedArticle> moving = articles.in(from.id, split.leaving());
        // Named after what happened, so that the same happening again finds the same ids.
        UUID changeId = EventIds.of("story-divided", from.id, last.articleId);
        Story into = new Story(EventIds.of("story", changeId), from.language, moving.getFirst());
        StoryChange change = new StoryChange(
                changeId,
                StoryCommand.Kind.SPLIT,
                from.id,
                into.id,
                moving.stream().map(article -> article.articleId).toList(),
                null,
                null,
                null,
                clock.instant(),
                null,
                split.share());
        moves.move(moving, from, into, change, state, sequence);
        moves.inheritApart(from, into, changeId, state);
        moves.keepApart(from, into, changeId, state);
    }
}
