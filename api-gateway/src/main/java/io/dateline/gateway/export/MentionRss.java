package io.dateline.gateway.export;

import io.dateline.contract.article.Source;
import io.dateline.gateway.export.rss.RssEntry;
import io.dateline.gateway.export.rss.RssWriter;
import io.dateline.gateway.http.PublicUrl;
import io.dateline.gateway.monitor.SavedMonitor;
import io.dateline.gateway.triage.MentionView;
import io.dateline.platform.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;

/// A monitor's latest mentions as RSS.
@ApplicationScoped
class MentionRss {

    private final PublicUrl publicUrl;

    MentionRss(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    StreamingOutput of(SavedMonitor monitor, Page<MentionView> latest) {
        String address = publicUrl.get().orElse("");
        return out -> {
            try (RssWriter feed = new RssWriter(
                    out,
                    monitor.name(),
                    address + "/monitors/" + monitor.id(),
                    "What the monitor found, latest article first.")) {
                MentionPages.write(latest, view -> feed.write(item(view, address)));
            }
        };
    }

    private static RssEntry item(MentionView view, String address) {
        Source source = view.article().source();
        String matched = view.matchedText();
        // The publisher's page; of a team's own text the one in Dateline.
        String url = view.article().url();
        return new RssEntry(
                view.id(),
                view.article().title(),
                url != null || address.isEmpty()
                        ? url
                        : address + "/articles/" + view.article().id(),
                view.article().snippet() + (matched.isEmpty() ? "" : "\nMatched: " + matched),
                source == null ? null : source.name(),
                view.tags(),
                view.article().publishedAt());
    }
}
