package io.dateline.ingest.page;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a page that no longer shows its article, and when that is believed. Pure.
///
/// A site that is out of order answers 404, an apology or a wall for everything it ever published. So what a page says
/// against its article counts only if it says so twice, and if the site has shown another article in its place
/// meanwhile: then it works, and meant this page. A site that shows none for a whole outage is believed in the end.
///
/// @param misses looks in a row that did not find the article, the last included
/// @param since the first of them; null if the last one is the first
/// @param siteStoodAt when an article of the same host was last seen in its place; null: never
record MissHistory(
        int misses, @Nullable Instant since, @Nullable Instant siteStoodAt) {

    /// Looks in a row from which what is doubtful counts.
    static final int CONVINCING = 2;

    /// After one more look that did not find the article.
    MissHistory missed() {
        return new MissHistory(misses + 1, since, siteStoodAt);
    }

    /// @param outage how long a site that shows no article is thought to be out of order
    boolean isSettled(Instant now, Duration outage) {
        return misses >= CONVINCING && since != null && (siteWorks(since) || isOver(since, now, outage));
    }

    /// Whether it would be believed if the site did not seem to be out of order.
    boolean isHeldBack(Instant now, Duration outage) {
        return misses >= CONVINCING && !isSettled(now, outage);
    }

    private boolean siteWorks(Instant since) {
        return siteStoodAt != null && siteStoodAt.isAfter(since);
    }

    private static boolean isOver(Instant since, Instant now, Duration outage) {
        return Duration.between(since, now).compareTo(outage) >= 0;
    }
}
