package io.dateline.gateway.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "dateline.delivery")
public interface DeliveryConfig {

    /// How long deliveries that are over are kept, with their attempts and their mails. Below a month, what was told of
    /// an alert that goes on might be forgotten and told anew.
    @WithDefault("90d")
    Duration keep();
}
