package io.dateline.analysis.story;

import io.dateline.analysis.summary.KeySentences;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.jpa.AvailableHints;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class GroupedArticles implements PanacheRepositoryBase<GroupedArticle, UUID> {

    /// Rows in memory at once while a language's past is read back.
    private static final int FETCHED = 1_000;

    /// Bounds what a summary costs, however long a story goes on.
    private static final int SUMMARISED = 30;

    /// Visits articles in the order in which they came to their stories.
    interface Visitor {

        /// @param storyTenantId the tenant whose own texts alone make up the story; null for public stories
        void visit(StoryArticle article, UUID storyId, @Nullable UUID storyTenantId);
    }

    /// What a story consists of.
    ///
    /// @param firstAt null exactly when there are none
    record Extent(
            int count, @Nullable Instant firstAt, @Nullable Instant lastAt) {}

    /// Hands over those first seen since. Not as entities: there may be a million of them.
    void eachSince(String language, Instant horizon, Visitor visitor) {
        try (Stream<Object[]> rows = find("""
                    select a.articleId, a.tenantId, a.seenAt, a.vector, a.storyId, s.tenantId
                    from GroupedArticle a join Story s on s.id = a.storyId
                    where a.language = ?1 and a.seenAt >= ?2 order by a.sequence, a.articleId\
                    """, language, horizon)
                .project(Object[].class)
                .withHint(AvailableHints.HINT_FETCH_SIZE, FETCHED)
                .stream()) {
            rows.forEach(row -> visitor.visit(
                    StoryArticle.fromBytes((UUID) row[0], (UUID) row[1], (Instant) row[2], (byte[]) row[3]),
                    (UUID) row[4],
                    (UUID) row[5]));
        }
    }

    /// @return those of the articles that are in the story
    List<GroupedArticle> in(UUID storyId, Collection<UUID> articleIds) {
        return list("storyId = ?1 and articleId in ?2 order by sequence, articleId", storyId, articleIds);
    }

    /// @return every article of the story, tenants' own among them
    List<GroupedArticle> in(UUID storyId) {
        return list("storyId = ?1 order by sequence, articleId", storyId);
    }

    /// What the story consists of; tenants' own texts are no part of a public story.
    Extent extent(Story story) {
        Object[] row =
                find("""
                    select count(*), min(at), max(at) from GroupedArticle
                    where storyId = ?1 and tenantId is not distinct from ?2\
                    """, story.id, story.tenantId).project(Object[].class).singleResult();
        return new Extent(((Long) row[0]).intValue(), (Instant) row[1], (Instant) row[2]);
    }

    /// The latest articles that the story consists of, [#SUMMARISED] at most, as a summary needs them.
    List<KeySentences> keySentences(Story story) {
        return find("""
                    select articleId, revision, at, keySentences from GroupedArticle
                    where storyId = ?1 and tenantId is not distinct from ?2 and keySentences is not null
                    order by sequence desc, articleId\
                    """, story.id, story.tenantId).project(Object[].class).range(0, SUMMARISED - 1).stream()
                .map(row -> KeySentences.fromBytes((UUID) row[0], (int) row[1], (Instant) row[2], (byte[]) row[3]))
                .toList();
    }

    /// @return the first of the articles that the story consists of; null if there are none
    @Nullable
    GroupedArticle first(Story story) {
        return find(
                        "storyId = ?1 and tenantId is not distinct from ?2 order by at, articleId",
                        story.id,
                        story.tenantId)
                .firstResult();
    }
}
