package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.StoryMembership;
import io.dateline.contract.id.EventIds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Analysis of an article has ended, one way or the other. Topic `article.analysed.v1`, key: the article's id. From
/// analysis-service.
///
/// @param eventId UUIDv5 of topic, article, revision, analysis version and, if there is one, reading
/// @param analysisVersion see [ArticleEnriched]; of two results for one article the higher (revision,
///     analysisVersion) holds
/// @param rejection why it was rejected, e.g. `text-too-short`; null exactly when it was not
/// @param findings null exactly when it was rejected
/// @param copies null when rejected, or where copies are not looked for
/// @param story null when rejected
/// @param reading counted up where the same models read an article again, because names that teams watch are others;
///     null for the first time. Of two results of one (revision, analysisVersion) the one with the higher reading
///     holds
public record ArticleAnalysed(
        UUID eventId,
        Article article,
        int analysisVersion,
        Status status,
        @Nullable String rejection,
        @Nullable Findings findings,
        @Nullable Copies copies,
        @Nullable StoryMembership story,
        @Nullable Integer reading)
        implements Event {

    public static final String TOPIC = "article.analysed.v1";

    public enum Status {
        @JsonProperty("analysed")
        ANALYSED,
        @JsonProperty("rejected")
        REJECTED,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    public static ArticleAnalysed analysed(
            ArticleEnriched enriched, @Nullable Copies copies, @Nullable StoryMembership story) {
        return new ArticleAnalysed(
                id(enriched.article(), enriched.analysisVersion(), enriched.reading()),
                enriched.article(),
                enriched.analysisVersion(),
                Status.ANALYSED,
                null,
                enriched.findings(),
                copies,
                story,
                enriched.reading());
    }

    public static ArticleAnalysed rejected(Article article, int analysisVersion, String rejection) {
        return new ArticleAnalysed(
                id(article, analysisVersion, null),
                article,
                analysisVersion,
                Status.REJECTED,
                rejection,
                null,
                null,
                null,
                null);
    }

    private static UUID id(Article article, int analysisVersion, @Nullable Integer reading) {
        return reading == null
                ? EventIds.of(TOPIC, article.id(), article.revision(), analysisVersion)
                : EventIds.of(TOPIC, article.id(), article.revision(), analysisVersion, reading);
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
