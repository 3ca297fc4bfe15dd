package io.dateline.gateway.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dateline.contract.Entity;
import io.dateline.contract.Findings;
import io.dateline.contract.Sentiment;
import io.dateline.contract.Source;
import io.dateline.contract.Topic;
import io.dateline.gateway.article.ArticleSummary;
import io.dateline.gateway.article.KnownArticle;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A story, counted over the articles that the caller may see.
///
/// @param sourceCount publishers, a tenant's own texts together counting as one
/// @param topics of most articles first, at most 3
/// @param entities of most articles first, at most 6
/// @param sentiment articles by tone
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ArticleSummary> articles) {

    private static final int TOPICS = 3;
    private static final int ENTITIES = 6;

    public record TopicName(String code, String name) {}

    public record EntityName(UUID id, String name, Entity.Type type) {}

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
                null);
    }

    StoryView with(List<KnownArticle> members) {
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
                summaries);
    }

    private static <T> List<T> commonest(Map<T, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<T, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
