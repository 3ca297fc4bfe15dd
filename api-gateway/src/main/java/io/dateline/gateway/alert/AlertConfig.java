package io.dateline.gateway.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "dateline.alert")
public interface AlertConfig {

    /// How old an article may be when Dateline first sees it and still raise an alert.
    @WithDefault("48h")
    Duration newsAge();

    /// Whether articles raise alerts that a feed lists in the first answer that is read of it: all that was there when
    /// the feed was added, on its own or by an import.
    @WithDefault("false")
    boolean firstListing();
}
