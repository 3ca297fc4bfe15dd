package io.dateline.ingest.reading;

import io.dateline.ingest.caller.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// Why articles read as they do.
@Path("/")
@RunOnVirtualThread
class ExplanationResource {

    private final Explanations explanations;
    private final CurrentCaller caller;

    ExplanationResource(Explanations explanations, CurrentCaller caller) {
        this.explanations = explanations;
        this.caller = caller;
    }

    @GET
    @Path("articles/{id}/explanation")
    public Explanation ofArticle(@RestPath UUID id) {
        return explanations.ofArticle(id, caller.get().tenant());
    }

    @POST
    @Path("explanations")
    public Explanation ofPage(@NotNull(message = "is needed") @Valid PageToExplain page) {
        return explanations.ofPage(page);
    }
}
