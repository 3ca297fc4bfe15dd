package io.dateline.gateway.model;

import io.dateline.platform.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/models")
@RunOnVirtualThread
@Tag(name = "Models")
class ModelResource {

    private final Models models;

    ModelResource(Models models) {
        this.models = models;
    }

    @GET
    @Operation(
            operationId = "listModels",
            summary = "What analyses the articles: each model with its data, licence, scores, languages and limits",
            description = "In a language that a model does not name it finds nothing, and nothing is claimed.")
    @APIResponse(responseCode = "200", description = "All models; empty until analysis has started for the first time.")
    public Page<ModelView> list() {
        return new Page<>(models.all().stream().map(ModelView::of).toList(), null);
    }
}
