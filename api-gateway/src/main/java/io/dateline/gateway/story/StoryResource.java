package io.dateline.gateway.story;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.computing.Computing;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/stories")
@RunOnVirtualThread
@Tag(name = "Stories")
@Computing
class StoryResource {

    private final CurrentCaller caller;
    private final StoryService service;
    private final StoryCorrections corrections;

    StoryResource(CurrentCaller caller, StoryService service, StoryCorrections corrections) {
        this.corrections = corrections;
        this.caller = caller;
        this.service = service;
    }

    @GET
    @PermissionsAllowed("viewer:read")
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
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "getStory",
            summary = "One story with its articles in order of publication",
            description = "The id of a story that another has taken over leads there (307).")
    @APIResponse(
            responseCode = "200",
            description = "The story.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StoryView.class)))
    @APIResponse(responseCode = "307", description = "Another story has taken it over: see `Location`.")
    @APIResponse(responseCode = "404", description = "No such story, or none that the caller may see.")
    public RestResponse<StoryView> get(@RestPath String id) {
        UUID storyId = Parameters.pathId(id, "story");
        UUID tenantId = caller.get().tenantId();
        return service.find(tenantId, storyId)
                .map(RestResponse::ok)
                .orElseGet(() -> RestResponse.ResponseBuilder.<StoryView>create(307)
                        .header(
                                "Location",
                                "/api/v1/stories/"
                                        + service.successor(tenantId, storyId)
                                                .orElseThrow(() -> new StoryNotFoundException(storyId)))
                        .build());
    }

    /// @param id of the correction, and of the line in the history that says what became of it
    record Asked(UUID id) {}

    @POST
    @Path("/{id}/corrections")
    @PermissionsAllowed("editor:triage")
    @Operation(
            operationId = "correctStory",
            summary = "Move, split or merge a story's articles, or choose its headline",
            description = "For everybody, since stories are shared. It is done in a moment: its line in the history"
                    + " says so, or why not. What articles say later does not undo it.")
    @APIResponse(
            responseCode = "202",
            description = "Asked for.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Asked.class)))
    @APIResponse(responseCode = "404", description = "No such story, or none that the caller may see.")
    @APIResponse(responseCode = "409", description = "It cannot be done to the story as it is now.")
    public RestResponse<Asked> correct(@RestPath String id, @NotNull @Valid NewCorrection request) {
        UUID asked = corrections.ask(caller.get(), Parameters.pathId(id, "story"), request);
        return RestResponse.status(RestResponse.Status.ACCEPTED, new Asked(asked));
    }

    @DELETE
    @Path("/{id}/corrections/{correctionId}")
    @PermissionsAllowed("editor:triage")
    @Operation(
            operationId = "undoStoryCorrection",
            summary = "Take back what was done to a story",
            description = "A person's correction, or a merge that Dateline found; the articles that are still where"
                    + " it put them go back, under the ids that the stories had.")
    @APIResponse(
            responseCode = "202",
            description = "Asked for.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Asked.class)))
    @APIResponse(responseCode = "404", description = "No such story, or none that the caller may see.")
    @APIResponse(responseCode = "409", description = "It has been taken back already.")
    public RestResponse<Asked> undo(@RestPath String id, @RestPath String correctionId) {
        UUID asked = corrections.undo(
                caller.get(), Parameters.pathId(id, "story"), Parameters.pathId(correctionId, "correction"));
        return RestResponse.status(RestResponse.Status.ACCEPTED, new Asked(asked));
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "listStoryChanges",
            summary = "What became of a story, when and why, the latest first",
            description = "Also for a story that another has taken over. The latest hundred changes.")
    public Page<StoryChangeView> history(@RestPath String id) {
        return new Page<>(corrections.history(caller.get(), Parameters.pathId(id, "story")), null);
    }
}
