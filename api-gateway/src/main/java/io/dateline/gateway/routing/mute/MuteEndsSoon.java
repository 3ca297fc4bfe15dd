package io.dateline.gateway.routing.mute;

import java.time.Instant;
import java.util.UUID;

/// A mute of more than a week ends within a day. Observed in the transaction that takes note of it.
///
/// @param author user name of who muted
public record MuteEndsSoon(UUID muteId, UUID tenantId, String author, Instant endsAt) {}
