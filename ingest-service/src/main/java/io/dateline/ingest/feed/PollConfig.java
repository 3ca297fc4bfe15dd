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

    /// Longest time between two polls of a feed that works. It is also bounded by fifteen times the shortest, so
    /// that a feed that was quiet for a day is not late when it wakes up.
    @WithDefault("30m")
    Duration maxInterval();

    /// Feeds that one instance asks at the same time.
    @Positive
    @WithDefault("64")
    int concurrency();

    /// An answer that takes longer than this is counted as slow.
    @WithDefault("5s")
    Duration slow();
}
