package io.dateline.gateway.reanalysis;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.model.Models;
import io.dateline.platform.page.Page;
import io.dateline.platform.problem.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Re-analyses. The archive is everybody's, so only the operator may.
@Path("/reanalyses")
@RunOnVirtualThread
@Tag(name = "Models")
class ReanalysisResource {

    private final CurrentCaller caller;
    private final Models models;
    private final Reanalyses reanalyses;

    ReanalysisResource(CurrentCaller caller, Models models, Reanalyses reanalyses) {
        this.caller = caller;
        this.models = models;
        this.reanalyses = reanalyses;
    }

    @GET
    @PermissionsAllowed("operator:admin")
    @Operation(
            operationId = "listReanalyses",
            summary = "The re-analyses, the latest first, a hundred at most (operator)")
    public Page<Reanalysis> list() {
        return new Page<>(reanalyses.latest(), null);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("operator:admin")
    @Operation(operationId = "getReanalysis", summary = "How far a re-analysis has come (operator)")
    public Reanalysis get(String id) {
        return reanalyses.require(Parameters.pathId(id, "reanalysis"));
    }

    @POST
    @PermissionsAllowed("operator:admin")
    @Operation(
            operationId = "startReanalysis",
            summary = "Have the models of today read a part of the archive again (operator)",
            description = """
                    In the background, after every new article and one re-analysis after the other. What an older version found is \
                    replaced; what the version of today found already is left out, unless `names` asks for articles that hold names which \
                    some team has added or changed since they were read. Copies and stories stay, and no alert is raised.""")
    @APIResponse(responseCode = "202", description = "Taken; `Location` says how far it has come.")
    @APIResponse(responseCode = "409", description = "Analysis has not told its version yet.")
    public RestResponse<Reanalysis> start(@NotNull @Valid NewReanalysis request) {
        String requestedBy = caller.get().username();
        Instant from = Parameters.from(request.from());
        Instant to = Parameters.to(request.to());
        if (from != null && to != null && !from.isBefore(to)) {
            throw Parameters.invalid("to", "The period ends before it begins.");
        }
        int version = models.analysisVersion()
                .orElseThrow(() -> new ProblemException(
                        409,
                        "models-unknown",
                        "Analysis has not told its models yet, so it is not known what they would find anew."));
        Reanalysis taken = reanalyses.create(
                requestedBy,
                from,
                to,
                request.language(),
                request.sourceId(),
                version,
                Boolean.TRUE.equals(request.names()));
        return RestResponse.ResponseBuilder.<Reanalysis>accepted()
                .location(URI.create("/api/v1/reanalyses/" + taken.id()))
                .entity(taken)
                .build();
    }

    @POST
    @Path("/{id}/cancel")
    @PermissionsAllowed("operator:admin")
    @Operation(operationId = "cancelReanalysis", summary = "Stop a re-analysis; what was found anew stays (operator)")
    @APIResponse(responseCode = "409", description = "It is over already.")
    public Reanalysis cancel(String id) {
        return reanalyses.cancel(Parameters.pathId(id, "reanalysis"));
    }
}
