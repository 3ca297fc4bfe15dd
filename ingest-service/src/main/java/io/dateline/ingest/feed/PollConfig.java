package io.dateline.ingest.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/// How often feeds are asked.
@ConfigMapping(prefix = "dateline.poll")
interface PollConfig {

    /// Shortest time between two polls of one feed. A minute is what people who wait for an alert notice.
    @WithDefault("60s")
    Duration minInterval();

    /// Longest time between two polls of a feed that works.
    @WithDefault("30m")
    Duration maxInterval();

    /// Requests a second that all instances together spend on feeds. With fewer than some thousand feeds it is not
    /// reached; with more, each gets its share by the square root of how often it has something new.
    @Positive
    @WithDefault("50")
    double budget();

    /// Feeds that one instance asks at the same time.
    @Positive
    @WithDefault("64")
    int concurrency();

    /// An answer that takes longer than this is counted as slow.
    @WithDefault("5s")
    Duration slow();
}
