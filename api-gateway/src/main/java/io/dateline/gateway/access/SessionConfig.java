package io.dateline.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "dateline.session")
interface SessionConfig {

    /// A session ends when it was not used for so long: over a weekend and a day off nobody signs in again.
    @WithDefault("7d")
    Duration idle();

    /// A session ends after so long however much it is used.
    @WithDefault("30d")
    Duration longest();

    /// The token in the cookie is replaced after so long, so that a copy of it is soon worth nothing.
    @WithDefault("1h")
    Duration rotation();

    /// How long the token before stays good, for requests that were under way.
    @WithDefault("60s")
    Duration overlap();
}
