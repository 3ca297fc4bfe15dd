package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Analysis of an article has ended, one way or the other. Topic `article.analysed.v1`, key: the article's id. From
/// analysis-service.
///
/// @param eventId UUIDv5 of topic, article, revision and analysis version
/// @param analysisVersion see [ArticleEnriched]; of two results for one article the higher (revision,
///     analysisVersion) holds
/// @param rejection why it was rejected, e.g. `text-too-short`; null exactly when it was not
/// @param findings null exactly when it was rejected
/// @param copies null when rejected, or where copies are not looked for
/// @param story null when rejected
public record ArticleAnalysed(
        UUID eventId,
        Article article,
        int analysisVersion,
        Status status,
        @Nullable String rejection,
        @Nullable Findings findings,
        @Nullable Copies copies,
        @Nullable StoryMembership story)
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
                id(enriched.article(), enriched.analysisVersion()),
                enriched.article(),
                enriched.analysisVersion(),
                Status.ANALYSED,
                null,
                enriched.findings(),
                copies,
                story);
    }

    public static ArticleAnalysed rejected(Article article, int analysisVersion, String rejection) {
        return new ArticleAnalysed(
                id(article, analysisVersion), article, analysisVersion, Status.REJECTED, rejection, null, null, null);
    }

    private static UUID id(Article article, int analysisVersion) {
        return EventIds.of(TOPIC, article.id(), article.revision(), analysisVersion);
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
