package io.dateline.gateway.article;

import io.dateline.contract.finding.Copies;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.ingest.IngestClient;
import io.dateline.gateway.match.field.ArticleFields;
import io.dateline.gateway.query.Attribute;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import io.dateline.gateway.search.SearchIndex;
import io.dateline.gateway.search.SearchRequest;
import io.dateline.ingest.api.article.Explanation;
import io.dateline.platform.computing.Computing;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Articles: search, one, and what it said before.
@Path("/articles")
@RunOnVirtualThread
@Tag(name = "Articles")
class ArticleResource {

    private final CurrentCaller caller;
    private final ArticleSearch search;
    private final Articles articles;
    private final IngestClient ingest;

    private final Queries.TenantParts parts;
    private final LanguageSupport support;

    ArticleResource(
            CurrentCaller caller,
            ArticleSearch search,
            Articles articles,
            Queries.TenantParts parts,
            LanguageSupport support,
            @RestClient IngestClient ingest) {
        this.parts = parts;
        this.support = support;
        this.caller = caller;
        this.search = search;
        this.articles = articles;
        this.ingest = ingest;
    }

    /// @param total articles on all pages
    /// @param facets null unless asked for
    record ArticlePage(
            List<ArticleSummary> items,
            @Nullable String next,
            long total,
            @Nullable Map<String, List<SearchIndex.FacetCount>> facets) {}

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "searchArticles", summary = "Search the articles")
    @Computing
    public ArticlePage find(
            @QueryParam("q") @Nullable String q,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("source") List<String> sources,
            @QueryParam("language") List<String> languages,
            @QueryParam("topic") List<String> topics,
            @QueryParam("entity") List<String> entities,
            @QueryParam("sentiment") List<String> sentiments,
            @QueryParam("story") @Nullable String story,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") String limit,
            @QueryParam("facets") @DefaultValue("false") boolean facets) {
        UUID tenantId = caller.get().tenantId();
        Queries.Parts own = parts.of(tenantId);
        Query query = q == null || q.isBlank() ? null : Queries.parse(q, own);
        SearchRequest.Order order =
                Parameters.oneOf("sort", sort == null ? "newest" : sort, List.of("newest", "relevance"))
                                .equals("relevance")
                        ? SearchRequest.Order.RELEVANCE
                        : SearchRequest.Order.NEWEST;
        ArticleSearch.Hits hits = search.search(new SearchRequest(
                query,
                tenantId,
                Parameters.from(from),
                Parameters.to(to),
                sources,
                languages,
                values(Attribute.TOPIC, topics, own),
                values(Attribute.ENTITY, entities, own),
                sentiments,
                story == null ? null : ofStory(tenantId, Parameters.id("story", story)),
                order,
                cursor,
                Parameters.limit(limit),
                facets ? SearchRequest.Counting.FACETS : SearchRequest.Counting.NONE,
                List.of()));
        return new ArticlePage(
                hits.hits().stream().map(ArticleSearch.Hit::summary).toList(),
                hits.found().next(),
                hits.found().total(),
                facets ? hits.found().facets() : null);
    }

    /// Values as the index knows them: what the team itself calls so goes by its id, and nothing else can.
    private static List<String> values(Attribute attribute, List<String> asked, Queries.Parts own) {
        return asked.stream()
                .map(value -> own.own(attribute, value)
                        .map(ArticleFields::own)
                        .orElse(ArticleFields.isOwn(value) ? "" : value))
                .toList();
    }

    private List<UUID> ofStory(UUID tenantId, UUID storyId) {
        return articles.ofStories(tenantId, List.of(storyId)).stream()
                .map(known -> known.article().id())
                .toList();
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getArticle", summary = "One article with everything found in it")
    @Computing
    public ArticleView get(String id) {
        KnownArticle known = visible(id);
        Copies copies = known.copies();
        return ArticleView.of(
                copies == null
                        ? known
                        : known.among(articles.ofCopies(caller.get().tenantId(), copies.groupId())),
                support);
    }

    /// @param items newest first
    record Revisions(List<ArticleRevision> items) {}

    @GET
    @Path("/{id}/revisions")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listRevisions", summary = "What an article said, newest first")
    @Computing
    public Revisions revisions(String id) {
        return new Revisions(articles.revisions(visible(id).article().id()));
    }

    /// Why each part of the article came out as it did, as ingest-service kept it.
    @GET
    @Path("/{id}/explanation")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "explainArticle", summary = "Why each part of an article reads as it does")
    public Explanation explanation(String id) {
        return ingest.articleExplanation(visible(id).article().id());
    }

    private KnownArticle visible(String id) {
        UUID articleId = Parameters.pathId(id, "article");
        return articles.find(caller.get().tenantId(), articleId)
                .orElseThrow(() -> new ArticleNotFoundException(articleId));
    }
}
