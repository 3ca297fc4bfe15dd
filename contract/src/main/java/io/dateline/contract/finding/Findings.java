package io.dateline.contract.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that analysis found in one revision of an article.
///
/// @param topics strongest first; empty where none is sure or the language is not supported
/// @param entities most salient first
/// @param sentiment of the article as a whole; null where the language is not supported
/// @param quotes in reading order
/// @param embedding null if the text could not be encoded
/// @param watched what teams' own names came to, whoever's they are, most salient first: entities whose id is that of
///     the [NameWatched]; never shown but to the team whose name it is; null from before there were such names
public record Findings(
        Language language,
        List<Topic> topics,
        List<Entity> entities,
        @Nullable Sentiment sentiment,
        List<Quote> quotes,
        @Nullable Embedding embedding,
        @Nullable List<Entity> watched) {

    public Findings {
        topics = topics == null ? List.of() : List.copyOf(topics);
        entities = entities == null ? List.of() : List.copyOf(entities);
        quotes = quotes == null ? List.of() : List.copyOf(quotes);
        watched = watched == null ? null : List.copyOf(watched);
    }

    /// Without a name that a team watches.
    public Findings(
            Language language,
            List<Topic> topics,
            List<Entity> entities,
            @Nullable Sentiment sentiment,
            List<Quote> quotes,
            @Nullable Embedding embedding) {
        this(language, topics, entities, sentiment, quotes, embedding, null);
    }

    /// The same with other topics.
    public Findings withTopics(List<Topic> others) {
        return new Findings(language, others, entities, sentiment, quotes, embedding, watched);
    }

    /// The same at another place of the encoder's space.
    public Findings withEmbedding(@Nullable Embedding other) {
        return new Findings(language, topics, entities, sentiment, quotes, other, watched);
    }

    /// [#watched], empty where it is null.
    public List<Entity> ownNames() {
        return watched == null ? List.of() : watched;
    }

    /// The same with other ids of who and what is named.
    public Findings withNames(List<Entity> entities, List<Quote> quotes) {
        return new Findings(language, topics, entities, sentiment, quotes, embedding, watched);
    }
}
