package io.dateline.ingest.coverage;

import io.dateline.ingest.api.coverage.Silence;
import io.dateline.ingest.api.source.FeedView;
import io.dateline.ingest.api.source.LedgerView.Hour;
import io.dateline.ingest.coverage.SilenceRule.Evidence;
import io.dateline.ingest.coverage.SilenceRule.Pages;
import io.dateline.ingest.page.PageRecords;
import io.dateline.ingest.source.SourcesRead;
import io.dateline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Gathers what is known of a period.
@ApplicationScoped
class SilenceService {

    private static final Set<String> IN_TROUBLE = Set.of("failing", "gone", "blocked");

    private static final Duration MAX = Duration.ofDays(31);

    private final SourcesRead sources;
    private final PageRecords pages;
    private final InstantSource clock;

    SilenceService(SourcesRead sources, PageRecords pages, InstantSource clock) {
        this.sources = sources;
        this.pages = pages;
        this.clock = clock;
    }

    Silence of(UUID sourceId, Instant from, Instant to, ZoneId zone) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(MAX) > 0) {
            throw new ProblemException(
                    400, "period-invalid", "`from` must be before `to`, and at most 31 days may lie between them.");
        }
        Instant now = clock.instant();
        List<FeedView> feeds = sources.feeds(sourceId);
        List<Hour> hours = sources.hours(sourceId, from, now.isBefore(to) ? to : now);
        PageRecords.Counts counts = pages.count(sourceId, from, to);
        List<String> troubled = feeds.size() < 2
                ? List.of()
                : feeds.stream()
                        .filter(feed -> IN_TROUBLE.contains(feed.state()))
                        .map(FeedView::url)
                        .toList();
        Pages found = new Pages(counts.listed(), counts.stored(), counts.unread(), counts.late(), counts.trouble());
        return SilenceRule.judge(new Evidence(sourceId, from, to, now, hours, found, troubled), zone);
    }
}
