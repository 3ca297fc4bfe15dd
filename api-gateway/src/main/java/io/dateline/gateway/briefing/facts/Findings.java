package io.dateline.gateway.briefing.facts;

import io.dateline.gateway.briefing.draft.DraftFigures;
import io.dateline.gateway.document.Line;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an edition tells besides stories.
///
/// @param before figures of the edition before it; null for the first
/// @param monitors names and mentions of each monitor, the most first
/// @param usual mentions that a window as long usually has, by the four weeks before it
/// @param untold how many stories found no place, by the word of their section
@Schema(name = "EditionFindings")
@RegisterForReflection
public record Findings(
        DraftFigures figures,
        @Nullable DraftFigures before,
        List<MonitorCount> monitors,
        double usual,
        List<Line> quotes,
        List<Line> changes,
        AlertCounts alerts,
        WindowCoverage coverage,
        Map<String, Integer> untold) {

    @RegisterForReflection
    public record MonitorCount(String name, int mentions) {}

    /// Of the alerts that were raised or changed in the window.
    @RegisterForReflection
    public record AlertCounts(int raised, int open, int acknowledged, int closed) {}
}
