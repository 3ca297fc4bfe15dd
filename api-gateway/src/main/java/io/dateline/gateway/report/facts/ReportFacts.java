package io.dateline.gateway.report.facts;

import io.dateline.gateway.briefing.facts.WindowCoverage;
import io.dateline.gateway.document.Line;
import io.dateline.gateway.report.ReportPlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// All that a report says, before it is put into words.
///
/// @param mentions of the period, the latest first
/// @param before of the period of the same length just before it
/// @param counts of each monitor
/// @param headlines of the articles that are named, by article
/// @param quotes with their speakers
/// @param coverage what was not read
/// @param at when it was made
public record ReportFacts(
        ReportPlan plan,
        List<ReportMention> mentions,
        List<ReportMention> before,
        Map<UUID, Counts> counts,
        Map<UUID, Line> headlines,
        List<Line> quotes,
        WindowCoverage coverage,
        Instant at) {

    public ReportFacts {
        mentions = List.copyOf(mentions);
        before = List.copyOf(before);
        counts = Map.copyOf(counts);
        headlines = Map.copyOf(headlines);
        quotes = List.copyOf(quotes);
    }

    public List<ReportMention> own() {
        return of(mentions, false);
    }

    public List<ReportMention> ownBefore() {
        return of(before, false);
    }

    public Counts countsOf(UUID monitor) {
        return counts.getOrDefault(monitor, Counts.NONE);
    }

    public List<ReportMention> ofMonitor(UUID monitor) {
        return mentions.stream()
                .filter(mention -> mention.monitorId().equals(monitor))
                .toList();
    }

    private List<ReportMention> of(List<ReportMention> some, boolean rival) {
        return some.stream().filter(mention -> isRival(mention) == rival).toList();
    }

    private boolean isRival(ReportMention mention) {
        ReportPlan.Compared monitor = plan.monitors().get(mention.monitorId());
        return monitor != null && monitor.rival();
    }
}
