package io.dateline.gateway.topic;

import io.dateline.gateway.account.CurrentCaller;
import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.search.SearchIndex;
import io.dateline.gateway.search.SearchRequest;
import io.dateline.platform.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A team's own topics.
@Path("/topics")
@RunOnVirtualThread
class OwnTopicResource {

    private final CurrentCaller caller;
    private final OwnTopics topics;
    private final TopicRows rows;
    private final TopicPreview preview;
    private final Reassignment reassignment;
    private final SearchIndex index;
    private final Articles articles;

    OwnTopicResource(
            CurrentCaller caller,
            OwnTopics topics,
            TopicRows rows,
            TopicPreview preview,
            Reassignment reassignment,
            SearchIndex index,
            Articles articles) {
        this.caller = caller;
        this.topics = topics;
        this.rows = rows;
        this.preview = preview;
        this.reassignment = reassignment;
        this.index = index;
        this.articles = articles;
    }

    @GET
    public Page<OwnTopicView> list() {
        return new Page<>(
                topics.list(tenant()).stream().map(topic -> view(topic, null)).toList(), null);
    }

    @POST
    public RestResponse<OwnTopicView> create(@Valid @NotNull NewOwnTopic wish) {
        OwnTopic created = topics.create(tenant(), wish);
        return RestResponse.ResponseBuilder.<OwnTopicView>created(URI.create("/api/v1/topics/" + created.id()))
                .entity(whole(created))
                .build();
    }

    @GET
    @Path("/{id}")
    public OwnTopicView get(String id) {
        return whole(require(id));
    }

    @PATCH
    @Path("/{id}")
    public OwnTopicView change(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull OwnTopicChange change) {
        OwnTopic before = require(id);
        Versions.require(ifMatch, before.version());
        return whole(topics.change(before, change));
    }

    @DELETE
    @Path("/{id}")
    public void delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        OwnTopic before = require(id);
        Versions.require(ifMatch, before.version());
        topics.delete(before);
    }

    /// Articles that are about it, or are not; `about` null takes back what was said.
    @POST
    @Path("/{id}/examples")
    public OwnTopicView teach(String id, @Valid @NotNull NewOwnTopic.Examples examples) {
        return whole(topics.teach(require(id), examples.items()));
    }

    @GET
    @Path("/{id}/preview")
    public TopicPreview.Answer preview(String id, @QueryParam("limit") @DefaultValue("20") String limit) {
        return preview.of(require(id), Parameters.limit(limit));
    }

    private UUID tenant() {
        return caller.get().tenantId();
    }

    private OwnTopic require(String id) {
        return topics.require(tenant(), Parameters.pathId(id, "topic"));
    }

    private OwnTopicView whole(OwnTopic topic) {
        List<TopicRows.Example> said = rows.examples(topic.id());
        Map<UUID, KnownArticle> known = articles.find(
                topic.tenantId(),
                said.stream().map(TopicRows.Example::articleId).toList());
        List<OwnTopicView.Example> examples = said.stream()
                .filter(example -> known.containsKey(example.articleId()))
                .map(example -> new OwnTopicView.Example(
                        example.articleId(), title(known.get(example.articleId())), example.about(), example.addedAt()))
                .toList();
        return view(topic, examples);
    }

    private static String title(@Nullable KnownArticle known) {
        return known == null ? "" : known.article().title();
    }

    private OwnTopicView view(OwnTopic topic, @Nullable List<OwnTopicView.Example> examples) {
        SearchRequest inside =
                SearchRequest.of(null, topic.tenantId(), null, null, 1).ofTopics(List.of(topic.code()));
        return OwnTopicView.of(topic, index.search(inside).total(), reassignment.of(topic), examples);
    }
}
