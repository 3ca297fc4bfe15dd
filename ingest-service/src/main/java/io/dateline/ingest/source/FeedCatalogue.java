package io.dateline.ingest.source;

import io.dateline.ingest.api.source.FeedView;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What sources need of their feeds; the feed room implements it.
public interface FeedCatalogue {

    /// What stands behind an address.
    ///
    /// @param site the publisher's front page, as far as it is known
    /// @param feeds at least one
    record Discovered(
            URI site, @Nullable String name, @Nullable String language, List<FoundFeed> feeds) {}

    /// @param format `rss`, `atom`, `json` or `sitemap`
    record FoundFeed(URI url, @Nullable String title, String format) {}

    /// Looks at a feed, a page or a site.
    ///
    /// @throws io.dateline.platform.problem.ProblemException if no feed is found, with the reason
    Discovered discover(URI url);

    /// The source that a feed belongs to; null if the feed is not known.
    @Nullable
    UUID sourceOf(URI feedUrl);

    /// Adds feeds inside the caller's transaction; those that are known already stay as they are.
    ///
    /// @return how many were added
    int add(UUID sourceId, List<FoundFeed> feeds);

    /// Feeds by source, oldest first.
    Map<UUID, List<FeedView>> of(Set<UUID> sourceIds);

    /// Stops or resumes the polling of all feeds of a source.
    void pause(UUID sourceId, boolean paused);

    /// A feed with the source that it belongs to.
    ///
    /// @param paused its source was removed
    record KnownFeed(UUID sourceId, boolean paused, FeedView feed) {}

    /// Those of the addresses that are feeds here.
    Map<String, KnownFeed> byUrls(Set<String> urls);

    /// How many feeds of these sources are in each state.
    Map<String, Integer> states(Set<UUID> sourceIds);

    /// Has the feeds of a source asked now, those that were asked in the last minute left out.
    ///
    /// @return how many will be asked
    int pollNow(UUID sourceId);
}
