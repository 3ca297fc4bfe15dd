package io.dateline.gateway.identity;

import io.quarkus.security.credential.Credential;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a valid token or key opens.
///
/// @param credentialId the session or key
/// @param isKey false for a session
/// @param expiresAt null for a key that ends when it is removed
/// @param scopes what a key is limited to; null for all that its account may, and for a session
/// @param newToken to be sent to the browser instead of the one it showed; null where that stays good
public record RequestCredential(
        UUID credentialId,
        UUID accountId,
        boolean isKey,
        @Nullable Instant expiresAt,
        @Nullable Set<Scope> scopes,
        @Nullable String newToken)
        implements Credential {

    /// True for a key that may less than its account, or not for ever: nothing that it makes may more, or longer.
    public boolean isLimited() {
        return isKey && (scopes != null || expiresAt != null);
    }

    @Override
    public String toString() {
        return "RequestCredential[credentialId=" + credentialId + "]";
    }
}
