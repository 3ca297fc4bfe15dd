package io.dateline.gateway.story;

import io.dateline.contract.StoryCommand;
import io.dateline.contract.StoryUpdated.StoryChange;
import io.dateline.gateway.account.Accounts;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.Caller;
import io.dateline.platform.outbox.Outbox;
import io.dateline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Takes people's corrections of stories and passes them on to analysis-service, which has the last word.
@ApplicationScoped
class StoryCorrections {

    private final Stories stories;
    private final StoryChanges changes;
    private final Articles articles;
    private final Accounts accounts;
    private final Outbox outbox;
    private final InstantSource clock;
    private final boolean byOperatorAlone;

    StoryCorrections(
            Stories stories,
            StoryChanges changes,
            Articles articles,
            Accounts accounts,
            Outbox outbox,
            InstantSource clock,
            @ConfigProperty(name = "dateline.stories.corrected-by-operator-alone", defaultValue = "false")
                    boolean byOperatorAlone) {
        this.stories = stories;
        this.changes = changes;
        this.articles = articles;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
        this.byOperatorAlone = byOperatorAlone;
    }

    /// Asks for a correction.
    ///
    /// @return its id; what became of it is in the story's history
    @Transactional
    public UUID ask(Caller who, UUID storyId, NewCorrection request) {
        StoryRow story = require(who, storyId);
        refuseUnlessAllowed(who, story);
        List<UUID> moving = request.takesArticles() ? request.articles() : List.of();
        if (request.takesArticles() && moving.isEmpty()) {
            throw Parameters.invalid("articleIds", "at least one article must be named");
        }
        if (request.kind() == NewCorrection.Kind.LEAD && moving.size() > 1) {
            throw Parameters.invalid("articleIds", "one headline can stand, so one article must be named");
        }
        Set<UUID> members = articles.ofStories(who.tenantId(), List.of(storyId)).stream()
                .map(member -> member.article().id())
                .collect(Collectors.toCollection(HashSet::new));
        if (!members.containsAll(moving)) {
            throw impossible("Some of the articles are not in this story (any more).");
        }
        if (request.kind() == NewCorrection.Kind.SPLIT && moving.size() == members.size()) {
            throw impossible("No article would be left in this story.");
        }
        StoryRow into = request.takesInto() ? target(who, story, request.into()) : null;
        return send(who, story, request.kind().asked, into == null ? null : into.id(), moving, null);
    }

    /// Asks for a change to be taken back.
    ///
    /// @return id of the correction that does so
    @Transactional
    public UUID undo(Caller who, UUID storyId, UUID changeId) {
        stories.any(who.tenantId(), storyId).orElseThrow(() -> new StoryNotFoundException(storyId));
        StoryChanges.Known known = changes.find(changeId)
                .filter(found -> concerns(found.change(), storyId)
                        && isVisible(who.tenantId(), found.change(), visible(who.tenantId(), found.change())))
                .orElseThrow(() -> new ProblemException(
                        404, "correction-not-found", "The story has no correction with the id " + changeId + "."));
        StoryChange change = known.change();
        if (known.undone()) {
            throw impossible("It has been taken back already.");
        }
        if (change.kind() == StoryCommand.Kind.UNDO || change.refusal() != null) {
            throw impossible("Only what was done can be taken back, and not the taking back.");
        }
        // The story that gave may have been taken over since: it need not stand.
        StoryRow from = stories.any(who.tenantId(), change.storyId())
                .orElseThrow(() -> new StoryNotFoundException(change.storyId()));
        refuseUnlessAllowed(who, from);
        return send(who, from, StoryCommand.Kind.UNDO, null, List.of(), changeId);
    }

    /// @return what became of the story, the latest first, as far as the caller may see the articles that it is about
    List<StoryChangeView> history(Caller who, UUID storyId) {
        stories.any(who.tenantId(), storyId).orElseThrow(() -> new StoryNotFoundException(storyId));
        return changes.of(storyId).stream()
                .flatMap(known -> line(who, known).stream())
                .toList();
    }

    private Optional<StoryChangeView> line(Caller who, StoryChanges.Known known) {
        List<UUID> visible = visible(who.tenantId(), known.change());
        return isVisible(who.tenantId(), known.change(), visible)
                ? Optional.of(StoryChangeView.of(known, visible, name(who, known)))
                : Optional.empty();
    }

    private UUID send(
            Caller who,
            StoryRow story,
            StoryCommand.Kind kind,
            @Nullable UUID into,
            List<UUID> moving,
            @Nullable UUID undoes) {
        UUID id = UUID.randomUUID();
        outbox.append(new StoryCommand(
                StoryCommand.id(id),
                id,
                kind,
                story.id(),
                story.language(),
                into,
                moving,
                undoes,
                who.tenantId(),
                who.accountId(),
                clock.instant()));
        return id;
    }

    private StoryRow target(Caller who, StoryRow story, @Nullable UUID intoId) {
        if (intoId == null) {
            throw Parameters.invalid("into", "the story that takes the articles must be named");
        }
        if (intoId.equals(story.id())) {
            throw impossible("The articles are in this story already.");
        }
        StoryRow into = require(who, intoId);
        if (!into.language().equals(story.language())) {
            throw impossible("The two stories are of different languages.");
        }
        if (into.tenantId() != null && story.tenantId() == null) {
            throw impossible("A public story cannot go into one of your own texts alone; the other way round it can.");
        }
        return into;
    }

    private StoryRow require(Caller who, UUID id) {
        return stories.find(who.tenantId(), id).orElseThrow(() -> new StoryNotFoundException(id));
    }

    private void refuseUnlessAllowed(Caller who, StoryRow story) {
        if (byOperatorAlone && story.tenantId() == null && !who.operator()) {
            throw new ProblemException(
                    403, "corrections-closed", "Here only whoever runs this server corrects public stories.");
        }
    }

    private static boolean concerns(StoryChange change, UUID storyId) {
        return storyId.equals(change.storyId()) || storyId.equals(change.intoStoryId());
    }

    /// A change of other teams' own texts alone is nobody else's business.
    ///
    /// @param visible those of its articles that the tenant may see
    private static boolean isVisible(UUID tenantId, StoryChange change, List<UUID> visible) {
        return tenantId.equals(change.tenantId()) || (change.refusal() == null && !visible.isEmpty());
    }

    private List<UUID> visible(UUID tenantId, StoryChange change) {
        return List.copyOf(articles.find(tenantId, change.articleIds()).keySet());
    }

    /// Names of people stay within their team.
    private @Nullable String name(Caller who, StoryChanges.Known known) {
        UUID accountId = known.change().accountId();
        if (accountId == null || !who.tenantId().equals(known.change().tenantId())) {
            return null;
        }
        return accounts.caller(Objects.requireNonNull(accountId))
                .map(Caller::username)
                .orElse(null);
    }

    private static ProblemException impossible(String detail) {
        return new ProblemException(409, "correction-impossible", detail);
    }
}
