package io.dateline.gateway.mention;

import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Span;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tone towards somebody whom a mention is about: an entity of the article whose name a matched word is part of.
///
/// @param matches how many of the matched places name it, at least 1
/// @param sentiment null where the language is not supported
public record WatchedTone(
        UUID entityId,
        String name,
        Entity.Type type,
        int matches,
        @Nullable Sentiment sentiment) {

    /// Those whom the matched places name, most often named first; a place comes after everybody else, because a
    /// query that names one narrows, and seldom watches it.
    public static List<WatchedTone> of(@Nullable Findings findings, List<Span> matches) {
        if (findings == null) {
            return List.of();
        }
        return findings.entities().stream()
                .map(entity -> new WatchedTone(
                        entity.id(), entity.name(), entity.type(), naming(entity, matches), entity.sentiment()))
                .filter(watched -> watched.matches() > 0)
                .sorted(Comparator.comparing((WatchedTone watched) -> watched.type() == Entity.Type.PLACE)
                        .thenComparing(
                                Comparator.comparingInt(WatchedTone::matches).reversed()))
                .toList();
    }

    private static int naming(Entity entity, List<Span> matches) {
        return (int) matches.stream()
                .filter(match -> entity.mentions().stream().anyMatch(match::overlaps))
                .count();
    }
}
