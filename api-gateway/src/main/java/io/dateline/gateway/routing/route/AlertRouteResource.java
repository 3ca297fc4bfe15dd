package io.dateline.gateway.routing.route;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.endpoint.ChangesNothing;
import io.dateline.gateway.http.Versions;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.routing.route.RouteSimulation.Timeline;
import io.dateline.platform.computing.Computing;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A team's routes: which alerts go to whom, and how.
@Path("/alert-routes")
@RunOnVirtualThread
@Tag(name = "Alerts")
class AlertRouteResource {

    private final CurrentCaller caller;
    private final AlertRoutes routes;
    private final RouteSimulator simulator;

    AlertRouteResource(CurrentCaller caller, AlertRoutes routes, RouteSimulator simulator) {
        this.caller = caller;
        this.routes = routes;
        this.simulator = simulator;
    }

    record AlertRouteList(List<AlertRoute> items) {}

    /// @param ids every route of the team once
    record RouteOrder(@NotNull @Size(max = 200) List<@NotNull UUID> ids) {}

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "listAlertRoutes",
            summary = "Your team's routes, in the order in which they are asked",
            description = "The first that takes an alert counts, unless it says `continue`. `sentence` explains each.")
    public AlertRouteList list() {
        return new AlertRouteList(routes.ofTenant(caller.get().tenantId()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("viewer:read")
    @Operation(operationId = "getAlertRoute", summary = "One route")
    public AlertRoute get(String id) {
        return routes.require(caller.get().tenantId(), id(id));
    }

    @POST
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "createAlertRoute",
            summary = "Say who is told of which alerts, and when",
            description = "It is asked last; `POST /alert-routes/order` moves it.")
    @APIResponse(
            responseCode = "201",
            description = "Made; the address is in `Location`.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AlertRoute.class)))
    @APIResponse(responseCode = "409", description = "The team has as many routes as it may have.")
    public RestResponse<AlertRoute> create(@NotNull @Valid NewAlertRoute request) {
        AlertRoute created = routes.create(caller.get().tenantId(), request);
        return RestResponse.ResponseBuilder.<AlertRoute>created(URI.create("/api/v1/alert-routes/" + created.id()))
                .entity(created)
                .build();
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "replaceAlertRoute",
            summary = "Replace what a route says",
            description = "What waits to be sent already is sent as it was planned.")
    public AlertRoute replace(
            String id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid NewAlertRoute request) {
        return routes.replace(caller.get().tenantId(), id(id), Versions.expected(ifMatch), request);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "deleteAlertRoute",
            summary = "Remove a route",
            description = "Whom it told of an alert is still told when that ends.")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void delete(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        routes.delete(caller.get().tenantId(), id(id), Versions.expected(ifMatch));
    }

    @POST
    @Path("/order")
    @PermissionsAllowed("editor:monitors")
    @Operation(
            operationId = "orderAlertRoutes",
            summary = "Put the routes into another order",
            description = "Takes the ids of all routes of the team, each once.")
    public AlertRouteList order(@NotNull @Valid RouteOrder request) {
        return new AlertRouteList(routes.order(caller.get().tenantId(), request.ids()));
    }

    @POST
    @Path("/simulate")
    @PermissionsAllowed("viewer:read")
    @ChangesNothing
    @Computing
    @Operation(
            operationId = "simulateAlertRoutes",
            summary = "What would be sent when, for a sample alert",
            description = "By the planner that is at work, with the quiet hours of the people whom targets reach. With"
                    + " `route` that one alone is asked, saved or not; without it all that are active.")
    public Timeline simulate(@NotNull @Valid RouteSimulation request) {
        return simulator.simulate(caller.get().tenantId(), request);
    }

    private static UUID id(String id) {
        return Parameters.pathId(id, "alert-route");
    }
}
