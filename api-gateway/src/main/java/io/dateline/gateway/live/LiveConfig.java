package io.dateline.gateway.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

@ConfigMapping(prefix = "dateline.live")
interface LiveConfig {

    /// How far back a browser that was away can resume.
    @WithDefault("1h")
    Duration memory();

    /// Alerts of one tenant that are kept for that; older ones are to be had from `GET /alerts`.
    @Positive
    @WithDefault("200")
    int mostKept();

    /// Open streams of one replica; each costs memory.
    @Positive
    @WithDefault("20000")
    int mostClients();
}
