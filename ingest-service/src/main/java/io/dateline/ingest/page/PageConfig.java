package io.dateline.ingest.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/// How pages are fetched.
@ConfigMapping(prefix = "dateline.page")
interface PageConfig {

    /// Pages that one instance fetches at the same time.
    @Positive
    @WithDefault("64")
    int concurrency();

    /// Attempts at one page before it is given up.
    @Positive
    @WithDefault("5")
    int attempts();

    /// Wait after the first failed attempt; four times as long after each further one. With five attempts a page is
    /// tried for about 40 minutes.
    @WithDefault("30s")
    Duration backOff();

    /// An answer that takes longer than this is counted as slow.
    @WithDefault("10s")
    Duration slow();
}
