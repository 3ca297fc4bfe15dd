package io.dateline.gateway.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dateline.contract.article.Article;
import io.dateline.contract.article.Source;
import io.dateline.contract.finding.Citation;
import io.dateline.contract.finding.Entity;
import io.dateline.contract.finding.Findings;
import io.dateline.contract.finding.Sentiment;
import io.dateline.contract.finding.Span;
import io.dateline.contract.finding.Topic;
import io.dateline.gateway.article.ArticleSummary;
import io.dateline.gateway.article.KnownArticle;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A story, counted over the articles that the caller may see.
///
/// @param sourceCount publishers, a tenant's own texts together counting as one
/// @param topics of most articles first, at most 3
/// @param entities of most articles first, at most 6
/// @param sentiment articles by tone
/// @param headlineSpan the words of the lead article that the headline is; null in lists, and where the article has
///     another headline by now or is not there
/// @param summary sentences of the articles, in reading order, as far as they still stand there; null in lists
/// @param articles in order of publication; null in lists
public record StoryView(
        UUID id,
        String headline,
        String language,
        int articleCount,
        int sourceCount,
        Instant firstAt,
        Instant lastAt,
        UUID leadArticleId,
        List<TopicName> topics,
        List<EntityName> entities,
        Tones sentiment,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Quoted headlineSpan,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Quoted> summary,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ArticleSummary> articles) {

    private static final int TOPICS = 3;
    private static final int ENTITIES = 6;

    public record TopicName(String code, String name) {}

    public record EntityName(UUID id, String name, Entity.Type type) {}

    /// Words of an article and where they stand.
    public record Quoted(String text, UUID articleId, int revision, Span span) {}

    public record Tones(int positive, int neutral, int negative) {}

    static StoryView of(StoryRow row, List<KnownArticle> members) {
        Set<Object> sources = new HashSet<>();
        Map<TopicName, Integer> topics = new LinkedHashMap<>();
        Map<EntityName, Integer> entities = new LinkedHashMap<>();
        Map<Sentiment.Label, Integer> tones = new HashMap<>();
        for (KnownArticle member : members) {
            Source source = member.article().source();
            sources.add(source == null ? "own" : source.id());
            Findings findings = member.findings();
            if (findings == null) {
                continue;
            }
            for (Topic topic : findings.topics()) {
                topics.merge(new TopicName(topic.code(), topic.name()), 1, Integer::sum);
            }
            for (Entity entity : findings.entities()) {
                entities.merge(new EntityName(entity.id(), entity.name(), entity.type()), 1, Integer::sum);
            }
            Sentiment tone = findings.sentiment();
            if (tone != null) {
                tones.merge(tone.label(), 1, Integer::sum);
            }
        }
        return new StoryView(
                row.id(),
                row.headline(),
                row.language(),
                members.size(),
                sources.size(),
                row.firstAt(),
                row.lastAt(),
                row.leadArticleId(),
                commonest(topics, TOPICS),
                commonest(entities, ENTITIES),
                new Tones(
                        tones.getOrDefault(Sentiment.Label.POSITIVE, 0),
                        tones.getOrDefault(Sentiment.Label.NEUTRAL, 0),
                        tones.getOrDefault(Sentiment.Label.NEGATIVE, 0)),
                null,
                null,
                null);
    }

    StoryView with(List<KnownArticle> members, List<Citation> cited) {
        Map<UUID, Article> byId = new HashMap<>();
        members.forEach(member -> byId.put(member.article().id(), member.article()));
        Article lead = byId.get(leadArticleId);
        List<ArticleSummary> summaries = members.stream()
                .map(member -> ArticleSummary.of(member, List.of()))
                .toList();
        return new StoryView(
                id,
                headline,
                language,
                articleCount,
                sourceCount,
                firstAt,
                lastAt,
                leadArticleId,
                topics,
                entities,
                sentiment,
                lead == null || !lead.title().equals(headline)
                        ? null
                        : new Quoted(headline, lead.id(), lead.revision(), Span.title(0, headline.length())),
                cited.stream()
                        .map(citation -> quoted(citation, byId.get(citation.articleId())))
                        .filter(Objects::nonNull)
                        .toList(),
                summaries);
    }

    /// @return null where the article has other words by now or is not there (any more)
    private static @Nullable Quoted quoted(Citation citation, @Nullable Article article) {
        Span span = citation.span();
        if (article == null
                || article.revision() != citation.revision()
                || span.field() != Span.Field.TEXT
                || span.end() > article.text().length()) {
            return null;
        }
        return new Quoted(
                article.text().substring(span.start(), span.end()).strip(), article.id(), article.revision(), span);
    }

    private static <T> List<T> commonest(Map<T, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<T, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
