package io.dateline.gateway.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a valid token or key opens.
///
/// @param credentialId the session or key
/// @param isKey false for a session
/// @param expiresAt of a session; null for a key
/// @param scopes what a key is limited to; null for all that its account may, and for a session
/// @param newToken to be sent to the browser instead of the one it showed; null where that stays good
record Admission(
        UUID credentialId,
        UUID accountId,
        boolean isKey,
        @Nullable Instant expiresAt,
        @Nullable Set<Scope> scopes,
        @Nullable String newToken) {

    @Override
    public String toString() {
        return "Admission[credentialId=" + credentialId + "]";
    }
}
