package io.dateline.analysis.story;

import io.dateline.analysis.summary.Summariser;
import io.dateline.contract.StoryUpdated;
import io.dateline.contract.StoryUpdated.StoryChange;
import io.dateline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moves articles between stories, keeps what happened, and tells so: memory, rows and messages together.
@ApplicationScoped
class StoryMoves {

    private final GroupedArticles articles;
    private final Stories stories;
    private final PastChanges changes;
    private final Outbox outbox;

    StoryMoves(GroupedArticles articles, Stories stories, PastChanges changes, Outbox outbox) {
        this.articles = articles;
        this.stories = stories;
        this.changes = changes;
        this.outbox = outbox;
    }

    /// Moves articles of one story to another. One that has nothing left is taken over: its id leads to the other.
    ///
    /// @param moving at least one article, all in `from`
    /// @param change what is told of it
    void move(
            List<GroupedArticle> moving, Story from, Story into, StoryChange change, StoryState state, long sequence) {
        for (GroupedArticle article : moving) {
            article.moveTo(into.id, sequence);
            state.move(article.articleId, into.id, into.tenantId);
        }
        changes.persist(new PastChange(change));
        into.mergedInto = null;
        refresh(into);
        refresh(from);
        if (from.articleCount == 0) {
            from.mergedInto = into.id;
        }
        List<StoryUpdated.Moved> moved = moving.stream()
                .map(article -> new StoryUpdated.Moved(article.articleId, into.id, article.membershipVersion))
                .toList();
        tell(into, moved, change);
        tell(from, moved, change);
    }

    /// Gives a story another headline.
    ///
    /// @param lead an article of the story
    /// @param chosen whether a person wants this one, whatever comes
    void lead(Story story, GroupedArticle lead, boolean chosen, StoryChange change) {
        story.lead(lead);
        story.leadChosen = chosen;
        changes.persist(new PastChange(change));
        tell(story, List.of(), change);
    }

    void keepApart(Story one, Story other, UUID changeId, StoryState state) {
        StoryState.Pair pair = StoryState.Pair.of(one.id, other.id);
        changes.keepApart(pair, changeId, one.language);
        state.keepApart(pair);
    }

    void allowTogether(Story one, Story other, StoryState state) {
        StoryState.Pair pair = StoryState.Pair.of(one.id, other.id);
        changes.allowTogether(pair);
        state.allowTogether(pair);
    }

    /// Whatever one story is to be kept apart from, another that takes it over is too.
    void inheritApart(Story from, Story into, UUID changeId, StoryState state) {
        for (StoryState.Pair pair : state.apartFrom(from.id)) {
            UUID other = pair.first().equals(from.id) ? pair.second() : pair.first();
            if (!other.equals(into.id) && !state.areApart(into.id, other)) {
                StoryState.Pair own = StoryState.Pair.of(into.id, other);
                changes.keepApart(own, changeId, from.language);
                state.keepApart(own);
            }
        }
    }

    /// Counts a story again and gives it another headline if it has lost its own.
    private void refresh(Story story) {
        story.take(articles.extent(story));
        GroupedArticle lead = articles.findById(story.leadArticleId);
        if (story.articleCount > 0 && (lead == null || !lead.storyId.equals(story.id))) {
            story.lead(Objects.requireNonNull(articles.first(story), "a story that has articles has a first one"));
            story.leadChosen = false;
        }
    }

    /// Tells how a story stands now, as a further version of it, with the headline and the summary that its articles
    /// make now.
    void tell(Story story, List<StoryUpdated.Moved> moved, @Nullable StoryChange change) {
        story.version++;
        stories.persist(story);
        Summariser summariser = new Summariser(articles.keySentences(story));
        if (!story.leadChosen) {
            UUID lead = summariser.lead(story.leadArticleId);
            if (lead != null && !lead.equals(story.leadArticleId)) {
                story.lead(Objects.requireNonNull(articles.findById(lead), "it is in the story"));
            }
        }
        outbox.append(new StoryUpdated(
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
                story.mergedInto,
                moved,
                change,
                summariser.summary()));
    }
}
