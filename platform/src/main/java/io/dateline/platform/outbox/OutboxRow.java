package io.dateline.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message that waits to be sent.
///
/// @param id order in which the messages of one key are sent
/// @param payload JSON
/// @param again where a message that was parked is sent again; null for all others
record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        String key,
        String subject,
        Instant time,
        String payload,
        @Nullable Again again) {

    /// The bytes as they came, in place of [OutboxRow#key] and [OutboxRow#payload].
    ///
    /// @param consumer the one that parked it
    /// @param key null for a message that had none
    record Again(String consumer, byte @Nullable [] key, byte[] payload) {}

    byte @Nullable [] keyBytes() {
        return again == null ? key.getBytes(StandardCharsets.UTF_8) : again.key();
    }

    byte[] payloadBytes() {
        return again == null ? payload.getBytes(StandardCharsets.UTF_8) : again.payload();
    }
}
