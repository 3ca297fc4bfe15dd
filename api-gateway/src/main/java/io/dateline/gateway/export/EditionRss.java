package io.dateline.gateway.export;

import io.dateline.gateway.briefing.edition.Editions.ApprovedEdition;
import io.dateline.gateway.export.rss.RssEntry;
import io.dateline.gateway.export.rss.RssWriter;
import io.dateline.gateway.http.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;

/// A briefing's latest editions as RSS, each whole: who reads feeds does not sign in to read on.
@ApplicationScoped
class EditionRss {

    private final PublicUrl publicUrl;

    EditionRss(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    StreamingOutput of(String briefing, List<ApprovedEdition> latest) {
        String address = publicUrl.get().orElse("");
        return out -> {
            try (RssWriter feed =
                    new RssWriter(out, briefing, address + "/briefings", "Editions as they were approved.")) {
                for (ApprovedEdition edition : latest) {
                    feed.write(new RssEntry(
                            edition.id(),
                            edition.title(),
                            address.isEmpty() ? null : address + "/editions/" + edition.id(),
                            edition.text(),
                            null,
                            List.of(),
                            edition.approvedAt()));
                }
            }
        };
    }
}
