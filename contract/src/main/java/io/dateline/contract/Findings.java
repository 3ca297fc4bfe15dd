package io.dateline.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that analysis found in one revision of an article.
///
/// @param topics strongest first; empty where none is sure or the language is not supported
/// @param entities most salient first
/// @param sentiment of the article as a whole; null where the language is not supported
/// @param quotes in reading order
/// @param embedding null if the text could not be encoded
public record Findings(
        Language language,
        List<Topic> topics,
        List<Entity> entities,
        @Nullable Sentiment sentiment,
        List<Quote> quotes,
        @Nullable Embedding embedding) {

    public Findings {
        topics = topics == null ? List.of() : List.copyOf(topics);
        entities = entities == null ? List.of() : List.copyOf(entities);
        quotes = quotes == null ? List.of() : List.copyOf(quotes);
    }
}
