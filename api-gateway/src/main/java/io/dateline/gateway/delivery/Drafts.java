package io.dateline.gateway.delivery;

import io.dateline.gateway.channel.Message;
import io.dateline.gateway.delivery.DeliveryHistory.Told;
import io.dateline.gateway.delivery.DeliveryHistory.Waiting;
import io.dateline.gateway.delivery.port.AlertMessages;
import io.dateline.gateway.delivery.port.AlertMessages.AlertLine;
import io.dateline.gateway.delivery.port.HeldGroup;
import io.dateline.gateway.signal.AlertState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the message of a delivery, of its alert as it stands now, with what else waits for the same receiver.
@ApplicationScoped
class Drafts {

    /// A message that is ready to be sent.
    ///
    /// @param toldVersion the version of the delivery's own alert that it tells
    /// @param toldArticles how many articles that has
    /// @param lead the alert whose message it is, if that is another one
    /// @param reference names the message that it replaces or follows; null for the first
    /// @param group under which the message stands at its receiver; null for none
    /// @param with other deliveries that it does as well
    record Draft(
            Message message,
            int toldVersion,
            int toldArticles,
            @Nullable UUID lead,
            @Nullable String reference,
            @Nullable String group,
            List<Waiting> with) {}

    private final Instance<AlertMessages> messages;
    private final DeliveryHistory history;

    Drafts(Instance<AlertMessages> messages, DeliveryHistory history) {
        this.messages = messages;
        this.history = history;
    }

    /// @param missed messages that did not reach the target before
    /// @param inPlace whether the channel replaces a message that it sent
    /// @return empty if the alert is gone
    Optional<Draft> of(DueDelivery delivery, UUID targetId, UUID alertId, Told told, int missed, boolean inPlace) {
        Optional<Message> own = message(delivery, alertId);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Told.Last last = told.last();
        UUID lead = inPlace && last != null ? last.lead() : null;
        Optional<Message> leading = lead == null ? Optional.empty() : message(delivery, lead);
        UUID shown = leading.isPresent() && lead != null ? lead : alertId;
        Message message = leading.orElse(own.get());
        // What stands at the receiver already stays what it is: a summary, or an alert's own message.
        String group = inPlace && last != null ? last.group() : delivery.group();
        HeldGroup held = delivery.policy().toPeople() ? HeldGroup.of(group).orElse(null) : null;
        Set<UUID> others = new LinkedHashSet<>(inPlace ? history.toldWith(targetId, shown) : List.of());
        List<Waiting> with = with(delivery, targetId, alertId, last, inPlace);
        with.forEach(waiting -> others.add(waiting.alertId()));
        others.remove(shown);
        return Optional.of(new Draft(
                held == null
                        ? message.with(texts(lines(delivery, others)), missed)
                        : summary(delivery, held, message, shown, others, missed),
                own.get().version(),
                own.get().articles().size() + own.get().moreArticles(),
                shown.equals(alertId) ? null : shown,
                last == null ? null : last.reference(),
                group,
                with));
    }

    private List<Waiting> with(
            DueDelivery delivery, UUID targetId, UUID alertId, Told.@Nullable Last last, boolean inPlace) {
        String group = delivery.group();
        if (!delivery.policy().toPeople() || group == null || last != null && inPlace) {
            return List.of();
        }
        if (HeldGroup.of(group).isPresent()) {
            return history.held(targetId, alertId, group, inPlace);
        }
        return last == null ? history.waiting(targetId, alertId, group) : List.of();
    }

    private Optional<Message> message(DueDelivery delivery, UUID alertId) {
        return messages.isResolvable()
                ? messages.get().of(delivery.tenantId(), alertId, delivery.id())
                : Optional.empty();
    }

    private List<AlertLine> lines(DueDelivery delivery, Collection<UUID> alerts) {
        return messages.isResolvable() && !alerts.isEmpty()
                ? messages.get().lines(delivery.tenantId(), alerts)
                : List.of();
    }

    private static List<String> texts(List<AlertLine> lines) {
        return lines.stream().map(AlertLine::text).toList();
    }

    /// One message for all that was held back, the open ones first and of those the highest.
    private Message summary(
            DueDelivery delivery, HeldGroup held, Message message, UUID shown, Set<UUID> others, int missed) {
        Set<UUID> all = new LinkedHashSet<>(others);
        all.add(shown);
        List<AlertLine> lines = lines(delivery, all).stream()
                .sorted(Comparator.comparing(AlertLine::open)
                        .thenComparing(AlertLine::level)
                        .reversed())
                .toList();
        int open = (int) lines.stream().filter(AlertLine::open).count();
        Message summary = message.summary(
                held.heading(lines.size(), open),
                open == 0 ? "All of it is over. What it was:" : "What came meanwhile, with what is still open first:",
                lines.stream()
                        .map(AlertLine::level)
                        .max(Comparator.naturalOrder())
                        .orElse(message.level()),
                open > 0 ? AlertState.OPEN : AlertState.CLOSED,
                List.of(
                        new Message.Figure("Alerts", String.valueOf(lines.size())),
                        new Message.Figure("Still open", String.valueOf(open))),
                lines.stream()
                        .map(line -> (line.open() ? "Open" : "Over") + " · "
                                + line.level().word() + " · " + line.text())
                        .toList(),
                messages.isResolvable() ? messages.get().page() : null);
        return summary.with(summary.others(), missed);
    }
}
