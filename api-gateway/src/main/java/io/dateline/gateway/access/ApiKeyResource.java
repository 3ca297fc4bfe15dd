package io.dateline.gateway.access;

import io.dateline.gateway.endpoint.AnswersSecret;
import io.dateline.gateway.identity.CurrentCaller;
import io.dateline.gateway.identity.CurrentCredential;
import io.dateline.gateway.identity.Scope;
import io.dateline.platform.text.HasText;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import java.util.Set;
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
    /// @param scopes what it may do, of what you may; null or empty: all of it
    /// @param expiresAt null: when it is removed
    record NewApiKey(
            @NotNull @HasText @Size(max = 100) @Schema(examples = "morning briefing script")
            String name,

            @Nullable Set<@NotNull Scope> scopes,
            @Nullable Instant expiresAt) {}

    /// @param key the secret, shown this once
    record CreatedApiKey(
            UUID id,
            String name,
            String key,
            @Nullable Set<Scope> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt) {

        @Override
        public String toString() {
            return "CreatedApiKey[id=" + id + "]";
        }
    }

    /// @param scopes null: all that its account may
    /// @param lastUsedAt to the minute; null if the key was never used
    record ApiKeyView(
            UUID id,
            String name,
            @Nullable Set<Scope> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {

        static ApiKeyView of(ApiKey key) {
            return new ApiKeyView(
                    key.id, key.name, Scope.read(key.scopes), key.createdAt, key.expiresAt, key.lastUsedAt);
        }
    }

    record ApiKeyList(List<ApiKeyView> items) {}

    private final ApiKeys keys;
    private final CurrentCaller caller;
    private final CurrentCredential credential;

    ApiKeyResource(ApiKeys keys, CurrentCaller caller, CurrentCredential credential) {
        this.keys = keys;
        this.caller = caller;
        this.credential = credential;
    }

    @GET
    @PermissionsAllowed("viewer:admin")
    @Operation(operationId = "listApiKeys", summary = "Your API keys, newest first, without the secrets")
    public ApiKeyList list() {
        return new ApiKeyList(keys.ofAccount(caller.get().accountId()));
    }

    @POST
    @PermissionsAllowed("viewer:admin")
    @AnswersSecret
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createApiKey",
            summary = "Make an API key that acts for you",
            description =
                    "The key is shown in this answer only. It has your role, limited to `scopes` where you name some: `read`,"
                            + " `triage`, `monitors`, `sources`, `articles`, `admin`. It ends when you remove it, or at `expiresAt`."
                            + " A key that has scopes or an end makes keys that may and last no more than itself, and go with it.")
    @APIResponse(responseCode = "201", description = "Made.")
    public RestResponse<CreatedApiKey> create(@NotNull @Valid NewApiKey request) {
        return RestResponse.status(
                RestResponse.Status.CREATED, keys.create(caller.get().accountId(), request, credential.get()));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("viewer:admin")
    @Operation(operationId = "deleteApiKey", summary = "Remove an API key; what uses it is refused from now on")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void delete(UUID id) {
        keys.delete(caller.get().accountId(), id);
    }
}
