package io.dateline.gateway.story;

import io.dateline.gateway.article.ArticleSearch;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.search.SearchRequest;
import io.dateline.platform.page.Page;
import io.dateline.platform.page.TimeCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds stories for a tenant.
@ApplicationScoped
class StoryService {

    /// A query looks at the stories of so many of its newest articles.
    private static final int SEARCHED = 200;

    private final Stories stories;
    private final StoryChanges changes;
    private final Articles articles;
    private final ArticleSearch search;

    private final Queries.TenantParts parts;

    StoryService(
            Stories stories, StoryChanges changes, Articles articles, ArticleSearch search, Queries.TenantParts parts) {
        this.parts = parts;
        this.stories = stories;
        this.changes = changes;
        this.articles = articles;
        this.search = search;
    }

    Page<StoryView> list(
            UUID tenantId,
            @Nullable String q,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String language,
            @Nullable String cursor,
            int limit) {
        List<UUID> only = q == null || q.isBlank() ? null : storiesOf(tenantId, q, from, to);
        TimeCursor after = TimeCursor.parse(list(tenantId), cursor);
        List<StoryRow> rows = stories.list(new Stories.Filter(tenantId, from, to, language, only, after, limit + 1));
        Page<StoryRow> page = Page.of(rows, limit, last -> cursor(tenantId, last));
        Map<UUID, List<KnownArticle>> members =
                articles
                        .ofStories(
                                tenantId,
                                page.items().stream().map(StoryRow::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(known -> Objects.requireNonNull(known.storyId())));
        return page.map(row -> StoryView.of(row, members.getOrDefault(row.id(), List.of())));
    }

    /// @return empty for one that another has taken over, or that the tenant may not see
    Optional<StoryView> find(UUID tenantId, UUID id) {
        return stories.find(tenantId, id).map(row -> {
            List<KnownArticle> members = articles.ofStories(tenantId, List.of(id));
            return StoryView.of(row, members).with(members, row.summary());
        });
    }

    /// @return the story that has taken this one over, if the tenant may see it
    Optional<UUID> successor(UUID tenantId, UUID id) {
        return changes.successor(id).filter(now -> stories.find(tenantId, now).isPresent());
    }

    private List<UUID> storiesOf(UUID tenantId, String q, @Nullable Instant from, @Nullable Instant to) {
        SearchRequest request = SearchRequest.of(Queries.parse(q, parts.of(tenantId)), tenantId, from, to, SEARCHED);
        return search.search(request).hits().stream()
                .map(hit -> hit.known().storyId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String cursor(UUID tenantId, StoryRow last) {
        return new TimeCursor(last.lastAt(), last.id()).of(list(tenantId));
    }

    private static String list(UUID tenantId) {
        return "stories " + tenantId;
    }
}
