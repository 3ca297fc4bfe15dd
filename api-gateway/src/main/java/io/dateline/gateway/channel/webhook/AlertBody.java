package io.dateline.gateway.channel.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.channel.Message.ArticleLine;
import io.dateline.gateway.channel.content.Content;
import io.dateline.gateway.channel.content.Content.Line;
import io.dateline.gateway.channel.content.Content.Link;
import io.dateline.gateway.channel.http.Json;
import io.dateline.platform.text.Characters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a webhook says of an alert.
final class AlertBody {

    private static final int MAX_NAME = 150;

    private AlertBody() {}

    static ObjectNode of(Content content, Message message) {
        ObjectNode data = Json.object()
                .put("alertId", message.alertId().toString())
                .put("version", message.version())
                .put("change", message.change())
                .put("kind", message.kind().word())
                .put("level", message.level().word())
                .put("state", message.state().word())
                .put("monitorId", text(message.monitorId()))
                .put(
                        "monitorName",
                        message.monitorName() == null
                                ? null
                                : Characters.shortened(Characters.plain(message.monitorName()), MAX_NAME))
                .put("storyId", text(message.storyId()))
                .put("subject", content.heading())
                .put("text", content.text())
                .put("openedAt", message.openedAt().toString())
                .put("changedAt", message.changedAt().toString());
        ArrayNode figures = data.putArray("figures");
        content.figures()
                .forEach(figure ->
                        figures.addObject().put("label", figure.label()).put("value", figure.value()));
        ArrayNode articles = data.putArray("articles");
        for (int i = 0; i < content.articles().size(); i++) {
            article(
                    articles.addObject(),
                    message.articles().get(i),
                    content.articles().get(i));
        }
        data.put("moreArticles", content.moreArticles());
        ArrayNode others = data.putArray("others");
        content.others().forEach(others::add);
        data.put("moreOthers", content.moreOthers());
        ObjectNode links = data.putObject("links");
        for (Link link : content.links()) {
            links.put(field(link), link.url());
        }
        return data.put("why", content.why()).put("missed", message.missed());
    }

    private static String field(Link link) {
        return switch (link.label()) {
            case "Acknowledge" -> "acknowledge";
            case "Mute" -> "mute";
            case "Useful?" -> "useful";
            default -> "open";
        };
    }

    private static void article(ObjectNode node, ArticleLine article, Line line) {
        node.put("articleId", article.articleId().toString())
                .put("headline", line.headline())
                .put("url", line.url())
                .put("outlet", line.outlet())
                .put("tier", article.tier())
                .put(
                        "publishedAt",
                        article.time() == null ? null : article.time().toString())
                .put("tone", article.tone())
                .put("page", line.page());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
