package io.dateline.gateway.model;

import io.dateline.contract.ModelPublished;
import io.dateline.gateway.alert.precision.Precisions;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.signal.volume.SpikeDetector;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
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
    private final Precisions precisions;

    ModelResource(CurrentCaller caller, Models models, ToneAgreement agreement, Precisions precisions) {
        this.caller = caller;
        this.agreement = agreement;
        this.models = models;
        this.precisions = precisions;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "listModels",
            summary = "What analyses the articles: each model with its data, licence, scores, languages and limits",
            description =
                    "The last one, `alerts`, decides on alerts; its `alerts` says how many of each kind and rule were of use. In a language that a model does not name it finds nothing, and nothing is claimed.")
    @APIResponse(
            responseCode = "200",
            description = "All models; alerts alone until analysis has started for the first time.")
    public Page<ModelView> list() {
        List<ModelView> all =
                new ArrayList<>(models.all().stream().map(this::view).toList());
        all.add(ModelView.ofAlerts(
                SpikeDetector.METRIC_VERSION, precisions.of(caller.get().tenantId())));
        return new Page<>(all, null);
    }

    private ModelView view(ModelPublished card) {
        boolean judged = card.name().equals(TONE);
        return ModelView.of(card, judged ? agreement.of(caller.get().tenantId()) : null);
    }
}
