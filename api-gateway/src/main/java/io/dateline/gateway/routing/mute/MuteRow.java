package io.dateline.gateway.routing.mute;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The row of a [Mute].
@Entity
@Table(name = "alert_mute")
@SuppressWarnings("NullAway.Init")
class MuteRow {

    @Id
    UUID id;

    UUID tenantId;

    String kind;

    UUID thingId;

    String reason;

    String author;

    Instant createdAt;

    Instant endsAt;

    boolean untilStoryEnds;

    /// When its end has to be announced; null if it is short, or was announced.
    @Nullable
    Instant dueAt;
}
