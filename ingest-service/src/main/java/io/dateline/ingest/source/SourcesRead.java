package io.dateline.ingest.source;

import io.dateline.ingest.api.source.FeedView;
import io.dateline.ingest.api.source.LedgerView.Hour;
import io.dateline.ingest.ledger.LedgerBook;
import io.dateline.ingest.url.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Sources, their feeds and their hours, for the room that answers questions about them.
@ApplicationScoped
public class SourcesRead {

    private final Sources sources;
    private final FeedCatalogue feeds;
    private final LedgerBook ledger;

    SourcesRead(Sources sources, FeedCatalogue feeds, LedgerBook ledger) {
        this.sources = sources;
        this.feeds = feeds;
        this.ledger = ledger;
    }

    /// @param state the best state among its feeds
    public record Read(UUID id, String name, String state, List<FeedView> feeds) {}

    /// @throws SourceNotFoundException if the source is not read
    @Transactional
    public List<FeedView> feeds(UUID sourceId) {
        sources.activeById(sourceId).orElseThrow(() -> new SourceNotFoundException(sourceId));
        return feeds.of(Set.of(sourceId)).getOrDefault(sourceId, List.of());
    }

    /// Hours with an entry in the ledger, oldest first.
    public List<Hour> hours(UUID sourceId, Instant from, Instant to) {
        return ledger.hours(sourceId, from, to);
    }

    /// Sources of the same site that are read.
    @Transactional
    public List<Read> ofSite(URI url) {
        List<Source> found = sources.active().stream()
                .filter(source -> {
                    URI home = URI.create(source.url);
                    return home.getHost() != null && Site.same(home, url);
                })
                .toList();
        Set<UUID> ids = new HashSet<>(found.stream().map(source -> source.id).toList());
        Map<UUID, List<FeedView>> feedsOf = ids.isEmpty() ? Map.of() : feeds.of(ids);
        return found.stream()
                .map(source -> {
                    List<FeedView> own = feedsOf.getOrDefault(source.id, List.of());
                    return new Read(source.id, source.name, SourceViews.bestState(own), own);
                })
                .toList();
    }
}
