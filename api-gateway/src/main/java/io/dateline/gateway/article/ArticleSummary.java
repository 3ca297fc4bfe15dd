package io.dateline.gateway.article;

import io.dateline.contract.article.Article;
import io.dateline.contract.article.Precision;
import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Language;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An article in a list.
///
/// @param snippet piece of the text, at most 280 characters, around the first match where there is one
/// @param marks where the query's words stand in the snippet
/// @param topEntities the most salient ones, at most 5
public record ArticleSummary(
        UUID id,
        @Nullable String url,
        @Nullable String canonicalUrl,
        @Nullable Source source,
        String title,
        List<String> byline,
        @Nullable Instant publishedAt,
        @Nullable Precision publishedPrecision,
        Instant firstSeenAt,
        @Nullable Language language,
        List<String> tags,
        String status,
        int revision,
        List<TopicName> topics,
        List<TopEntity> topEntities,
        @Nullable Tone sentiment,
        @Nullable UUID storyId,
        String snippet,
        List<Snippet.Mark> marks,
        @Nullable Instant withdrawnAt) {

    private static final int ENTITIES = 5;

    public record TopicName(String code, String name, double score) {}

    /// @param label tone towards it; null where unknown
    /// @param watched whether it is one of the team's own
    public record TopEntity(UUID id, String name, Entity.Type type, Sentiment.@Nullable Label label, boolean watched) {}

    public record Tone(Sentiment.Label label, double score) {}

    /// @param matches spans of the query's words in the article; empty without a query
    public static ArticleSummary of(KnownArticle known, List<Span> matches) {
        Article article = known.article();
        Findings findings = known.findings();
        Sentiment tone = findings == null ? null : findings.sentiment();
        Snippet snippet = Snippet.of(article.text(), matches);
        return new ArticleSummary(
                article.id(),
                article.url(),
                article.canonicalUrl(),
                article.source(),
                article.title(),
                article.byline(),
                article.publishedAt(),
                article.publishedPrecision(),
                article.firstSeenAt(),
                findings == null ? null : findings.language(),
                article.tags(),
                known.status(),
                article.revision(),
                findings == null ? List.of() : topics(findings),
                findings == null ? List.of() : entities(findings),
                tone == null ? null : new Tone(tone.label(), tone.score()),
                known.storyId(),
                snippet.text(),
                snippet.marks(),
                article.withdrawnAt());
    }

    private static List<TopicName> topics(Findings findings) {
        return findings.topics().stream()
                .map(topic -> new TopicName(topic.code(), topic.name(), topic.score()))
                .toList();
    }

    private static List<TopEntity> entities(Findings findings) {
        return findings.entities().stream()
                .limit(ENTITIES)
                .map(entity -> {
                    Sentiment tone = entity.sentiment();
                    return new TopEntity(
                            entity.id(),
                            entity.name(),
                            entity.type(),
                            tone == null ? null : tone.label(),
                            findings.ownNames().stream()
                                    .anyMatch(own -> own.id().equals(entity.id())));
                })
                .toList();
    }
}
