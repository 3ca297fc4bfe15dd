package io.dateline.gateway.outlet;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.identity.CurrentCaller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A team's lists of outlets.
@Path("/outlet-lists")
@RunOnVirtualThread
@Tag(name = "Mentions")
class OutletListResource {

    private final CurrentCaller caller;
    private final OutletLists lists;

    OutletListResource(CurrentCaller caller, OutletLists lists) {
        this.caller = caller;
        this.lists = lists;
    }

    record All(List<OutletList> items) {}

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "listOutletLists", summary = "Your team's lists of outlets, by name")
    public All list() {
        return new All(lists.ofTenant(caller.get().tenantId()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getOutletList", summary = "One list of outlets")
    public OutletList get(String id) {
        return lists.require(caller.get().tenantId(), id(id));
    }

    @POST
    @PermissionsAllowed("editor:triage")
    @Operation(
            operationId = "createOutletList",
            summary = "Make a list of outlets, with tiers of your own",
            description =
                    "A tier given here counts for your team in place of the source's; of several the lowest number.")
    @APIResponse(responseCode = "201", description = "Made.")
    @APIResponse(responseCode = "409", description = "The name is taken.")
    public RestResponse<OutletList> create(@NotNull @Valid NewOutletList request) {
        OutletList created = lists.create(caller.get().tenantId(), request);
        return RestResponse.ResponseBuilder.<OutletList>created(URI.create("/api/v1/outlet-lists/" + created.id()))
                .entity(created)
                .build();
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("editor:triage")
    @Operation(operationId = "replaceOutletList", summary = "Replace what a list of outlets says")
    @APIResponse(responseCode = "409", description = "The name is taken.")
    public OutletList replace(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid NewOutletList request) {
        return lists.replace(caller.get().tenantId(), id(id), Versions.expected(ifMatch), request);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("editor:triage")
    @Operation(operationId = "deleteOutletList", summary = "Remove a list of outlets, and the rules that ask for it")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        lists.delete(caller.get().tenantId(), id(id), Versions.expected(ifMatch));
    }

    private static UUID id(String id) {
        return Parameters.pathId(id, "outlet-list");
    }
}
