package io.dateline.gateway.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One mail to one address: about an alert, or for somebody's account. Its delivery has the same id.
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

    /// null for a mail that is no edition of a briefing.
    @Nullable
    UUID editionId;

    /// It lets somebody in: not for everybody of the team to read.
    boolean forAdmins;

    String recipient;

    String subject;

    String text;

    /// null where it has only a text.
    @Nullable
    String html;

    /// Without its brackets; null for the mail's id at the domain of the mails.
    @Nullable
    String messageId;

    Instant createdAt;

    @Enumerated(EnumType.STRING)
    MailState state;

    @Nullable
    String lastError;

    @Nullable
    Instant sentAt;
}
