package io.dateline.gateway.mail.subscriber;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param pausedUntil no edition goes to the subscriber until then, a year from now at most; null: they go
record SubscriberChange(@Nullable Instant pausedUntil) {}
