package io.dateline.analysis.story;

import io.dateline.contract.Article;
import io.dateline.contract.ArticleEnriched;
import io.dateline.contract.EventIds;
import io.dateline.contract.StoryMembership;
import io.dateline.contract.StoryUpdated;
import io.dateline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Puts each article into its story and tells so.
///
/// The recent past of a language is held in memory and carries the number of the last article that was grouped.
/// Each transaction counts that number up in the database, under a row lock: memory that is not exactly one behind
/// (another instance has worked on the language, or a transaction was rolled back) is thrown away and read again.
@ApplicationScoped
public class StoryService {

    private final GroupedArticles articles;
    private final Stories stories;
    private final Outbox outbox;
    private final InstantSource clock;
    private final StoryPolicy policy = new StoryPolicy();
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    /// @param sequence of the last article that it holds
    private record Remembered(StoryState state, long sequence) {}

    StoryService(GroupedArticles articles, Stories stories, Outbox outbox, InstantSource clock) {
        this.articles = articles;
        this.stories = stories;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @return the story that the article is in from now on
    @Transactional(Transactional.TxType.MANDATORY)
    public StoryMembership assign(ArticleEnriched enriched) {
        Article article = enriched.article();
        String language = enriched.findings().language().code();
        long sequence = stories.advance(language);
        StoryState state = recall(language, sequence);
        GroupedArticle known = articles.findById(article.id());
        if (known != null && article.revision() < known.revision) {
            remembered.put(language, new Remembered(state, sequence));
            return new StoryMembership(known.storyId, known.membershipVersion);
        }
        GroupedArticle grouped = known == null ? new GroupedArticle(article) : known;
        grouped.take(article, language, Profile.of(article.title(), article.text()), sequence);
        StoryArticle candidate = grouped.toStoryArticle();
        if (known == null) {
            grouped.storyId = chooseStory(state, candidate);
            join(grouped);
            articles.persist(grouped);
        }
        state.add(candidate, grouped.storyId);
        remembered.put(language, new Remembered(state, sequence));
        return new StoryMembership(grouped.storyId, grouped.membershipVersion);
    }

    private StoryState recall(String language, long sequence) {
        // Taken out: if this transaction fails, the state it has changed must not be used again.
        Remembered memory = remembered.remove(language);
        if (memory != null && memory.sequence() == sequence - 1) {
            return memory.state();
        }
        StoryState state = new StoryState();
        for (GroupedArticle article : articles.since(language, clock.instant().minus(StoryState.WINDOW))) {
            state.add(article.toStoryArticle(), article.storyId);
        }
        return state;
    }

    private UUID chooseStory(StoryState state, StoryArticle article) {
        StoryPolicy.Match match = policy.match(state, article);
        // Named after its first article, so that grouping the same past again finds the same ids.
        return match == null ? EventIds.of("story", article.articleId()) : match.storyId();
    }

    /// A tenant's own text in a public story changes nothing about the story, and nobody else hears of it.
    private void join(GroupedArticle article) {
        Story story = stories.findById(article.storyId);
        boolean begins = story == null;
        if (story == null) {
            story = new Story(article.storyId, article.language, article);
        } else if (story.tenantId == null && article.tenantId != null) {
            return;
        }
        story.grow(article);
        if (begins) {
            stories.persist(story);
        }
        outbox.append(updated(story, article));
    }

    private static StoryUpdated updated(Story story, GroupedArticle joined) {
        return new StoryUpdated(
                StoryUpdated.id(story.id, story.version),
                story.id,
                story.version,
                story.tenantId,
                story.language,
                story.headline,
                story.leadArticleId,
                story.articleCount,
                story.firstAt,
                story.lastAt,
                null,
                List.of(new StoryUpdated.Moved(joined.articleId, story.id, joined.membershipVersion)));
    }
}
