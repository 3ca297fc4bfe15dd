package io.dateline.gateway.mail.subscriber;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody outside of the team who has a briefing's editions by mail.
///
/// @param invitedBy user name
/// @param invitedAt when the latest invitation was written
/// @param confirmedAt when the address said yes; null until it does
/// @param pausedUntil no edition goes there until then; null where there is no pause
public record Subscriber(
        UUID id,
        String address,
        SubscriberState state,
        String invitedBy,
        Instant invitedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant pausedUntil) {}
