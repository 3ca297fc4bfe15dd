package io.dateline.ingest.source;

import io.dateline.ingest.caller.CurrentCaller;
import io.dateline.ingest.source.SourceService.Addition;
import io.dateline.platform.page.Page;
import io.dateline.platform.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/sources")
@RunOnVirtualThread
class SourceResource {

    private final SourceService sources;
    private final CurrentCaller caller;

    SourceResource(SourceService sources, CurrentCaller caller) {
        this.sources = sources;
        this.caller = caller;
    }

    @POST
    public RestResponse<SourceView> add(@NotNull(message = "is needed") @Valid NewSource request) {
        Addition addition = sources.add(request, caller.get());
        return RestResponse.ResponseBuilder.<SourceView>create(addition.added() ? Status.CREATED : Status.OK)
                .location(URI.create("/sources/" + addition.source().id()))
                .entity(addition.source())
                .build();
    }

    @GET
    public Page<SourceView> list(
            @RestQuery @Nullable String cursor,
            @RestQuery
                    @DefaultValue("50")
                    @Min(value = 1, message = "must be 1 to 200")
                    @Max(value = 200, message = "must be 1 to 200")
                    int limit) {
        return sources.list(cursor, limit, caller.get());
    }

    @GET
    @Path("/{id}")
    public SourceView get(@RestPath UUID id) {
        return sources.get(id, caller.get());
    }

    @PATCH
    @Path("/{id}")
    public SourceView change(@RestPath UUID id, @NotNull(message = "is needed") @Valid SourceChange change) {
        return sources.change(id, change, caller.get());
    }

    @DELETE
    @Path("/{id}")
    public void remove(@RestPath UUID id) {
        sources.remove(id, caller.get());
    }

    @POST
    @Path("/{id}/poll")
    public Polling poll(@RestPath UUID id) {
        return new Polling(sources.pollNow(id));
    }

    /// @param feeds that are asked now; those that were asked in the last minute are not
    record Polling(int feeds) {}

    @GET
    @Path("/{id}/ledger")
    public LedgerView ledger(@RestPath UUID id, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        return sources.ledger(id, instant("from", from), instant("to", to));
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    400, "request-invalid", "`" + name + "` must be a time such as 2026-11-23T09:00:00Z.");
        }
    }
}
