package io.dateline.gateway.signal.coverage;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// How much of what a monitor's usual sources usually publish was read in a window: 1 is as usual. Holidays,
/// outages and added sources show here, so that they are neither spikes nor silences.
///
/// @param articles read
/// @param usual how many articles the same sources usually have in those hours
/// @param factor that the expected number is multiplied with, [#MIN_FACTOR] to [#MAX_FACTOR]
@RegisterForReflection
public record Exposure(long articles, double usual, double factor) {

    public static final double MIN_FACTOR = 0.5;
    public static final double MAX_FACTOR = 1.5;

    /// Where nothing is known of the sources: as usual.
    public static final Exposure USUAL = new Exposure(0, 0, 1);

    public static Exposure of(long articles, double usual) {
        return usual <= 0 ? USUAL : new Exposure(articles, usual, Math.clamp(articles / usual, MIN_FACTOR, MAX_FACTOR));
    }
}
