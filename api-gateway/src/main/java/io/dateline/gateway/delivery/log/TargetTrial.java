package io.dateline.gateway.delivery.log;

import io.dateline.gateway.channel.Answer;
import io.dateline.gateway.channel.Channel;
import io.dateline.gateway.channel.Message;
import io.dateline.gateway.delivery.target.Channels;
import io.dateline.gateway.delivery.target.Receiver;
import io.dateline.gateway.delivery.target.Receivers;
import io.dateline.gateway.delivery.target.TargetTests;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.AlertState;
import io.dateline.platform.problem.ProblemException;
import io.dateline.platform.sql.Rows;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tries a target at once, while somebody waits for the answer: a code goes there, and is to be typed here by who
/// reads it. It is the only proof for receivers that accept everything and show nothing.
@ApplicationScoped
public class TargetTrial {

    private final TargetTests tests;
    private final Receivers receivers;
    private final Channels channels;
    private final Rows rows;
    private final InstantSource clock;

    TargetTrial(TargetTests tests, Receivers receivers, Channels channels, Rows rows, InstantSource clock) {
        this.tests = tests;
        this.receivers = receivers;
        this.channels = channels;
        this.rows = rows;
        this.clock = clock;
    }

    /// @throws ProblemException there is no such target, or it was tried a moment ago
    /// @return the id of the delivery
    public UUID send(UUID tenantId, UUID targetId) {
        String code = tests.begin(tenantId, targetId);
        Receiver receiver = receivers.of(targetId).orElseThrow();
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        Answer answer = receiver.unreadable()
                ? new Answer.Refused(null, "The secret was stored under another DATELINE_SECRET_KEY; enter it anew.")
                : answer(receiver, message(id, tenantId, targetId, code, now));
        QuarkusTransaction.requiringNew().run(() -> write(id, receiver, answer, now));
        return id;
    }

    private Answer answer(Receiver receiver, Message message) {
        Channel channel = channels.of(receiver.destination().kind()).orElse(null);
        if (channel == null) {
            return new Answer.Refused(null, "There is no channel of this kind any more.");
        }
        try {
            return channel.send(receiver.destination(), message, null);
        } catch (RuntimeException e) {
            // Its message may hold what is secret.
            Log.errorf(
                    "channel failed deliveryId=%s reason=%s",
                    message.deliveryId(), e.getClass().getName());
            return new Answer.Failed(null, "The channel failed: " + e.getClass().getSimpleName(), null);
        }
    }

    private void write(UUID id, Receiver receiver, Answer answer, Instant now) {
        String outcome = outcome(answer);
        Integer status = status(answer);
        String reason = reason(answer);
        boolean accepted = answer instanceof Answer.Accepted;
        rows.write(
                """
                insert into delivery (id, tenant_id, lane_id, target_id, change, planned_at, ready_at, state, attempts,
                    created_at, ended_at, last_status, last_error)
                values (?, ?, ?, ?, 'test', ?, ?, ?, 1, ?, ?, ?::int, ?::text)""",
                id,
                receiver.destination().tenantId(),
                receiver.destination().targetId(),
                receiver.destination().targetId(),
                now,
                now,
                accepted ? "sent" : "failed",
                now,
                clock.instant(),
                status,
                reason);
        rows.write(
                """
                insert into delivery_attempt (delivery_id, at, outcome, status, reason, plain)
                values (?, ?, ?, ?::int, ?::text, ?)""",
                id,
                clock.instant(),
                outcome,
                status,
                reason,
                answer instanceof Answer.Accepted taken && taken.plain());
    }

    private static String outcome(Answer answer) {
        return switch (answer) {
            case Answer.Accepted _ -> "accepted";
            case Answer.Failed _ -> "failed";
            case Answer.Refused _, Answer.Unwanted _ -> "refused";
            case Answer.Gone _ -> "gone";
        };
    }

    private static @Nullable Integer status(Answer answer) {
        return switch (answer) {
            case Answer.Accepted accepted -> accepted.status();
            case Answer.Failed failed -> failed.status();
            case Answer.Refused refused -> refused.status();
            case Answer.Gone gone -> gone.status();
            case Answer.Unwanted _ -> null;
        };
    }

    private static @Nullable String reason(Answer answer) {
        return switch (answer) {
            case Answer.Accepted _ -> null;
            case Answer.Failed failed -> failed.reason();
            case Answer.Refused refused -> refused.reason();
            case Answer.Gone gone -> gone.reason();
            case Answer.Unwanted unwanted -> unwanted.reason();
        };
    }

    private static Message message(UUID id, UUID tenantId, UUID targetId, String code, Instant now) {
        return new Message(
                id,
                targetId,
                tenantId,
                1,
                "test",
                AlertKind.SENDER,
                AlertLevel.SMALL,
                AlertState.OPEN,
                null,
                null,
                null,
                "Dateline: test of a target",
                "Type this code in Dateline to show that it arrived: " + code,
                List.of(),
                List.of(),
                0,
                List.of(),
                null,
                "Somebody of your team tests where alerts go.",
                0,
                true,
                now,
                now);
    }
}
