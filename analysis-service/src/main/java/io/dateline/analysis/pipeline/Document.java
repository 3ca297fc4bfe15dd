package io.dateline.analysis.pipeline;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Embedding;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Quote;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article on its way through the stages: the article as ingest sent it, and what the stages before this one
/// found. A stage reads what it needs and answers with a copy that knows more.
///
/// @param language `und` with score 0 until the language stage has run
/// @param entities most salient first; empty until the entity stage has run
/// @param topics strongest first; empty until the topic stage has run
/// @param sentiment null until the sentiment stage has run
/// @param quotes in reading order; empty until the quote stage has run
/// @param embedding null until the embedding stage has run
/// @param watched names that teams watch, most salient first; empty until the watch stage has run
public record Document(
        Article article,
        Language language,
        List<Entity> entities,
        List<Topic> topics,
        @Nullable Sentiment sentiment,
        List<Quote> quotes,
        @Nullable Embedding embedding,
        List<Entity> watched) {

    public static Document of(Article article) {
        return new Document(article, new Language("und", 0), List.of(), List.of(), null, List.of(), null, List.of());
    }

    public Document withLanguage(Language found) {
        return new Document(article, found, entities, topics, sentiment, quotes, embedding, watched);
    }

    public Document withEntities(List<Entity> found) {
        return new Document(article, language, List.copyOf(found), topics, sentiment, quotes, embedding, watched);
    }

    public Document withTopics(List<Topic> found) {
        return new Document(article, language, entities, List.copyOf(found), sentiment, quotes, embedding, watched);
    }

    public Document withSentiment(Sentiment found) {
        return new Document(article, language, entities, topics, found, quotes, embedding, watched);
    }

    public Document withQuotes(List<Quote> found) {
        return new Document(article, language, entities, topics, sentiment, List.copyOf(found), embedding, watched);
    }

    public Document withEmbedding(Embedding found) {
        return new Document(article, language, entities, topics, sentiment, quotes, found, watched);
    }

    public Document withWatched(List<Entity> found) {
        return new Document(article, language, entities, topics, sentiment, quotes, embedding, List.copyOf(found));
    }

    public Findings findings() {
        return new Findings(language, topics, entities, sentiment, quotes, embedding, watched);
    }
}
