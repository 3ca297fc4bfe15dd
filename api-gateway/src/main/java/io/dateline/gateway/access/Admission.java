package io.dateline.gateway.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a valid token or key opens.
///
/// @param credentialId the session or key
/// @param expiresAt null for a key, which ends when it is removed
/// @param newToken to be sent to the browser instead of the one it showed; null where that stays good
record Admission(
        UUID credentialId,
        UUID accountId,
        @Nullable Instant expiresAt,
        @Nullable String newToken) {

    @Override
    public String toString() {
        return "Admission[credentialId=" + credentialId + "]";
    }
}
