package io.dateline.platform.computing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/// How much of a replica's processor time operations that compute may have.
@ConfigMapping(prefix = "dateline.computing")
interface ComputationLimits {

    /// Most at a time for each processor. Two, so that one that waits for the database leaves no processor idle.
    @WithDefault("2")
    @Positive
    int perProcessor();

    /// Share of these that one owner may have, in percent; always one at least.
    @WithDefault("50")
    @Positive
    int sharePercent();

    /// Most of one owner that wait for their turn.
    @WithDefault("100")
    @Min(0)
    int waiting();

    /// How long one waits for its turn.
    @WithDefault("10s")
    Duration patience();

    /// How long one may take.
    @WithDefault("20s")
    Duration longest();
}
