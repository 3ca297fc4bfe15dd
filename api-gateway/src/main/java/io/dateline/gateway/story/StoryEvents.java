package io.dateline.gateway.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.contract.StoryCommand;
import io.dateline.contract.StoryUpdated;
import io.dateline.contract.StoryUpdated.StoryChange;
import io.dateline.contract.id.EventIds;
import io.dateline.gateway.channel.TeamEvent;
import io.dateline.gateway.channel.http.Json;
import io.dateline.gateway.delivery.TeamEvents;
import io.dateline.platform.sql.Rows;
import io.dateline.platform.text.Characters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// Tells the programs of a team what became of stories that its monitors found articles of.
@ApplicationScoped
class StoryEvents {

    /// Sizes worth telling, in articles: a story is told of as it passes each.
    private static final List<Integer> SIZES = List.of(4, 10, 25, 50, 100, 250, 1_000);

    private static final int MAX_HEADLINE = 250;

    private final TeamEvents events;
    private final Rows rows;
    private final InstantSource clock;

    StoryEvents(TeamEvents events, Rows rows, InstantSource clock) {
        this.events = events;
        this.rows = rows;
        this.clock = clock;
    }

    private record Watching(UUID tenantId, UUID monitorId) {}

    /// @param had articles before this update
    void tell(StoryUpdated story, int had) {
        SIZES.stream()
                .filter(size -> had < size && story.articleCount() >= size)
                .reduce((smaller, larger) -> larger)
                .ifPresent(size -> tell(TeamEvent.STORY_GROWN, story, story.storyId() + "/" + size, data(story)));
        StoryChange change = story.change();
        if (change == null || change.refusal() != null || !change.storyId().equals(story.storyId())) {
            return;
        }
        UUID into = change.intoStoryId();
        ObjectNode data = data(story).put("intoStoryId", into == null ? null : into.toString());
        if (change.kind() == StoryCommand.Kind.MERGE) {
            tell(TeamEvent.STORY_MERGED, story, change.id().toString(), data);
        } else if (change.kind() == StoryCommand.Kind.SPLIT) {
            tell(TeamEvent.STORY_SPLIT, story, change.id().toString(), data);
        }
    }

    private void tell(String type, StoryUpdated story, String what, ObjectNode data) {
        List<UUID> asking = events.askingTeams(type);
        if (asking.isEmpty()) {
            return;
        }
        StoryChange change = story.change();
        UUID into = change == null ? null : change.intoStoryId();
        // Articles of a story that was merged stand in the other one by now.
        List<UUID> where = into == null ? List.of(story.storyId()) : List.of(story.storyId(), into);
        for (Watching watching : rows.list(
                """
                select distinct m.tenant_id, m.monitor_id from article a join mention m on m.article_id = a.id
                where a.story_id = any (?) and m.tenant_id = any (?) and m.state <> 'dismissed'""", row -> new Watching(Rows.uuid(row, "tenant_id"), Rows.uuid(row, "monitor_id")), where, asking)) {
            UUID tenantId = watching.tenantId();
            events.tell(
                    tenantId,
                    type,
                    watching.monitorId(),
                    () -> new TeamEvent(
                            EventIds.of("team-event", type, tenantId, what),
                            tenantId,
                            type,
                            "stories/" + story.storyId(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                            data));
        }
    }

    private static ObjectNode data(StoryUpdated story) {
        return Json.object()
                .put("storyId", story.storyId().toString())
                .put("headline", Characters.shortened(Characters.plain(story.headline()), MAX_HEADLINE))
                .put("articles", story.articleCount())
                .put("firstAt", story.firstAt().toString())
                .put("lastAt", story.lastAt().toString());
    }
}
