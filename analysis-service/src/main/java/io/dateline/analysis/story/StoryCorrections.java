package io.dateline.analysis.story;

import io.dateline.contract.StoryCommand;
import io.dateline.contract.StoryUpdated.StoryChange;
import io.dateline.contract.id.EventIds;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Does what people ask for, so that it stays: what a person has put together or apart, later articles do not undo.
///
/// Between asking and doing the stories may have moved on. What cannot be done any more is refused, and the refusal is
/// told as a [StoryChange] of the story, so that whoever asked finds it in the story's history.
@ApplicationScoped
public class StoryCorrections {

    public static final String CORRECTED = "corrected";

    private final StoryMemory memory;
    private final GroupedArticles articles;
    private final Stories stories;
    private final PastChanges changes;
    private final StoryMoves moves;

    StoryCorrections(
            StoryMemory memory, GroupedArticles articles, Stories stories, PastChanges changes, StoryMoves moves) {
        this.memory = memory;
        this.articles = articles;
        this.stories = stories;
        this.changes = changes;
        this.moves = moves;
    }

    /// A refusal.
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(String reason) {
            super(reason, null, false, false);
        }
    }

    /// @return [#CORRECTED], or why it was not done, e.g. `articles-elsewhere`
    @Transactional(Transactional.TxType.MANDATORY)
    public String apply(StoryCommand command) {
        return memory.work(command.language(), (state, sequence) -> {
            Story story = stories.findById(command.storyId());
            if (story == null || isOthers(story, command)) {
                Log.infof("correction of no story correctionId=%s", command.correctionId());
                return "story-not-found";
            }
            try {
                apply(command, story, state, sequence);
                return CORRECTED;
            } catch (Refused refused) {
                String reason = Objects.requireNonNull(refused.getMessage());
                moves.tell(
                        story,
                        List.of(),
                        change(command, story.id, command.intoStoryId(), command.articleIds(), reason));
                return reason;
            }
        });
    }

    private void apply(StoryCommand command, Story story, StoryState state, long sequence) throws Refused {
        switch (command.kind()) {
            case MOVE -> move(command, story, state, sequence);
            case SPLIT -> split(command, story, state, sequence);
            case MERGE -> merge(command, story, state, sequence);
            case LEAD -> lead(command, story);
            case UNDO -> undo(command, story, state, sequence);
            case UNKNOWN -> throw new Refused("kind-unknown");
        }
    }

    private void move(StoryCommand command, Story from, StoryState state, long sequence) throws Refused {
        Story into = target(command, from);
        List<GroupedArticle> all = articles.in(from.id);
        List<GroupedArticle> asked = asked(command, from);
        // Where nothing stays, tenants' own texts in the story go with it.
        List<GroupedArticle> moving = leavesSome(all, asked, from) ? asked : all;
        refuseHiding(moving, into);
        carry(command, moving, from, into, state, sequence);
    }

    private void split(StoryCommand command, Story from, StoryState state, long sequence) throws Refused {
        List<GroupedArticle> moving = asked(command, from);
        if (!leavesSome(articles.in(from.id), moving, from)) {
            throw new Refused("nothing-left");
        }
        GroupedArticle first = moving.stream()
                .filter(article -> article.tenantId == null)
                .findFirst()
                .orElse(moving.getFirst());
        // Not after its first article: that may have begun the story that it leaves.
        Story into = new Story(EventIds.of("story", command.correctionId()), from.language, first);
        carry(command, moving, from, into, state, sequence);
    }

    private void merge(StoryCommand command, Story from, StoryState state, long sequence) throws Refused {
        Story into = target(command, from);
        List<GroupedArticle> moving = articles.in(from.id);
        if (moving.isEmpty()) {
            throw new Refused("articles-elsewhere");
        }
        refuseHiding(moving, into);
        carry(command, moving, from, into, state, sequence);
    }

    private void lead(StoryCommand command, Story story) throws Refused {
        GroupedArticle lead = asked(command, story).getFirst();
        if (!Objects.equals(lead.tenantId, story.tenantId)) {
            throw new Refused("headline-of-own-text");
        }
        UUID before = story.leadArticleId;
        moves.lead(story, lead, true, change(command, story.id, null, List.of(lead.articleId, before), null));
    }

    private void undo(StoryCommand command, Story story, StoryState state, long sequence) throws Refused {
        PastChange past = command.undoes() == null ? null : changes.findById(command.undoes());
        if (past == null || !past.storyId.equals(story.id) || past.kind == StoryCommand.Kind.UNDO) {
            throw new Refused("change-not-found");
        }
        if (past.undoneBy != null) {
            throw new Refused("undone-already");
        }
        UUID intoId = past.intoStoryId;
        if (intoId == null) {
            undoLead(command, story, past);
        } else {
            Story into = Objects.requireNonNull(stories.findById(intoId), "stories are never deleted");
            if (isOthers(into, command)) {
                throw new Refused("story-not-found");
            }
            List<GroupedArticle> back = articles.in(into.id, past.articles());
            if (back.isEmpty()) {
                throw new Refused("articles-elsewhere");
            }
            moves.move(back, into, story, change(command, into.id, story.id, ids(back), null), state, sequence);
            if (past.kind == StoryCommand.Kind.MERGE) {
                // Else the next article that stands between them would unite them again.
                moves.keepApart(story, into, command.correctionId(), state);
            } else {
                moves.allowTogether(story, into, state);
            }
        }
        past.undoneBy = command.correctionId();
    }

    private void undoLead(StoryCommand command, Story story, PastChange past) throws Refused {
        GroupedArticle before = articles.findById(past.articles().getLast());
        if (before == null || !before.storyId.equals(story.id)) {
            throw new Refused("articles-elsewhere");
        }
        List<UUID> headlines = List.of(before.articleId, past.articles().getFirst());
        moves.lead(story, before, false, change(command, story.id, null, headlines, null));
    }

    /// What a person has put into one story may be united with it; two that they took apart stay apart.
    private void carry(
            StoryCommand command,
            List<GroupedArticle> moving,
            Story from,
            Story into,
            StoryState state,
            long sequence) {
        moves.move(moving, from, into, change(command, from.id, into.id, ids(moving), null), state, sequence);
        if (from.mergedInto == null) {
            moves.keepApart(from, into, command.correctionId(), state);
        } else {
            moves.allowTogether(from, into, state);
            moves.inheritApart(from, into, command.correctionId(), state);
        }
    }

    private Story target(StoryCommand command, Story from) throws Refused {
        Story into = command.intoStoryId() == null ? null : stories.findById(command.intoStoryId());
        if (into == null || isOthers(into, command)) {
            throw new Refused("story-not-found");
        }
        if (into.id.equals(from.id)) {
            throw new Refused("same-story");
        }
        if (into.mergedInto != null) {
            throw new Refused("story-merged");
        }
        if (!into.language.equals(from.language)) {
            throw new Refused("language-differs");
        }
        return into;
    }

    /// All or none: half of what was asked for is something else.
    private List<GroupedArticle> asked(StoryCommand command, Story from) throws Refused {
        Set<UUID> asked = new HashSet<>(command.articleIds());
        List<GroupedArticle> found = asked.isEmpty() ? List.of() : articles.in(from.id, asked);
        boolean others = found.stream()
                .anyMatch(article -> article.tenantId != null && !article.tenantId.equals(command.tenantId()));
        if (found.isEmpty() || found.size() < asked.size() || others) {
            throw new Refused("articles-elsewhere");
        }
        return found;
    }

    /// Whether anything stays that the story consists of.
    private static boolean leavesSome(List<GroupedArticle> all, List<GroupedArticle> moving, Story from) {
        return all.stream()
                .anyMatch(article -> !moving.contains(article) && Objects.equals(article.tenantId, from.tenantId));
    }

    /// A story that others see must not vanish into a tenant's own.
    private static void refuseHiding(List<GroupedArticle> moving, Story into) throws Refused {
        if (into.tenantId != null && moving.stream().anyMatch(article -> !into.tenantId.equals(article.tenantId))) {
            throw new Refused("public-into-own");
        }
    }

    private static boolean isOthers(Story story, StoryCommand command) {
        return story.tenantId != null && !story.tenantId.equals(command.tenantId());
    }

    private static List<UUID> ids(List<GroupedArticle> articles) {
        return articles.stream().map(article -> article.articleId).toList();
    }

    private static StoryChange change(
            StoryCommand command,
            UUID storyId,
            @Nullable UUID intoStoryId,
            List<UUID> articleIds,
            @Nullable String refusal) {
        return new StoryChange(
                command.correctionId(),
                command.kind(),
                storyId,
                intoStoryId,
                articleIds,
                command.undoes(),
                command.tenantId(),
                command.accountId(),
                command.at(),
                refusal,
                null);
    }
}
