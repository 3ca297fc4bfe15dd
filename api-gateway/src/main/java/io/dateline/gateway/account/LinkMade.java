package io.dateline.gateway.account;

import java.time.Instant;
import java.util.UUID;

/// A link was made that lets somebody in once; told within the transaction that makes it, to whoever can send mail.
///
/// @param path of the page it leads to, with the secret; below the address at which people reach Dateline
/// @param by who made it; the account itself where it asked for a new password
public record LinkMade(
        UUID linkId,
        UUID tenantId,
        String email,
        Kind kind,
        String username,
        String by,
        String path,
        Instant expiresAt) {

    public enum Kind {
        INVITATION,
        PASSWORD_RESET
    }

    @Override
    public String toString() {
        return "LinkMade[linkId=" + linkId + "]";
    }
}
