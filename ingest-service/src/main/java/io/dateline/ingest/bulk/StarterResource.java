package io.dateline.ingest.bulk;

import io.dateline.ingest.caller.CurrentCaller;
import io.dateline.ingest.source.FeedCatalogue;
import io.dateline.ingest.source.FeedCatalogue.KnownFeed;
import io.dateline.platform.page.Page;
import io.dateline.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/sources/starter")
@RunOnVirtualThread
class StarterResource {

    private final List<StarterFeed> list = StarterList.read();
    private final FeedCatalogue feeds;
    private final Imports imports;
    private final Patience patience;
    private final CurrentCaller caller;

    StarterResource(FeedCatalogue feeds, Imports imports, Patience patience, CurrentCaller caller) {
        this.feeds = feeds;
        this.imports = imports;
        this.patience = patience;
        this.caller = caller;
    }

    /// @param state `off`, or that of the feed
    /// @param verified whether it was read well at least once
    /// @param sourceId null while it is off
    record StarterView(
            String name,
            String url,
            String country,
            String language,
            int tier,
            String beat,
            String state,
            boolean verified,
            @Nullable UUID sourceId) {}

    /// @param urls of the list's feeds
    record SwitchOn(@NotNull(message = "is needed") Set<String> urls) {}

    @GET
    public Page<StarterView> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable String language,
            @RestQuery @Nullable String beat) {
        Map<String, KnownFeed> known =
                feeds.byUrls(list.stream().map(feed -> feed.url().toString()).collect(Collectors.toSet()));
        return new Page<>(
                list.stream()
                        .filter(feed -> isLike(feed.name() + " " + feed.url(), q))
                        .filter(feed -> is(feed.country(), country) && is(feed.language(), language))
                        .filter(feed -> is(feed.beat(), beat))
                        .map(feed -> view(feed, known.get(feed.url().toString())))
                        .toList(),
                null);
    }

    /// Adds feeds of the list; an import like that of a file.
    @POST
    public RestResponse<ImportView> switchOn(@NotNull(message = "is needed") SwitchOn chosen) {
        Set<String> wanted = new HashSet<>(chosen.urls());
        List<NewLine> lines = list.stream()
                .filter(feed -> wanted.remove(feed.url().toString()))
                .map(feed -> NewLine.of(feed.source()))
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
        return patience.answer(caller.get().tenant(), imports.begin(caller.get().tenant(), "starter", lines));
    }

    private static StarterView view(StarterFeed feed, @Nullable KnownFeed known) {
        String state = known == null || known.paused() ? "off" : known.feed().state();
        return new StarterView(
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
