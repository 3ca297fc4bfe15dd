package io.dateline.gateway.delivery.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A delivery as the log shows it.
///
/// @param targetId null for what was written to somebody who is no target, such as an invitation
/// @param kind of channel
/// @param alertId null for what is about none
/// @param eventId of what happened and is no alert; null for what is about none
/// @param change what happened in the alert's version, the type of the event, or `test`
/// @param dueAt when it is sent or tried again; null once it is over
/// @param lastStatus of HTTP or SMTP, of the last attempt; null where there is none
/// @param lastError why it was not sent; null if nothing went wrong
/// @param tries all attempts, and when and why it was held, the first one first; of one delivery only, null in lists
@Schema(name = "Delivery")
public record LoggedDelivery(
        UUID id,
        @Nullable UUID targetId,
        String kind,
        @Nullable UUID alertId,
        @Nullable UUID eventId,
        @Nullable Integer version,
        String change,
        @Nullable UUID routeId,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        @Nullable List<Try> tries) {

    /// @param outcome `accepted`, `failed`, `refused`, `gone` or `held`
    /// @param status of HTTP or SMTP; null where there is none
    /// @param reason null where it was accepted
    /// @param plain whether the receiver refused the rich form and took the plain one
    @Schema(name = "DeliveryTry")
    public record Try(
            Instant at,
            String outcome,
            @Nullable Integer status,
            @Nullable String reason,
            boolean plain) {}

    LoggedDelivery with(List<Try> tries) {
        return new LoggedDelivery(
                id,
                targetId,
                kind,
                alertId,
                eventId,
                version,
                change,
                routeId,
                state,
                attempts,
                createdAt,
                dueAt,
                endedAt,
                lastStatus,
                lastError,
                tries);
    }
}
