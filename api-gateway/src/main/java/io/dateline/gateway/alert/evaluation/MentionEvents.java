package io.dateline.gateway.alert.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.contract.article.Article;
import io.dateline.contract.id.EventIds;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.channel.TeamEvent;
import io.dateline.gateway.channel.http.Json;
import io.dateline.gateway.delivery.TeamEvents;
import io.dateline.gateway.mention.Mention;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.platform.text.Characters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells the programs that ask for it of mentions as they are found, and of what becomes of their articles.
@ApplicationScoped
class MentionEvents {

    private static final int MAX_HEADLINE = 250;

    private final TeamEvents events;
    private final InstantSource clock;

    MentionEvents(TeamEvents events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    void found(SavedMonitor monitor, Mention mention, KnownArticle known) {
        events.tell(
                monitor.tenantId(),
                TeamEvent.MENTION_FOUND,
                monitor.id(),
                () -> new TeamEvent(
                        EventIds.of("team-event", TeamEvent.MENTION_FOUND, mention.id()),
                        monitor.tenantId(),
                        TeamEvent.MENTION_FOUND,
                        "mentions/" + mention.id(),
                        mention.foundAt(),
                        data(monitor, mention, known)
                                .put("monitorName", Characters.plain(monitor.name()))
                                .put("prominence", mention.prominence())
                                .put("tier", mention.tier())));
    }

    /// An article that several monitors of a team know is told of once.
    void revised(SavedMonitor monitor, Mention mention, KnownArticle known, boolean withdrawn) {
        String type = withdrawn ? TeamEvent.ARTICLE_WITHDRAWN : TeamEvent.ARTICLE_REVISED;
        int revision = known.article().revision();
        events.tell(
                monitor.tenantId(),
                type,
                monitor.id(),
                () -> new TeamEvent(
                        EventIds.of("team-event", type, monitor.tenantId(), mention.articleId(), revision),
                        monitor.tenantId(),
                        type,
                        "articles/" + mention.articleId(),
                        clock.instant(),
                        data(monitor, mention, known).put("revision", revision)));
    }

    private static ObjectNode data(SavedMonitor monitor, Mention mention, KnownArticle known) {
        Article article = known.article();
        return Json.object()
                .put("mentionId", mention.id().toString())
                .put("articleId", mention.articleId().toString())
                .put("monitorId", monitor.id().toString())
                .put("storyId", text(known.storyId()))
                .put("headline", Characters.shortened(Characters.plain(article.title()), MAX_HEADLINE))
                .put("url", article.url())
                .put(
                        "outlet",
                        article.source() == null
                                ? null
                                : Characters.plain(article.source().name()));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
