package io.dateline.gateway.briefing.facts;

import io.dateline.gateway.briefing.draft.Score;
import io.dateline.gateway.document.Line;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A story as an edition tells it.
///
/// @param facts outlets, who was first, copies, tone: a line without a citation of its own, for it counts citations
/// @param since what became of it since an earlier edition told it; null if it is new
/// @param lines what it says, in its own words
/// @param outlets that had it by then, and how many of them were of tier 1: also those of earlier windows
@RegisterForReflection
public record StoryFacts(
        Line headline, String facts, @Nullable String since, List<Line> lines, int outlets, int tierOne, Score score) {}
