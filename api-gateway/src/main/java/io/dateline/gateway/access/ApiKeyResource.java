package io.dateline.gateway.access;

import io.dateline.gateway.account.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api-keys")
@RunOnVirtualThread
@Tag(name = "Access")
class ApiKeyResource {

    /// @param name what the key is for
    record NewApiKey(
            @NotBlank @Size(max = 100) @Schema(examples = "morning briefing script")
            String name) {}

    /// @param key the secret, shown this once
    record CreatedApiKey(UUID id, String name, String key, Instant createdAt) {

        @Override
        public String toString() {
            return "CreatedApiKey[id=" + id + "]";
        }
    }

    /// @param lastUsedAt to the minute; null if the key was never used
    record ApiKeyView(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {

        static ApiKeyView of(ApiKey key) {
            return new ApiKeyView(key.id, key.name, key.createdAt, key.lastUsedAt);
        }
    }

    record ApiKeyList(List<ApiKeyView> items) {}

    private final ApiKeys keys;
    private final CurrentCaller caller;

    ApiKeyResource(ApiKeys keys, CurrentCaller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listApiKeys", summary = "Your API keys, newest first, without the secrets")
    public ApiKeyList list() {
        return new ApiKeyList(keys.ofAccount(caller.get().accountId()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createApiKey",
            summary = "Make an API key that acts for you",
            description = "The key is shown in this answer only. It has your role, and ends when you remove it.")
    @APIResponse(responseCode = "201", description = "Made.")
    public RestResponse<CreatedApiKey> create(@NotNull @Valid NewApiKey request) {
        return RestResponse.status(
                RestResponse.Status.CREATED, keys.create(caller.get().accountId(), request.name()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteApiKey", summary = "Remove an API key; what uses it is refused from now on")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void delete(UUID id) {
        keys.delete(caller.get().accountId(), id);
    }
}
