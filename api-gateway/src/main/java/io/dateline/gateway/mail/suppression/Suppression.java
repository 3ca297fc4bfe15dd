package io.dateline.gateway.mail.suppression;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An address that gets no more mails of a purpose.
///
/// @param cause `bounced` (there is no such address), `bounced-often` (it could not be reached three times in two
///     weeks) or `unsubscribed`
/// @param detail what the mail server said; null if nobody said anything
@Schema(name = "MailSuppression")
public record Suppression(
        UUID id,
        String address,
        Purpose purpose,
        String cause,
        @Nullable String detail,
        Instant createdAt) {

    static final String UNSUBSCRIBED = "unsubscribed";

    /// Whether somebody there wants none; else none arrive.
    @JsonIgnore
    public boolean isWish() {
        return cause.equals(UNSUBSCRIBED);
    }
}
