package io.dateline.contract;

import io.dateline.contract.article.Article;
import io.dateline.contract.id.EventIds;
import java.util.UUID;

/// An article, or a new revision of one, was stored. Topic `article.fetched.v1`, key: the article's id. From
/// ingest-service.
///
/// @param eventId UUIDv5 of topic, article and revision
public record ArticleFetched(UUID eventId, Article article) implements Event {

    public static final String TOPIC = "article.fetched.v1";

    public static ArticleFetched of(Article article) {
        return new ArticleFetched(EventIds.of(TOPIC, article.id(), article.revision()), article);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return article.id().toString();
    }

    @Override
    public String subject() {
        return article.id().toString();
    }
}
