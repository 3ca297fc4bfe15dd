package io.dateline.gateway.delivery;

import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.EventChannel;
import io.dateline.gateway.channel.EventChannel.Numbered;
import io.dateline.gateway.channel.Happening;
import io.dateline.gateway.delivery.Batches.Companion;
import io.dateline.gateway.delivery.port.AlertMessages;
import io.dateline.gateway.delivery.port.Holds;
import io.dateline.gateway.delivery.port.PlannedDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Sends events to programs: numbered, and, where the target wants that, with what else waits for it.
@ApplicationScoped
class ProgramSender {

    private final Batches batches;
    private final TeamEvents events;
    private final Instance<AlertMessages> messages;
    private final Instance<Holds> holds;
    private final InstantSource clock;

    ProgramSender(
            Batches batches,
            TeamEvents events,
            Instance<AlertMessages> messages,
            Instance<Holds> holds,
            InstantSource clock) {
        this.batches = batches;
        this.events = events;
        this.messages = messages;
        this.holds = holds;
        this.clock = clock;
    }

    /// What was sent.
    ///
    /// @param with other deliveries that went along
    record Sent(Answer answer, List<UUID> with) {}

    Optional<? extends Happening> event(UUID eventId) {
        return events.of(eventId);
    }

    Sent send(EventChannel channel, Destination destination, DueDelivery delivery, Happening own) {
        UUID target = destination.targetId();
        List<Numbered> sent = new ArrayList<>();
        sent.add(new Numbered(delivery.id(), batches.number(delivery.id(), target), own));
        List<UUID> with = new ArrayList<>();
        if (channel.isBatched(destination)) {
            Instant now = clock.instant();
            for (Companion companion : batches.companions(delivery, now)) {
                happening(companion, target, now).ifPresent(what -> {
                    sent.add(new Numbered(companion.id(), batches.number(companion.id(), target), what));
                    with.add(companion.id());
                });
            }
        }
        return new Sent(channel.send(destination, delivery.id(), sent), with);
    }

    private Optional<? extends Happening> happening(Companion companion, UUID target, Instant now) {
        UUID event = companion.eventId();
        UUID alert = companion.alertId();
        if (event != null) {
            return events.of(event);
        }
        if (alert == null || !messages.isResolvable() || isHeld(companion, alert, target, now)) {
            return Optional.empty();
        }
        return messages.get().of(companion.tenantId(), alert, companion.id());
    }

    private boolean isHeld(Companion companion, UUID alert, UUID target, Instant now) {
        return holds.isResolvable()
                && holds.get()
                        .of(
                                new PlannedDelivery(
                                        companion.tenantId(),
                                        target,
                                        alert,
                                        companion.version(),
                                        companion.change(),
                                        companion.routeId(),
                                        companion.plannedAt(),
                                        companion.group()),
                                now)
                        .isPresent();
    }
}
