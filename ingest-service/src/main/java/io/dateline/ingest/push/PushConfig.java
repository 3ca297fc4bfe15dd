package io.dateline.ingest.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// How hubs reach us.
@ConfigMapping(prefix = "dateline.websub")
interface PushConfig {

    /// Public address that leads to this service's `/websub`, without it. Without one no hub is asked for anything.
    Optional<URI> callback();

    /// How long a hub is asked to push; it may grant less.
    @WithDefault("10d")
    Duration lease();
}
