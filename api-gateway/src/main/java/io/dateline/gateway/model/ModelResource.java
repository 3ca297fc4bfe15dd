package io.dateline.gateway.model;

import io.dateline.contract.ModelPublished;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
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

    /// Name of the card of the model that tells tones.
    private static final String TONE = "tone";

    private final CurrentCaller caller;
    private final Models models;
    private final ToneAgreement agreement;

    ModelResource(CurrentCaller caller, Models models, ToneAgreement agreement) {
        this.caller = caller;
        this.agreement = agreement;
        this.models = models;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "listModels",
            summary = "What analyses the articles: each model with its data, licence, scores, languages and limits",
            description = "In a language that a model does not name it finds nothing, and nothing is claimed.")
    @APIResponse(responseCode = "200", description = "All models; empty until analysis has started for the first time.")
    public Page<ModelView> list() {
        return new Page<>(models.all().stream().map(this::view).toList(), null);
    }

    private ModelView view(ModelPublished card) {
        boolean judged = card.name().equals(TONE);
        return ModelView.of(card, judged ? agreement.of(caller.get().tenantId()) : null);
    }
}
