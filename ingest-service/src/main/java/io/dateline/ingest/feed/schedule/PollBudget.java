package io.dateline.ingest.feed.schedule;

import java.time.Duration;

/// How a fixed number of requests is shared among feeds: each is asked in proportion to the square root of its rate.
///
/// Where feed i has new entries at rate r and is asked f times an hour, an entry waits 1/(2f) hours on average, and
/// all entries together r/(2f). With the sum of all f fixed, the sum of all waits is least where f is proportional to
/// the square root of r (Sia, Cho and Cho, Efficient Monitoring Algorithm for Fast News Alerts, IEEE TKDE 19(7), 2007).
/// No feed is asked more often than the shortest interval or more rarely than the longest, and what that saves or
/// costs, the others get or give.
///
/// @param unit what one unit of the square root of a rate (per hour) buys, in requests an hour
/// @param shortest time between two polls of one feed
/// @param longest time between two polls of one feed
public record PollBudget(double unit, Duration shortest, Duration longest) {

    /// Shares a budget.
    ///
    /// @param rates of all feeds, in entries an hour
    /// @param requests an hour, for all feeds together
    public static PollBudget of(double[] rates, double requests, Duration shortest, Duration longest) {
        double low = 1e-9;
        double high = 1e9;
        for (int step = 0; step < 100; step++) {
            double middle = Math.sqrt(low * high);
            PollBudget tried = new PollBudget(middle, shortest, longest);
            if (tried.spent(rates) > requests) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new PollBudget(low, shortest, longest);
    }

    private double spent(double[] rates) {
        double sum = 0;
        for (double rate : rates) {
            sum += 3_600_000.0 / interval(rate).toMillis();
        }
        return sum;
    }

    /// Time until a feed is asked again.
    ///
    /// @param rate in entries an hour
    public Duration interval(double rate) {
        double hours = 1 / (unit * Math.sqrt(Math.max(rate, 1e-9)));
        long millis = (long) Math.min(hours * 3_600_000, 1e12);
        return Duration.ofMillis(Math.clamp(millis, shortest.toMillis(), longest.toMillis()));
    }
}
