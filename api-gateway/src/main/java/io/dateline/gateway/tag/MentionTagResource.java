package io.dateline.gateway.tag;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.identity.Caller;
import io.dateline.gateway.identity.CurrentCaller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The tags of a team's mentions.
@Path("/tags")
@RunOnVirtualThread
@Tag(name = "Mentions")
class MentionTagResource {

    private final CurrentCaller caller;
    private final MentionTags tags;

    MentionTagResource(CurrentCaller caller, MentionTags tags) {
        this.caller = caller;
        this.tags = tags;
    }

    record TagList(List<MentionTag> items) {}

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "listTags",
            summary = "The tags of your team's mentions, by name, and how much each is used")
    public TagList list() {
        return new TagList(tags.ofTenant(caller.get().tenantId()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getTag", summary = "One tag")
    public MentionTag get(String id) {
        return tags.require(caller.get().tenantId(), tagId(id));
    }

    @PATCH
    @Path("/{id}")
    @PermissionsAllowed("editor:triage")
    @Operation(
            operationId = "changeTag",
            summary = "Rename a tag, or give it another colour",
            description = "A new name goes to all mentions and rules that have the tag, at once; each mention's history"
                    + " says so. `POST /mentions/undo` with the `actionId` gives the mentions back what they had.")
    @APIResponse(responseCode = "409", description = "There is a tag of this name: merge the two.")
    public ChangedTag change(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid MentionTagChange change) {
        Caller who = caller.get();
        return tags.change(who.tenantId(), tagId(id), change, who.username(), Versions.expected(ifMatch));
    }

    @POST
    @Path("/{id}/merge")
    @PermissionsAllowed("editor:triage")
    @Operation(
            operationId = "mergeTag",
            summary = "Put another tag in the place of one, on all mentions and in all rules")
    public ChangedTag merge(String id, @NotNull @Valid TagMerge merge) {
        Caller who = caller.get();
        return tags.merge(who.tenantId(), tagId(id), merge.into(), who.username());
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("editor:triage")
    @Operation(operationId = "deleteTag", summary = "Take a tag from all mentions")
    @APIResponse(responseCode = "409", description = "Rules set it.")
    public ChangedTag delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller who = caller.get();
        return tags.delete(who.tenantId(), tagId(id), who.username(), Versions.expected(ifMatch));
    }

    private static UUID tagId(String id) {
        return Parameters.pathId(id, "tag");
    }
}
