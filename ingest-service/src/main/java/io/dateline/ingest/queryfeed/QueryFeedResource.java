package io.dateline.ingest.queryfeed;

import io.dateline.ingest.api.queryfeed.QueryFeedApi;
import io.dateline.ingest.api.queryfeed.QueryFeedPage;
import io.dateline.ingest.api.queryfeed.QueryFeedView;
import io.dateline.ingest.source.FeedCatalogue;
import io.dateline.ingest.source.FeedCatalogue.KnownFeed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
class QueryFeedResource implements QueryFeedApi {

    private final List<QueryFeed> list = QueryFeedList.read();
    private final FeedCatalogue feeds;

    QueryFeedResource(FeedCatalogue feeds) {
        this.feeds = feeds;
    }

    @Override
    public QueryFeedPage queryFeeds(@Nullable String name, @Nullable String id) {
        Map<QueryFeed, String> urls = new LinkedHashMap<>();
        for (QueryFeed feed : list) {
            String given = feed.blank().asksName() ? name : id;
            if (given != null) {
                feed.url(given).ifPresent(url -> urls.put(feed, url));
            }
        }
        Map<String, KnownFeed> known = urls.isEmpty() ? Map.of() : feeds.byUrls(Set.copyOf(urls.values()));
        return new QueryFeedPage(
                list.stream()
                        .map(feed -> view(feed, urls.get(feed), known.get(urls.getOrDefault(feed, ""))))
                        .toList(),
                null);
    }

    private static QueryFeedView view(QueryFeed feed, @Nullable String url, @Nullable KnownFeed known) {
        KnownFeed on = known == null || known.paused() ? null : known;
        return new QueryFeedView(
                feed.id(),
                feed.kind(),
                feed.name(),
                feed.blank().asks(),
                feed.example(),
                url,
                feed.covers(),
                feed.terms(),
                on == null ? "off" : on.feed().state(),
                on == null ? null : on.sourceId());
    }
}
