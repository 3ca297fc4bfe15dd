package io.dateline.contract;

import java.util.UUID;

/// The stages have read an article; copies and story are still open. Topic `article.enriched.v1`, key: the
/// language's code, so that one consumer sees a whole language. From analysis-service, for analysis-service.
///
/// @param eventId UUIDv5 of topic, article, revision and analysis version
/// @param analysisVersion of the stages and their models, counted up whenever they would find something else
public record ArticleEnriched(UUID eventId, Article article, int analysisVersion, Findings findings) implements Event {

    public static final String TOPIC = "article.enriched.v1";

    public static ArticleEnriched of(Article article, int analysisVersion, Findings findings) {
        return new ArticleEnriched(
                EventIds.of(TOPIC, article.id(), article.revision(), analysisVersion),
                article,
                analysisVersion,
                findings);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return findings.language().code();
    }

    @Override
    public String subject() {
        return article.id().toString();
    }
}
