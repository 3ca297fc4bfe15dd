package io.dateline.gateway.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One mail to one address: about an alert, or with a link that lets somebody in.
@Entity
@SuppressWarnings("NullAway.Init")
class Mail {

    @Id
    UUID id;

    UUID tenantId;

    /// null for a mail that is about no alert.
    @Nullable
    UUID monitorId;

    @Nullable
    UUID alertId;

    /// It lets somebody in: not for everybody of the team to read.
    boolean forAdmins;

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
