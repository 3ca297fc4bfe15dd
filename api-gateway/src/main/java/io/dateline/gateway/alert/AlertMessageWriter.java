package io.dateline.gateway.alert;

import io.dateline.gateway.alert.rule.AlertRules;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.delivery.port.AlertMessages;
import io.dateline.gateway.http.PublicUrl;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes what a message says of an alert, as it stands now.
@ApplicationScoped
class AlertMessageWriter implements AlertMessages {

    private final Alerts alerts;
    private final AlertRules rules;
    private final @Nullable String publicUrl;

    AlertMessageWriter(Alerts alerts, AlertRules rules, PublicUrl publicUrl) {
        this.alerts = alerts;
        this.rules = rules;
        this.publicUrl = publicUrl.get().orElse(null);
    }

    @Override
    @Transactional
    public Optional<Message> of(UUID tenantId, UUID alertId, UUID deliveryId) {
        return alerts.find(tenantId, alertId).map(alert -> message(tenantId, alert, deliveryId));
    }

    @Override
    @Transactional
    public List<AlertLine> lines(UUID tenantId, Collection<UUID> alertIds) {
        Map<UUID, AlertEvent> last = alerts.lastEvents(alertIds);
        Map<UUID, AlertLine> lines = new HashMap<>();
        for (Alert alert : alerts.find(tenantId, alertIds)) {
            lines.put(
                    alert.id(),
                    new AlertLine(
                            alert.id(),
                            alert.level(),
                            alert.state() != AlertState.CLOSED,
                            subject(alert) + ": " + text(alert, Objects.requireNonNull(last.get(alert.id())))));
        }
        return alertIds.stream().map(lines::get).filter(Objects::nonNull).toList();
    }

    @Override
    public @Nullable String page() {
        return publicUrl == null ? null : publicUrl + "/alerts";
    }

    private Message message(UUID tenantId, Alert alert, UUID deliveryId) {
        AlertEvent last =
                Objects.requireNonNull(alerts.lastEvents(List.of(alert.id())).get(alert.id()));
        return new Message(
                deliveryId,
                alert.id(),
                tenantId,
                alert.version(),
                last.change(),
                alert.kind(),
                alert.level(),
                alert.state(),
                alert.monitorId(),
                alert.monitorName(),
                alert.storyId(),
                subject(alert),
                text(alert, last),
                figures(alert),
                alert.articles().stream().map(this::line).toList(),
                Math.max(0, alert.count() - alert.articles().size()),
                List.of(),
                publicUrl == null ? null : links(publicUrl + "/alerts/" + alert.id()),
                why(tenantId, alert),
                0,
                false,
                alert.raisedAt(),
                alert.changedAt());
    }

    /// Never another for the same alert.
    private static String subject(Alert alert) {
        String monitor = alert.monitorName();
        String about = alert.kind() == AlertKind.MATCH
                ? alert.headline()
                : alert.kind().word() + ": " + alert.headline();
        return monitor == null ? about : "[" + monitor + "] " + about;
    }

    private static String text(Alert alert, AlertEvent last) {
        return switch (last.change()) {
            case "acknowledged" -> last.by() + " looks after it. " + alert.explanation();
            case "noted" -> last.by() + ": " + last.note();
            case "escalated" -> "Nobody has acknowledged it yet. " + last.note() + " " + alert.explanation();
            case "closed" ->
                last.by() == null
                        ? "It is over. " + alert.explanation()
                        : last.by() + " closed it. " + alert.explanation();
            case "rose" -> "It has risen to " + alert.level().word() + ". " + alert.explanation();
            default -> alert.explanation();
        };
    }

    private static List<Message.Figure> figures(Alert alert) {
        List<Message.Figure> figures = new ArrayList<>();
        if (alert.count() > 0) {
            figures.add(new Message.Figure("Articles", String.valueOf(alert.count())));
            figures.add(new Message.Figure("Texts", String.valueOf(alert.texts())));
            figures.add(new Message.Figure("Outlets", String.valueOf(alert.outlets())));
        }
        figures.add(new Message.Figure("Level", alert.level().word()));
        return figures;
    }

    private Message.ArticleLine line(AlertArticle article) {
        return new Message.ArticleLine(
                article.articleId(),
                article.headline(),
                article.url(),
                article.outlet(),
                article.tier(),
                article.time(),
                article.tone(),
                publicUrl == null
                        ? null
                        : publicUrl + "/articles/" + article.articleId() + "?mention=" + article.mentionId());
    }

    private static Message.Links links(String page) {
        return new Message.Links(page, page + "?act=acknowledge", page + "?act=mute", page + "?act=useful");
    }

    private String why(UUID tenantId, Alert alert) {
        UUID ruleId = alert.ruleId();
        String rule = ruleId == null
                ? alert.kind().word()
                : rules.find(tenantId, ruleId)
                        .map(found -> found.title())
                        .orElse(alert.kind().word());
        return "You get this because of your team's alert rule “" + rule + "” and a route that names this target."
                + " Change either under Alerts in Dateline.";
    }
}
