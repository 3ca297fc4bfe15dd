package io.dateline.ingest.feed.schedule;

import java.time.Duration;

/// How often a feed has something new, as far as that is known.
///
/// New entries and the time they came in are both forgotten by half in [#HALF_LIFE], so that what a feed did lately
/// counts most: the estimate of a Poisson rate with exponential forgetting.
///
/// @param fresh new entries, older ones counting less; above 0
/// @param hours time watched, older hours counting less; above 0
public record PollPace(double fresh, double hours) {

    /// Long enough to see a weekly magazine's day, short enough to notice that a desk was closed. Guess, unmeasured.
    private static final Duration HALF_LIFE = Duration.ofHours(48);

    /// A feed that nobody has watched yet: one entry an hour, on the evidence of an hour.
    public static final PollPace UNKNOWN = new PollPace(1, 1);

    /// A burst in one poll (an archive that is republished) says no more than this many entries.
    private static final int MAX_AT_ONCE = 20;

    /// After another look.
    ///
    /// @param watched time since the last look
    /// @param added new entries since then
    public PollPace after(Duration watched, int added) {
        double passed = Math.max(0, watched.toMillis()) / 3_600_000.0;
        double kept = Math.pow(0.5, passed / (HALF_LIFE.toMinutes() / 60.0));
        return new PollPace(
                Math.max(1e-6, fresh * kept + Math.min(added, MAX_AT_ONCE)), Math.max(1e-3, hours * kept + passed));
    }

    /// Entries an hour.
    public double rate() {
        return fresh / hours;
    }
}
