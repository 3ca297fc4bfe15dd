package io.dateline.contract;

import io.dateline.contract.article.Article;
import io.dateline.contract.finding.Copies;
import io.dateline.contract.finding.StoryMembership;
import io.dateline.contract.id.EventIds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Analyse a stored article again, with the models of today. Topic `analysis.command.v1`, key: the article's id. From
/// api-gateway, for analysis-service, which works on it when no new article waits and answers with
/// [ArticleAnalysed].
///
/// @param eventId UUIDv5 of topic, run, article and revision
/// @param runId the re-analysis that this is part of
/// @param article the revision that stands
/// @param copies as they stand, to be repeated in the answer; null where they were not looked for
/// @param story as it stands, to be repeated in the answer; null for an article that was never grouped, which is then
///     grouped like a new one
/// @param reading to be repeated in the answer, where the article is read again although the models are the same: the
///     names that teams watch are others. Null otherwise
public record AnalysisCommand(
        UUID eventId,
        UUID runId,
        Article article,
        @Nullable Copies copies,
        @Nullable StoryMembership story,
        @Nullable Integer reading)
        implements Event {

    public static final String TOPIC = "analysis.command.v1";

    public static AnalysisCommand of(
            UUID runId, Article article, @Nullable Copies copies, @Nullable StoryMembership story) {
        return of(runId, article, copies, story, null);
    }

    public static AnalysisCommand of(
            UUID runId,
            Article article,
            @Nullable Copies copies,
            @Nullable StoryMembership story,
            @Nullable Integer reading) {
        return new AnalysisCommand(
                EventIds.of(TOPIC, runId, article.id(), article.revision()), runId, article, copies, story, reading);
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
