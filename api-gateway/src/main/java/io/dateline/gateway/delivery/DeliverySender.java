package io.dateline.gateway.delivery;

import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Channel;
import io.dateline.gateway.channel.Destination;
import io.dateline.gateway.channel.EventChannel;
import io.dateline.gateway.channel.Happening;
import io.dateline.gateway.delivery.DeliveryHistory.Told;
import io.dateline.gateway.delivery.DeliveryHistory.Waiting;
import io.dateline.gateway.delivery.Drafts.Draft;
import io.dateline.gateway.delivery.port.Holds;
import io.dateline.gateway.delivery.port.Holds.Hold;
import io.dateline.gateway.delivery.port.Holds.Later;
import io.dateline.gateway.delivery.port.Holds.Never;
import io.dateline.gateway.delivery.port.PlannedDelivery;
import io.dateline.gateway.delivery.port.WrittenMessages;
import io.dateline.gateway.delivery.target.Channels;
import io.dateline.gateway.delivery.target.Receiver;
import io.dateline.gateway.delivery.target.Receivers;
import io.dateline.platform.lease.Ending;
import io.dateline.platform.lease.Worker;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Sends what is due. A delivery whose sender died is taken again, so that a message may arrive twice, under one id,
/// but is never lost.
@ApplicationScoped
class DeliverySender implements Worker<DueDelivery> {

    /// Each waits for the network most of its time, and holds no connection to the database meanwhile.
    private static final int PLACES = 48;

    private static final Duration IDLE = Duration.ofMillis(250);

    private final DeliveryQueue queue;
    private final DeliveryEndings endings;
    private final DeliveryHistory history;
    private final Drafts drafts;
    private final ProgramSender programs;
    private final Receivers receivers;
    private final Channels channels;
    private final Instance<Holds> holds;
    private final Instance<WrittenMessages> written;
    private final InstantSource clock;

    DeliverySender(
            DeliveryQueue queue,
            DeliveryEndings endings,
            DeliveryHistory history,
            Drafts drafts,
            ProgramSender programs,
            Receivers receivers,
            Channels channels,
            Instance<Holds> holds,
            @Any Instance<WrittenMessages> written,
            InstantSource clock) {
        this.queue = queue;
        this.endings = endings;
        this.history = history;
        this.drafts = drafts;
        this.programs = programs;
        this.receivers = receivers;
        this.channels = channels;
        this.holds = holds;
        this.written = written;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Deliveries.STAGE;
    }

    @Override
    public DeliveryQueue queue() {
        return queue;
    }

    @Override
    public int concurrency() {
        return PLACES;
    }

    @Override
    public Duration idle() {
        return IDLE;
    }

    /// What a receiver has half of may still arrive, and few receivers know a message that they have seen.
    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public Ending attempt(DueDelivery delivery) {
        if (delivery.attempt() > delivery.policy().maxAttempts()) {
            return endings.givenUp(delivery, "failed", null, null, "Every attempt at it was cut off.");
        }
        UUID target = delivery.targetId();
        UUID alert = delivery.alertId();
        if (target == null) {
            return sendWritten(delivery);
        }
        Optional<Receiver> receiver = receivers.of(target);
        if (receiver.isEmpty() || alert == null && delivery.eventId() == null) {
            return endings.unsent(delivery, "not-told");
        }
        Optional<Ending> closed = closed(delivery, receiver.get());
        if (closed.isPresent()) {
            return closed.get();
        }
        Channel channel = channels.of(receiver.get().destination().kind()).orElseThrow();
        return alert == null ? tell(delivery, receiver.get(), channel) : send(delivery, receiver.get(), channel, alert);
    }

    private Ending sendWritten(DueDelivery delivery) {
        for (WrittenMessages messages : written) {
            if (messages.kind().equals(delivery.kind())) {
                Answer answer = answer(delivery, () -> messages.send(delivery.id()));
                return ending(delivery, answer, null, 0, List.of());
            }
        }
        return endings.givenUp(delivery, "failed", null, null, "Nobody sends messages of this kind.");
    }

    /// Why nothing can go to a receiver now; empty if it can.
    private Optional<Ending> closed(DueDelivery delivery, Receiver receiver) {
        Optional<Channel> channel = channels.of(receiver.destination().kind());
        if (receiver.disabled()) {
            return Optional.of(endings.givenUp(delivery, "target-disabled", null, null, "The target was disabled."));
        }
        if (channel.isEmpty() || receiver.unreadable()) {
            String reason = channel.isEmpty()
                    ? "There is no channel of this kind any more."
                    : "The secret was stored under another DATELINE_SECRET_KEY; enter it once more.";
            return Optional.of(endings.failed(delivery, new Answer.Failed(null, reason, null)));
        }
        return channel.get().needsProof() && !receiver.proved()
                ? Optional.of(
                        endings.notTold(delivery, "Nobody has typed the code of a test there yet: test the target."))
                : Optional.empty();
    }

