package io.dateline.gateway.lab;

import io.dateline.gateway.account.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/// Queries tried out; nothing is saved.
@Path("/monitors")
@RunOnVirtualThread
class LabResource {

    private final CurrentCaller caller;
    private final Preview preview;
    private final Explain explain;
    private final Import imports;

    LabResource(CurrentCaller caller, Preview preview, Explain explain, Import imports) {
        this.caller = caller;
        this.preview = preview;
        this.explain = explain;
        this.imports = imports;
    }

    @POST
    @Path("/preview")
    public Preview.Draft preview(@Valid @NotNull Preview.Wanted wanted) {
        return preview.of(tenant(), wanted);
    }

    @POST
    @Path("/explain")
    public Explain.Answer explain(@Valid @NotNull Explain.Wanted wanted) {
        return explain.of(tenant(), wanted);
    }

    @POST
    @Path("/import")
    public Import.Answer translate(@Valid @NotNull Import.Wanted wanted) {
        return imports.of(tenant(), wanted);
    }

    private UUID tenant() {
        return caller.get().tenantId();
    }
}
