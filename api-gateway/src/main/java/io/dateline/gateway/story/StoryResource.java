package io.dateline.gateway.story;

import io.dateline.gateway.account.CurrentCaller;
import io.dateline.gateway.article.Parameters;
import io.dateline.platform.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/stories")
@RunOnVirtualThread
@Tag(name = "Stories")
class StoryResource {

    private final CurrentCaller caller;
    private final StoryService service;

    StoryResource(CurrentCaller caller, StoryService service) {
        this.caller = caller;
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "listStories",
            summary = "Stories, the one with the latest article first",
            description = "With `q`, the stories of the newest articles that the query finds.")
    @APIResponse(responseCode = "200", description = "A page of stories.")
    public Page<StoryView> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String language,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return service.list(
                caller.get().tenantId(),
                q,
                Parameters.from(from),
                Parameters.to(to),
                language,
                cursor,
                Parameters.limit(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getStory", summary = "One story with its articles in order of publication")
    @APIResponse(responseCode = "200", description = "The story.")
    @APIResponse(responseCode = "404", description = "No such story, or none that the caller may see.")
    public StoryView get(@RestPath String id) {
        return service.get(caller.get().tenantId(), Parameters.pathId(id, "story"));
    }
}