    /// Something that is no alert.
    private Ending tell(DueDelivery delivery, Receiver receiver, Channel channel) {
        UUID id = delivery.eventId();
        Optional<? extends Happening> event = id == null ? Optional.empty() : programs.event(id);
        if (event.isEmpty() || !(channel instanceof EventChannel toPrograms)) {
            return endings.notTold(delivery, "Nothing of this kind goes there.");
        }
        return program(delivery, receiver, toPrograms, event.get(), null);
    }

    private Ending send(DueDelivery delivery, Receiver receiver, Channel channel, UUID alert) {
        Destination destination = receiver.destination();
        UUID target = destination.targetId();
        Told told = history.told(target, alert, delivery.version());
        if (!delivery.resent() && (told.newer() || told.covers(delivery.version()))) {
            return endings.unsent(delivery, told.newer() ? "superseded" : "told");
        }
        Optional<Hold> hold = hold(delivery);
        if (hold.isPresent()) {
            return switch (hold.get()) {
                case Later later -> endings.held(delivery, later);
                case Never never -> endings.notTold(delivery, never.reason());
            };
        }
        boolean inPlace = channel.updatesInPlace(destination);
        Optional<Draft> draft = drafts.of(delivery, target, alert, told, receiver.missed(), inPlace);
        if (draft.isEmpty() || !isWorthTelling(delivery, told, draft.get(), inPlace)) {
            return endings.unsent(delivery, "not-told");
        }
        if (channel instanceof EventChannel toPrograms) {
            return program(delivery, receiver, toPrograms, draft.get().message(), draft.get());
        }
        Answer answer = answer(
                delivery,
                () -> channel.send(
                        destination, draft.get().message(), draft.get().reference()));
        return ending(delivery, answer, draft.get(), receiver.missed(), List.of());
    }

    /// @param draft null for what is no alert
    private Ending program(
            DueDelivery delivery, Receiver receiver, EventChannel channel, Happening what, @Nullable Draft draft) {
        List<UUID> with = new ArrayList<>();
        Answer answer = answer(delivery, () -> {
            ProgramSender.Sent sent = programs.send(channel, receiver.destination(), delivery, what);
            with.addAll(sent.with());
            return sent.answer();
        });
        return ending(delivery, answer, draft, receiver.missed(), with);
    }

    /// Programs get every event. People get the first message, what is news by itself, and that it grows less and
    /// less often. That it is over, or that somebody looks after it, changes the message where it stands, and is no
    /// message.
    private static boolean isWorthTelling(DueDelivery delivery, Told told, Draft draft, boolean inPlace) {
        if (!delivery.policy().toPeople()
                || delivery.prompt()
                || told.last() == null
                || delivery.resent()
                || draft.with().stream().anyMatch(Waiting::prompt)) {
            return true;
        }
        if (delivery.change().equals("grew")) {
            return draft.toldArticles() >= told.nextArticles();
        }
        return inPlace;
    }

    private Optional<Hold> hold(DueDelivery delivery) {
        PlannedDelivery planned = delivery.planned();
        return planned == null || !holds.isResolvable() || delivery.resent()
                ? Optional.empty()
                : holds.get().of(planned, clock.instant());
    }

    private static Answer answer(DueDelivery delivery, Supplier<Answer> send) {
        Answer answer;
        try {
            answer = send.get();
        } catch (RuntimeException e) {
            // A fault of the channel. Its message may hold what is secret.
            Log.errorf(
                    "channel failed deliveryId=%s kind=%s reason=%s at=%s",
                    delivery.id(),
                    delivery.kind(),
                    e.getClass().getName(),
                    e.getStackTrace().length == 0 ? "nowhere" : e.getStackTrace()[0]);
            return new Answer.Failed(null, "The channel failed: " + e.getClass().getSimpleName(), null);
        }
        if (!(answer instanceof Answer.Accepted)) {
            Log.warnf(
                    "delivery not taken deliveryId=%s kind=%s attempt=%d answer=%s",
                    delivery.id(),
                    delivery.kind(),
                    delivery.attempt(),
                    answer.getClass().getSimpleName());
        }
        return answer;
    }

    /// @param with what went along, if it was taken
    private Ending ending(DueDelivery delivery, Answer answer, @Nullable Draft draft, int missed, List<UUID> with) {
        return switch (answer) {
            case Answer.Accepted accepted -> endings.sent(delivery, accepted, draft, missed, with);
            case Answer.Failed failed -> endings.failed(delivery, failed);
            case Answer.Refused refused -> endings.refused(delivery, refused);
            case Answer.Gone gone -> endings.gone(delivery, gone);
            case Answer.Unwanted unwanted -> endings.notTold(delivery, unwanted.reason());
        };
    }
}
