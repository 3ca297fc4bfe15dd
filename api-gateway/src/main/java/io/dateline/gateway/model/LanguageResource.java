package io.dateline.gateway.model;

import io.dateline.gateway.article.LanguageSupport.Capabilities;
import io.dateline.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/languages")
@RunOnVirtualThread
@Tag(name = "Models")
class LanguageResource {

    private final Models models;

    LanguageResource(Models models) {
        this.models = models;
    }

    @GET
    @PermissionsAllowed("viewer:read")
    @Operation(
            operationId = "listLanguages",
            summary = "What can be done in which language: names, topics, quotes, tone, stories, copies, search",
            description =
                    "Each is `full`, `experimental`, `none` (not measured in the language: nothing is found and nothing is claimed) or `unavailable` (what it needs is not on this machine). Languages that no model names have stories, copies and search alone; `line` says it in a sentence.")
    @APIResponse(
            responseCode = "200",
            description = "Every language that a model names; none until analysis has started for the first time.")
    public Page<Capabilities> list() {
        return new Page<>(models.languages(), null);
    }
}
