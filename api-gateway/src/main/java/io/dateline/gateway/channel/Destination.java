package io.dateline.gateway.channel;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a channel sends to: a target with its secrets laid open.
///
/// @param secret a URL that lets anybody post, a token or a signing key; null where the kind has none
/// @param retiredSecret the signing key before the last rotation, while both are good; null otherwise
/// @param settings what is no secret, by name
public record Destination(
        UUID targetId,
        UUID tenantId,
        String kind,
        String name,
        @Nullable String secret,
        @Nullable String retiredSecret,
        Map<String, String> settings) {

    /// Without what is secret.
    @Override
    public String toString() {
        return kind + " " + targetId;
    }
}
