package io.dateline.gateway.delivery;

import io.dateline.gateway.channel.Message;
import io.dateline.gateway.delivery.DeliveryHistory.Told;
import io.dateline.gateway.delivery.DeliveryHistory.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
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
    /// @param with other deliveries that it does as well
    record Draft(
            Message message,
            int toldVersion,
            int toldArticles,
            @Nullable UUID lead,
            @Nullable String reference,
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

        Set<UUID> others = new LinkedHashSet<>(inPlace ? history.toldWith(targetId, shown) : List.of());
        List<Waiting> with = delivery.policy().toPeople() && last == null
                ? history.waiting(targetId, alertId, delivery.group())
                : List.of();
        with.forEach(waiting -> others.add(waiting.alertId()));
        others.remove(shown);
        return Optional.of(new Draft(
                with(message, lines(delivery, others), missed),
                own.get().version(),
                own.get().articles().size() + own.get().moreArticles(),
                shown.equals(alertId) ? null : shown,
                last == null ? null : last.reference(),
                with));
    }

    private Optional<Message> message(DueDelivery delivery, UUID alertId) {
        return messages.isResolvable()
                ? messages.get().of(delivery.tenantId(), alertId, delivery.id())
                : Optional.empty();
    }

    private List<String> lines(DueDelivery delivery, Set<UUID> alerts) {
        List<String> lines = new ArrayList<>();
        for (UUID alert : alerts) {
            message(delivery, alert)
                    .map(other -> other.subject() + ": " + other.text())
                    .ifPresent(lines::add);
        }
        return lines;
    }

    private static Message with(Message message, List<String> others, int missed) {
        List<String> all = new ArrayList<>(message.others());
        all.addAll(others);
        return new Message(
                message.deliveryId(),
                message.alertId(),
                message.tenantId(),
                message.version(),
                message.change(),
                message.kind(),
                message.level(),
                message.state(),
                message.monitorId(),
                message.monitorName(),
                message.storyId(),
                message.subject(),
                message.text(),
                message.figures(),
                message.articles(),
                message.moreArticles(),
                List.copyOf(all),
                message.links(),
                message.why(),
                missed,
                message.test(),
                message.openedAt(),
                message.changedAt());
    }
}
