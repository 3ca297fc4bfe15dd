package io.dateline.gateway.topic;

import io.dateline.gateway.article.ArticleSummary;
import io.dateline.gateway.article.ArticleVectors;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.classifier.TopicClassifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which recent articles an own topic would hold, so that a person can tune it.
@ApplicationScoped
class TopicPreview {

    /// Latest articles that are looked at.
    private static final int LOOKED_AT = 2_000;

    private final ArticleVectors vectors;
    private final Articles articles;
    private final TopicRows rows;

    TopicPreview(ArticleVectors vectors, Articles articles, TopicRows rows) {
        this.vectors = vectors;
        this.articles = articles;
        this.rows = rows;
    }

    /// @param belongs whether the score reaches the threshold
    /// @param about what a person said of it; null if nobody did
    record Row(
            ArticleSummary article,
            double score,
            boolean belongs,
            @Nullable Boolean about) {}

    /// @param lookedAt latest articles that were scored
    /// @param inside how many of them belong
    /// @param items those that belong and those that just do not, best first
    record Answer(String state, int lookedAt, int inside, List<Row> items) {}

    private record Scored(UUID id, double score) {}

    /// @param limit of articles on each side of the threshold
    Answer of(OwnTopic topic, int limit) {
        TopicClassifier profile = topic.profile();
        if (profile == null) {
            return new Answer("being-read", 0, 0, List.of());
        }
        List<Scored> scored = vectors.latestOf(topic.tenantId(), LOOKED_AT).stream()
                .filter(placed -> placed.model().equals(profile.model()))
                .map(placed -> new Scored(placed.id(), profile.score(placed.vector())))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        int inside = (int)
                scored.stream().filter(one -> one.score() >= topic.threshold()).count();
        // Of those inside the doubtful ones are worth a look as much as the sure ones.
        List<Scored> shown = Stream.of(
                        scored.subList(0, Math.min(inside, (limit + 1) / 2)),
                        scored.subList(Math.max(Math.min(inside, (limit + 1) / 2), inside - limit / 2), inside),
                        scored.subList(inside, Math.min(scored.size(), inside + limit)))
                .flatMap(List::stream)
                .toList();
        return new Answer(topic.isBeingRead() ? "being-read" : "ready", scored.size(), inside, rows(topic, shown));
    }

    private List<Row> rows(OwnTopic topic, List<Scored> shown) {
        Map<UUID, Boolean> said = new HashMap<>();
        rows.examples(topic.id()).forEach(example -> said.put(example.articleId(), example.about()));
        Map<UUID, Double> scores = new HashMap<>();
        shown.forEach(one -> scores.put(one.id(), one.score()));
        return articles.find(topic.tenantId(), shown.stream().map(Scored::id).toList()).values().stream()
                .map(known -> {
                    double score = scores.getOrDefault(known.article().id(), 0.0);
                    return new Row(
                            ArticleSummary.of(known, List.of()),
                            Math.round(score * 1000) / 1000.0,
                            score >= topic.threshold(),
                            said.get(known.article().id()));
                })
                .toList();
    }
}
