package io.dateline.gateway.mail.subscriber;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The row of a [Subscriber].
@Entity
@Table(name = "subscriber")
@SuppressWarnings("NullAway.Init")
class SubscriberRow {

    @Id
    UUID id;

    UUID tenantId;

    UUID briefingId;

    String address;

    String invitedBy;

    Instant invitedAt;

    @Nullable
    Instant confirmedAt;

    @Nullable
    Instant pausedUntil;

    Instant createdAt;

    /// @param left whether the address gets no such mails any more
    Subscriber view(Instant now, boolean left) {
        return new Subscriber(id, address, state(now, left), invitedBy, invitedAt, confirmedAt, pausedUntil);
    }

    private SubscriberState state(Instant now, boolean left) {
        if (left) {
            return SubscriberState.LEFT;
        }
        if (confirmedAt == null) {
            return SubscriberState.INVITED;
        }
        return pausedUntil != null && pausedUntil.isAfter(now) ? SubscriberState.PAUSED : SubscriberState.SUBSCRIBED;
    }
}
