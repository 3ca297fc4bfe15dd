package io.dateline.contract;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.id.EventIds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The stages have read an article; copies and story are still open. Topic `article.enriched.v1`, key: the
/// language's code, so that one consumer sees a whole language. From analysis-service, for analysis-service.
///
/// @param eventId UUIDv5 of topic, article, revision, analysis version and, if there is one, reading
/// @param analysisVersion of the stages and their models, counted up whenever they would find something else
/// @param reading see [ArticleAnalysed]
public record ArticleEnriched(
        UUID eventId,
        Article article,
        int analysisVersion,
        Findings findings,
        @Nullable Integer reading) implements Event {

    public static final String TOPIC = "article.enriched.v1";

    public static ArticleEnriched of(Article article, int analysisVersion, Findings findings) {
        return of(article, analysisVersion, findings, null);
    }

    /// @param reading null unless it was read again by the same models
    public static ArticleEnriched of(
            Article article, int analysisVersion, Findings findings, @Nullable Integer reading) {
        UUID eventId = reading == null
                ? EventIds.of(TOPIC, article.id(), article.revision(), analysisVersion)
                : EventIds.of(TOPIC, article.id(), article.revision(), analysisVersion, reading);
        return new ArticleEnriched(eventId, article, analysisVersion, findings, reading);
    }

    /// The same event with findings that grouping has put right.
    public ArticleEnriched withFindings(Findings corrected) {
        return new ArticleEnriched(eventId, article, analysisVersion, corrected, reading);
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
