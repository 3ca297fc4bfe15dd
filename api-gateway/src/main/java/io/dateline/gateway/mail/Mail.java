package io.dateline.gateway.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One alert to one address.
@Entity
@SuppressWarnings("NullAway.Init")
class Mail {

    @Id
    UUID id;

    UUID tenantId;

    UUID monitorId;

    UUID alertId;

    String recipient;

    String subject;

    String text;

    Instant createdAt;

    @Enumerated(EnumType.STRING)
    MailState state;

    /// When to send it; null if it is not to be sent.
    @Nullable
    Instant dueAt;

    int attempts;

    @Nullable
    String lastError;

    @Nullable
    Instant sentAt;
}
