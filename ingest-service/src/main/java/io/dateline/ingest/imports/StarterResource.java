package io.dateline.ingest.imports;

import io.dateline.ingest.api.imports.ImportView;
import io.dateline.ingest.api.imports.StarterApi;
import io.dateline.ingest.api.imports.StarterChoice;
import io.dateline.ingest.api.imports.StarterFeedView;
import io.dateline.ingest.api.imports.StarterPage;
import io.dateline.ingest.caller.CurrentCaller;
import io.dateline.ingest.source.FeedCatalogue;
import io.dateline.ingest.source.FeedCatalogue.KnownFeed;
import io.dateline.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
class StarterResource implements StarterApi {

    private final List<StarterFeed> list = StarterList.read();
    private final FeedCatalogue feeds;
    private final Imports imports;
    private final ImportAwaiter awaiter;
    private final CurrentCaller caller;

    StarterResource(FeedCatalogue feeds, Imports imports, ImportAwaiter awaiter, CurrentCaller caller) {
        this.feeds = feeds;
        this.imports = imports;
        this.awaiter = awaiter;
        this.caller = caller;
    }

    @Override
    public StarterPage starterFeeds(
            @Nullable String q, @Nullable String country, @Nullable String language, @Nullable String beat) {
        Map<String, KnownFeed> known =
                feeds.byUrls(list.stream().map(feed -> feed.url().toString()).collect(Collectors.toSet()));
        return new StarterPage(
                list.stream()
                        .filter(feed -> isLike(feed.name() + " " + feed.url(), q))
                        .filter(feed -> is(feed.country(), country) && is(feed.language(), language))
                        .filter(feed -> is(feed.beat(), beat))
                        .map(feed -> view(feed, known.get(feed.url().toString())))
                        .toList(),
                null);
    }

    @Override
    public RestResponse<ImportView> switchOn(StarterChoice chosen) {
        Set<String> wanted = new HashSet<>(chosen.urls());
        List<ImportLineRequest> lines = list.stream()
                .filter(feed -> wanted.remove(feed.url().toString()))
                .map(feed -> ImportLineRequest.of(feed.source()))
                .toList();
        if (!wanted.isEmpty() || lines.isEmpty()) {
            throw new ProblemException(
                    422,
                    "not-in-starter-list",
                    lines.isEmpty() && wanted.isEmpty()
                            ? "Name at least one feed of the list."
                            : "The starter list has no feed "
                                    + wanted.iterator().next() + ".");
        }
        return awaiter.answer(caller.get().tenant(), imports.begin(caller.get().tenant(), "starter", lines));
    }

    private static StarterFeedView view(StarterFeed feed, @Nullable KnownFeed known) {
        String state = known == null || known.paused() ? "off" : known.feed().state();
        return new StarterFeedView(
                feed.name(),
                feed.url().toString(),
                feed.country(),
                feed.language(),
                feed.tier(),
                feed.beat(),
                state,
                known != null && known.feed().verified(),
                known == null || known.paused() ? null : known.sourceId());
    }

    private static boolean is(String value, @Nullable String wanted) {
        return wanted == null || wanted.isBlank() || value.equalsIgnoreCase(wanted);
    }

    private static boolean isLike(String text, @Nullable String words) {
        return words == null
                || text.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
