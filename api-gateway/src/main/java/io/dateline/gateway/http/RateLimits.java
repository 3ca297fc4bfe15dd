package io.dateline.gateway.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/// How much one account may ask for, of each replica.
@ConfigMapping(prefix = "dateline.rate-limit")
interface RateLimits {

    /// Requests in a window. A thousand a second is many times what a page of the UI or an importing program asks
    /// for; what is beyond it is a loop that nobody meant.
    @Positive
    @WithDefault("60000")
    int requests();

    @WithDefault("1m")
    Duration window();
}
