package io.dateline.ingest.page;

import io.dateline.ingest.entry.EntryHints;
import io.dateline.platform.lease.WorkLoops;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/// Takes what feeds list.
@ApplicationScoped
public class ListedPages {

    private final PageQueue queue;
    private final WorkLoops loops;

    ListedPages(PageQueue queue, WorkLoops loops) {
        this.queue = queue;
        this.loops = loops;
    }

    /// A page that a feed lists.
    ///
    /// @param fingerprint of the entry's words; another one means that the page is to be read again now
    /// @param stamp of the entry's date; another one alone brings only the next look forward
    public record Listed(URI url, EntryHints hints, byte[] fingerprint, byte[] stamp) {}

    /// @param added pages that were not known
    /// @param changed pages that were known, and whose entry says something else now
    public record Offered(int added, int changed) {}

    /// Queues new pages, and again those whose entries have changed, inside the caller's transaction. Once it is
    /// committed, they are fetched.
    public Offered offer(UUID sourceId, UUID feedId, List<Listed> pages) {
        Offered offered = queue.offer(sourceId, feedId, pages);
        if (offered.added() + offered.changed() > 0) {
            loops.wakeOnCommit(PageFetcher.STAGE);
        }
        return offered;
    }
}
