package io.dateline.ingest.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/// How stored pages are looked at again. The work is bounded three ways: by the schedule per page, by `hostInterval`
/// per host over all instances, by `perMinute` in total per instance. What does not fit waits.
@ConfigMapping(prefix = "dateline.revisit")
interface RevisitConfig {

    @WithDefault("true")
    boolean enabled();

    /// Wait from storing a page to the first second look.
    @WithDefault("15m")
    Duration first();

    /// By how much the age of the news grows from one look to the next. At 3 a page is asked for seven times.
    @WithDefault("3.0")
    double growth();

    /// Age from which a page is left alone.
    @WithDefault("14d")
    Duration until();

    /// How long a site that shows none of its articles is thought to be out of order; what it says is missing is
    /// withdrawn only then.
    @WithDefault("12h")
    Duration outage();

    /// Between two second looks at one host, beside the politeness that every request keeps. New pages go first.
    @WithDefault("10s")
    Duration hostInterval();

    /// Second looks of one instance in a minute.
    @Positive
    @WithDefault("300")
    int perMinute();

    /// Second looks at the same time.
    @Positive
    @WithDefault("8")
    int concurrency();
}
