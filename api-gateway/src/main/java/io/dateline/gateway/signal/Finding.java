package io.dateline.gateway.signal;

import java.util.List;
import java.util.UUID;

/// What a detector says where there is something to tell.
///
/// @param about what tells this alert of a rule from another: the id of a story, a text, an article, an entity;
///     the same for as long as it is the same alert. Where the alert is about a monitor and a stretch of time
///     it is `episode`: whoever keeps alerts adds when it opened
/// @param headline what it is about, in a few words; holds foreign text and is escaped by whoever shows it
/// @param sentence what was counted and why that is told; foreign text too
/// @param articles the articles it rests on, the weightiest first, at most [#MAX_ARTICLES]
public record Finding(
        AlertKind kind,
        String about,
        AlertLevel level,
        String headline,
        String sentence,
        List<UUID> articles,
        Figures figures) {

    /// The part of the key of everything that is about a monitor and a stretch of time.
    public static final String EPISODE = "episode";

    /// Articles that a finding names.
    public static final int MAX_ARTICLES = 5;

    public Finding {
        articles = List.copyOf(articles);
    }
}
