package io.dateline.gateway.delivery.target;

import io.dateline.gateway.http.Versioned;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where alerts go, without what is secret.
///
/// @param kind such as `mail`, `slack` or `webhook`
/// @param hasSecret whether a URL, token or signing key is stored; it is never shown again
/// @param bothSecretsUntil until when the signing key before the last rotation is good too; null if it is not
/// @param failingSince null if the last message arrived
/// @param lastError what the last failure was; null if the last message arrived
/// @param missed messages that were given up since one arrived
/// @param provedAt when somebody typed the code of a test that had arrived there; null if nobody did
/// @param version counted up with each change
public record Target(
        UUID id,
        String kind,
        String name,
        Map<String, String> settings,
        boolean hasSecret,
        @Nullable Instant bothSecretsUntil,
        TargetState state,
        @Nullable Instant failingSince,
        @Nullable String lastError,
        int missed,
        @Nullable Instant provedAt,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
