package io.dateline.gateway.topic;

import io.dateline.gateway.article.Articles;
import io.dateline.gateway.article.KnownArticle;
import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.search.SearchIndex;
import io.dateline.gateway.search.SearchRequest;
import io.dateline.platform.computing.Computing;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A team's own topics.
@Path("/topics")
@RunOnVirtualThread
@Tag(name = "Monitors")
@Computing
class OwnTopicResource {

    private final CurrentCaller caller;
    private final OwnTopics topics;
    private final TopicRows rows;
    private final TopicPreview preview;
    private final Reclassification reassignment;
    private final SearchIndex index;
    private final Articles articles;

    OwnTopicResource(
            CurrentCaller caller,
            OwnTopics topics,
            TopicRows rows,
            TopicPreview preview,
            Reclassification reassignment,
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
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listOwnTopics", summary = "The topics that your team defined")
    public Page<OwnTopicView> list() {
        return new Page<>(
                topics.list(tenant()).stream().map(topic -> view(topic, null)).toList(), null);
    }

    @POST
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "createOwnTopic", summary = "Define a topic by a description and examples")
    @APIResponse(
            responseCode = "201",
            description = "Defined; the address is in `Location`.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OwnTopicView.class)))
    public RestResponse<OwnTopicView> create(@Valid @NotNull NewOwnTopic request) {
        OwnTopic created = topics.create(tenant(), request);
        return RestResponse.ResponseBuilder.<OwnTopicView>created(URI.create("/api/v1/topics/" + created.id()))
                .entity(whole(created))
                .build();
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getOwnTopic", summary = "One own topic with its examples")
    public OwnTopicView get(String id) {
        return whole(require(id));
    }

    @PATCH
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "changeOwnTopic", summary = "Change an own topic; the archive is gone through again")
    public OwnTopicView change(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull OwnTopicChange change) {
        return whole(topics.change(require(id), Versions.expected(ifMatch), change));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "deleteOwnTopic", summary = "Remove an own topic")
    public void delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        topics.delete(require(id), Versions.expected(ifMatch));
    }

    /// Articles that are about it, or are not; `about` null takes back what was said.
    @POST
    @Path("/{id}/examples")
    @PermissionsAllowed("editor:monitors")
    @Operation(operationId = "teachOwnTopic", summary = "Say which articles are about an own topic, and which are not")
    public OwnTopicView teach(String id, @Valid @NotNull NewOwnTopic.Examples examples) {
        return whole(topics.teach(require(id), examples.items()));
    }

    @GET
    @Path("/{id}/preview")
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "previewOwnTopic",
            summary = "Recent articles that are in an own topic, and that just are not")
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
