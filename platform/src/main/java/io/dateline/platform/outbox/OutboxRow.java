package io.dateline.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/// A message that waits to be sent.
///
/// @param id order in which the messages of one key are sent
/// @param payload JSON
record OutboxRow(long id, UUID eventId, String topic, String key, String subject, Instant time, String payload) {}
